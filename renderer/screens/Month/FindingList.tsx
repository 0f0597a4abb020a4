import { ListChecks } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { MonthField } from '../../../shared/model/month/monthChecks.ts'
import type { LocatedFinding } from '../../../shared/schemas/monthBoard.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { revealProject } from '../../app/actions.ts'
import { useApp } from '../../app/appContext.ts'
import { Popover } from '../../components/Popover.tsx'
import type { BoardColumnId } from '../../grid/board/boardColumnIds.ts'
import type { BoardGridView } from '../../grid/board/boardGridView.ts'
import { type Board, clearAsked } from '../../state/monthStore.ts'
import { useText } from '../../text/i18n.ts'
import { today } from '../../text/times.ts'

interface FindingListProps {
  readonly board: Board
  readonly view: BoardGridView | null
}

/** 校核: what is worth a look in this month. Each opens its cell; none stands in the way of saving. */
export function FindingList({ board, view }: FindingListProps) {
  const { t, language } = useText()
  const app = useApp()
  const [findings, setFindings] = useState<readonly LocatedFinding[]>([])
  useEffect(() => {
    let isOver = false
    const read = async () => {
      const answer = await app.port.call('months.findings', { month: board.month, today: today() })
      if (answer.ok && !isOver) setFindings(answer.value)
    }
    void read()
    return () => {
      isOver = true
    }
    // The board is another one whenever something of the month changed.
  }, [app, board])
  const open = (finding: LocatedFinding) => {
    const column = columnOf(finding.field)
    if (column === null) {
      revealProject(app, finding.projectId)
      return
    }
    clearAsked(app.month)
    if (column === 'statistics' || column === 'opening') {
      app.month.setState(({ extra }) => ({ extra: new Set([...extra, column]) }))
    }
    // The grid shows the row and the column once the page is drawn again.
    requestAnimationFrame(() => requestAnimationFrame(() => view?.open(finding.projectId, column)))
  }
  return (
    <Popover
      label={t('board.findings.label')}
      triggerClass="toolButton"
      align="right"
      testId="findings"
      trigger={
        <>
          <ListChecks size={15} strokeWidth={1.75} aria-hidden />
          {t('board.findings.open', { n: findings.length })}
        </>
      }
    >
      <div className="findingList">
        {findings.length === 0 ? <p className="cardNote">{t('board.findings.none')}</p> : null}
        {findings.map((finding) => (
          <button
            key={`${finding.projectId} ${finding.kind}`}
            type="button"
            className="findingLine"
            onClick={(event) => {
              event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
              open(finding)
            }}
          >
            <b>{finding.name}</b>
            <span>{monthTerms[language].finding[finding.kind]}</span>
          </button>
        ))}
      </div>
    </Popover>
  )
}

/** The column of the month's grid that a finding points at; null where it is in the register. */
function columnOf(field: MonthField): BoardColumnId | null {
  switch (field) {
    case 'invested':
    case 'progressText':
    case 'statistics':
    case 'planned':
    case 'opening':
      return field
    case 'totalInvestment':
    case 'actualStart':
    case 'statisticsEntry':
      return null
    default:
      return field satisfies never
  }
}
