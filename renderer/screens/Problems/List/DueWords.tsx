import { daysLate } from '../../../../shared/model/daysLate.ts'
import type { ProblemRow } from '../../../../shared/schemas/followUp.ts'
import { type PageText, useText } from '../../../text/i18n.ts'
import { today } from '../../../text/times.ts'

/** How near a problem's day is, or how far past; null where that says nothing. */
export function dueDistance(
  { due, state, doneOn }: Pick<ProblemRow, 'due' | 'state' | 'doneOn'>,
  { t }: PageText,
): string | null {
  if (state === 'done') return doneOn === null ? null : t('problems.doneOn', { day: doneOn })
  if (due === null) return null
  const late = daysLate(due, today())
  if (late > 0) return t('problems.late', { n: late })
  if (late === 0) return t('problems.dueToday')
  return late >= -30 ? t('problems.dueIn', { n: -late }) : null
}

/** The day it is due, and below it the distance. */
export function DueWords({ problem }: { readonly problem: ProblemRow }) {
  const text = useText()
  const { due, overdue } = problem
  const distance = dueDistance(problem, text)
  return (
    <span className="dueWords" data-overdue={overdue ? '' : undefined}>
      {due === null ? <span className="unfilled">{text.words.unfilled}</span> : <span>{due}</span>}
      {distance === null ? null : <small>{distance}</small>}
    </span>
  )
}
