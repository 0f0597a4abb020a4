import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { BoardRow, MonthExplanation } from '../../../shared/schemas/monthBoard.ts'
import { useApp } from '../../app/appContext.ts'
import { placeBeside } from '../../grid/editors/placeBeside.ts'
import {
  type CardColumn,
  type ExplainedColumn,
  isCardColumn,
} from '../../grid/board/boardColumnIds.ts'
import { boardColumnWord } from '../../grid/board/boardWords.ts'
import type { Board } from '../../state/monthStore.ts'
import { useText } from '../../text/i18n.ts'
import { today } from '../../text/times.ts'
import { CorrectionList } from './CorrectionList.tsx'
import { FigureTerms } from './FigureTerms.tsx'
import { LightReasons } from './LightReasons.tsx'

interface ExplainCardProps {
  readonly row: BoardRow
  readonly column: ExplainedColumn
  /** Opened by a key: it takes the focus, and gives it back. */
  readonly byKey: boolean
  readonly board: Board
  readonly cell: HTMLElement | null
  readonly onClose: () => void
}

/** How long the pointer may be outside of cell and card before the card closes. */
const leaveMs = 250

/** Why a computed cell shows what it shows: its formula with its numbers, each light with its reason, or what was corrected. */
export function ExplainCard(props: ExplainCardProps) {
  const { row, column, byKey, board, cell, onClose } = props
  const text = useText()
  const app = useApp()
  const [known, setKnown] = useState<MonthExplanation | null>(null)
  useEffect(() => {
    let isOver = false
    const read = async () => {
      const shown = { projectId: row.id, month: board.month, today: today() }
      const answer = await app.port.call('months.explain', shown)
      if (answer.ok && !isOver) setKnown(answer.value)
    }
    void read()
    return () => {
      isOver = true
    }
    // The row is another one whenever something of it changed.
  }, [app, row, board.month])
  if (known === null || cell === null) return null
  const corrections = known.progress?.corrections ?? []
  const label = `${row.name} ${boardColumnWord(column, { text })}`
  return (
    <CardFrame label={label} cell={cell} byKey={byKey} onClose={onClose}>
      {isCardColumn(column) ? (
        <>
          <Computed known={known} column={column} month={board.month} />
          <CorrectionList corrections={corrections} />
        </>
      ) : (
        <>
          <h4>{boardColumnWord(column, { text })}</h4>
          <CorrectionList corrections={corrections.filter((each) => each.field === column)} />
        </>
      )}
    </CardFrame>
  )
}

function Computed({
  known,
  column,
  month,
}: {
  readonly known: MonthExplanation
  readonly column: CardColumn
  readonly month: string
}) {
  return column === 'light' ? (
    <LightReasons known={known} month={month} />
  ) : (
    <FigureTerms known={known} figure={column} />
  )
}

function CardFrame({
  label,
  cell,
  byKey,
  onClose,
  children,
}: {
  readonly label: string
  readonly cell: HTMLElement
  readonly byKey: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const opened = card.current
    if (opened === null) return
    if (!opened.matches(':popover-open')) opened.showPopover()
    placeBeside(opened, cell.getBoundingClientRect(), 'right')
  })
  useEffect(() => {
    if (byKey) card.current?.focus()
  }, [byKey])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const isInside = (target: EventTarget | null) =>
      target instanceof Node &&
      (card.current?.contains(target) === true ||
        cell.contains(target) ||
        // A list that was opened in the card.
        (target instanceof Element && target.closest('dialog') !== null))
    const onOver = ({ target }: MouseEvent) => {
      clearTimeout(timer)
      const isHeld = byKey || card.current?.contains(document.activeElement) === true
      if (!isInside(target) && !isHeld) timer = setTimeout(onClose, leaveMs)
    }
    const onPress = ({ target }: MouseEvent) => {
      if (!isInside(target)) onClose()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      event.preventDefault()
      onClose()
      if (card.current?.contains(document.activeElement) === true) cell.focus()
    }
    document.addEventListener('mouseover', onOver)
    document.addEventListener('mousedown', onPress, true)
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('wheel', onPress, { passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('mouseover', onOver)
      document.removeEventListener('mousedown', onPress, true)
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('wheel', onPress)
    }
  }, [byKey, cell, onClose])
  return (
    <div
      ref={card}
      popover="manual"
      className="explainCard"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      data-testid="explain-card"
    >
      {children}
    </div>
  )
}
