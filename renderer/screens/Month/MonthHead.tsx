import { Button } from 'antd'
import { Columns3, Lock, LockOpen, PenLine, Presentation, Send } from 'lucide-react'
import { useState } from 'react'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import { Popover } from '../../components/Popover.tsx'
import { useApp } from '../../app/appContext.ts'
import { useMonth } from '../../app/useShownMonth.ts'
import { startProjector } from '../../app/projectorActions.ts'
import type { BoardGridView } from '../../grid/board/boardGridView.ts'
import { isBoardColumn, isBoardField, isEntryField } from '../../grid/board/boardColumnIds.ts'
import { boardColumnWord, monthWord } from '../../grid/board/boardWords.ts'
import { type Board, extraColumns } from '../../state/monthStore.ts'
import { say } from '../../state/sessionStore.ts'
import { useText } from '../../text/i18n.ts'
import { fullTime } from '../../text/times.ts'
import type { BoardSheets } from './boardSheets.ts'
import { CloseDialog } from './CloseDialog.tsx'
import { FindingList } from './FindingList.tsx'
import { ReminderDialog } from './ReminderDialog.tsx'

interface MonthHeadProps {
  readonly board: Board
  readonly view: BoardGridView | null
  readonly sheets: BoardSheets
}

/** How many have reported and until when, and what is done with the month as a whole. */
export function MonthHead({ board, view, sheets }: MonthHeadProps) {
  const text = useText()
  const { t, language } = text
  const app = useApp()
  const [asking, setAsking] = useState(false)
  const [reminding, setReminding] = useState(false)
  const { counts, closing } = board
  const correct = () => {
    const at = view?.focused() ?? null
    if (at !== null && isBoardColumn(at.column) && isBoardField(at.column)) {
      if (isEntryField(at.column)) {
        sheets.correct(at.row, at.column)
        return
      }
    }
    say(app.session, 'refused', t('board.head.correctWhere'))
  }
  const deadline = formatPartialDate(board.deadline, language)
  return (
    <div className="monthHead">
      <span className="monthCounts" data-testid="month-counts">
        <b>{counts.reported}</b> {t('board.head.reported', { n: counts.expected })}
      </span>
      <span
        className="monthBar"
        role="img"
        aria-label={t('board.head.share', { n: counts.reported, all: counts.expected })}
      >
        <span style={{ width: `${share(counts.reported, counts.expected)}%` }} />
      </span>
      <span className="monthDeadline" data-overdue={isLate(board) ? '' : undefined}>
        {closing === null
          ? t(board.overdue ? 'board.head.overdue' : 'board.head.due', { day: deadline })
          : t('board.head.closed', { by: closing.closedBy, at: fullTime(closing.closedAt) })}
      </span>
      {board.sample ? <span className="sampleTag">{t('board.head.sample')}</span> : null}
      <span className="monthHeadSpace" />
      <ColumnSwitch />
      <button
        type="button"
        className="toolButton"
        title={t('projector.hint')}
        data-testid="month-projector"
        onClick={() => startProjector(app)}
      >
        <Presentation size={15} strokeWidth={1.75} aria-hidden />
        {t('projector.open')}
      </button>
      <button
        type="button"
        className="toolButton"
        data-testid="remind"
        onClick={() => setReminding(true)}
      >
        <Send size={15} strokeWidth={1.75} aria-hidden />
        {t('board.remind.open')}
      </button>
      <FindingList board={board} view={view} />
      {closing === null ? null : (
        <Button icon={<PenLine size={15} />} data-testid="correct" onClick={correct}>
          {t('board.head.correct')}
        </Button>
      )}
      <Button
        type={closing === null ? 'primary' : 'default'}
        icon={closing === null ? <Lock size={15} /> : <LockOpen size={15} />}
        data-testid="close-month"
        disabled={board.rows.length === 0}
        onClick={() => setAsking(true)}
      >
        {t(closing === null ? 'board.head.close' : 'board.head.reopen', {
          month: monthWord(board.month, text),
        })}
      </Button>
      {reminding ? <ReminderDialog board={board} onClose={() => setReminding(false)} /> : null}
      {asking ? <CloseDialog board={board} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

/** The columns that not every month needs. */
function ColumnSwitch() {
  const text = useText()
  const { t } = text
  const { month } = useApp()
  const extra = useMonth((state) => state.extra)
  return (
    <Popover
      label={t('board.head.columns')}
      triggerClass="toolButton"
      align="right"
      testId="month-columns"
      trigger={
        <>
          <Columns3 size={15} strokeWidth={1.75} aria-hidden />
          {t('board.head.columns')}
        </>
      }
    >
      <div className="chipList">
        {extraColumns.map((id) => (
          <label key={id} className="checkLine">
            <input
              type="checkbox"
              checked={extra.has(id)}
              onChange={({ target }) => {
                const next = new Set(extra)
                if (target.checked) next.add(id)
                else next.delete(id)
                month.setState({ extra: next })
              }}
            />
            <span className="checkWord">{boardColumnWord(id, { text })}</span>
          </label>
        ))}
      </div>
    </Popover>
  )
}

function isLate({ overdue, counts, closing }: Board): boolean {
  return overdue && closing === null && counts.unreported > 0
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100
}
