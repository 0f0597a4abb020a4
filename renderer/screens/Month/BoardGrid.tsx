import { AgGridReact } from 'ag-grid-react'
import { useEffect, useRef, useState } from 'react'
import { clearEntries, fillEntries, pasteEntries } from '../../app/boardActions.ts'
import { isOpeningClosed, saveEntries } from '../../app/monthActions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useMonth } from '../../app/useShownMonth.ts'
import { type BoardState, BoardGridView } from '../../grid/board/boardGridView.ts'
import type { BoardListeners } from '../../grid/board/boardContext.ts'
import { boardColumnWord } from '../../grid/board/boardWords.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { Board } from '../../state/monthStore.ts'
import { say } from '../../state/sessionStore.ts'
import { pageText, useText } from '../../text/i18n.ts'
import type { App } from '../../app/appContext.ts'
import type { BoardSheets } from './boardSheets.ts'

interface BoardGridProps {
  readonly board: Board
  readonly rows: readonly BoardRow[]
  readonly sheets: BoardSheets
  readonly onView: (view: BoardGridView | null) => void
}

/** The month's grid in its place. Rows never pass through React: the view hands on what differs. */
export function BoardGrid(props: BoardGridProps) {
  const text = useText()
  // The grid's own texts can't be exchanged: another language is another grid.
  return <MountedGrid key={text.language} {...props} />
}

function MountedGrid({ board, rows, sheets, onView }: BoardGridProps) {
  const text = useText()
  const app = useApp()
  const host = useRef<HTMLDivElement>(null)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const density = useLedger((state) => state.settings.density) ?? 'compact'
  const extra = useMonth((state) => state.extra)
  const months = useMonth((now) => now.months)
  const openingClosed = isOpeningClosed({ months }, board.month)
  const state: BoardState = { text, unit, board, openingClosed, rows, extra, density }
  const [{ view, options }] = useState(() => {
    const made = new BoardGridView(state, listenersOf(app, sheets))
    return { view: made, options: made.options(app.nonce) }
  })
  useEffect(() => {
    view.show(state)
  })
  return (
    <div
      ref={host}
      className="ledgerGrid boardGrid"
      role="region"
      aria-label={text.t('board.label')}
      data-testid="month-grid"
      data-density={density}
    >
      <AgGridReact
        gridOptions={options}
        onGridReady={({ api }) => {
          if (host.current === null) return
          view.ready(api, host.current)
          view.show(state)
          onView(view)
        }}
        onGridPreDestroyed={() => {
          onView(null)
          view.released()
        }}
      />
    </div>
  )
}

function listenersOf(app: App, sheets: BoardSheets): BoardListeners {
  return {
    onEdit: (row, field, value) => {
      const now = app.month.getState()
      const isCorrection = field === 'opening' && isOpeningClosed(now, now.board?.month ?? '')
      if (!isCorrection) void saveEntries(app, [{ row, field, value }])
      else if (row.opening !== value) sheets.correct(row, field, value)
    },
    onRefusedEdit: (field, why) => {
      const text = pageText(app.texts)
      const word = boardColumnWord(field, { text })
      say(app.session, 'refused', text.t('edit.notApplied', { field: word, why }))
    },
    onCopyLast: (row, field) => {
      const { t } = pageText(app.texts)
      const last = {
        progressText: row.lastProgressText,
        problems: row.lastProblems,
        nextPlan: row.lastNextPlan,
      }
      if (field !== 'progressText' && field !== 'problems' && field !== 'nextPlan') {
        say(app.session, 'refused', t('board.copyLast.textOnly'))
        return
      }
      const value = last[field]
      if (value === null) say(app.session, 'refused', t('board.copyLast.nothing'))
      else void saveEntries(app, [{ row, field, value, copied: field === 'progressText' }])
    },
    onCorrect: (row, field) => sheets.correct(row, field),
    onCard: (row, column, byKey) => sheets.explain(row, column, byKey),
    onMonthlyPlan: (row) => sheets.splitPlan(row),
    onEscape: () => sheets.close(),
    onSelect: (cells) => app.boardRange.setState({ cells, copied: false }),
    onCopied: (cells, cut) => {
      if (cut) void clearEntries(app, cells, true)
      else app.boardRange.setState({ copied: true })
    },
    onPaste: (cells, block) => void pasteEntries(app, cells, block),
    onFill: (plan) => void fillEntries(app, plan),
    onClear: (cells) => void clearEntries(app, cells, false),
  }
}
