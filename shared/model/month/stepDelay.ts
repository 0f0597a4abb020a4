import { monthOfDate, monthsBetween, type ReportMonth } from './reportMonth.ts'

/**
 * How a step that has a day (a milestone, a procedure) stands at the end of a month. `late` counts whole months since the
 * one it was due in, the way the light of milestones does; `done` counts how many months after its day it was done,
 * negative where it was before, null where one of both days is not known.
 */
export type StepStanding =
  | { readonly kind: 'late'; readonly months: number }
  | { readonly kind: 'thisMonth' }
  | { readonly kind: 'ahead' }
  | { readonly kind: 'undated' }
  | { readonly kind: 'done'; readonly months: number | null }

interface Step {
  /** The day it was to be done by: `2017`, `2017-05` or `2017-05-31`; a year means its end. */
  readonly due: string | null
  /** The day it was done; a text without a day for one that is done, nobody knows when. */
  readonly done: string | null
}

export function standingOf({ due, done }: Step, month: ReportMonth): StepStanding {
  if (done !== null && (done === '' || monthOfDate(done, 'first') <= month)) {
    return { kind: 'done', months: due === null || done === '' ? null : monthsAfter(due, done) }
  }
  if (due === null) return { kind: 'undated' }
  const months = monthsBetween(monthOfDate(due, 'last'), month)
  if (months >= 1) return { kind: 'late', months }
  return months === 0 ? { kind: 'thisMonth' } : { kind: 'ahead' }
}

/** Where one of both is known less exactly, they are the same if that one takes in the other. */
function monthsAfter(due: string, done: string): number {
  if (due.startsWith(done) || done.startsWith(due)) return 0
  return monthsBetween(monthOfDate(due, 'last'), monthOfDate(done, 'first'))
}
