import type { Stage } from '../vocabulary.ts'
import { monthOfDate, type ReportMonth, yearOf } from './reportMonth.ts'

interface Dates {
  readonly stage: Stage | null
  readonly plannedStart: string | null
  readonly actualStart: string | null
}

const startedStages: ReadonlySet<Stage> = new Set([
  'started',
  'construction',
  'completed',
  'operation',
  'suspended',
])

/** Whether the project had started by the end of the month: by its actual start where that is known, else by its stage. */
export function hasStarted({ stage, actualStart }: Dates, month: ReportMonth): boolean {
  if (actualStart !== null) return monthOfDate(actualStart, 'first') <= month
  return stage !== null && startedStages.has(stage)
}

/** The month it really started in, or null where that isn't known to the month. */
export function startMonthOf({ actualStart }: Pick<Dates, 'actualStart'>): ReportMonth | null {
  return actualStart === null || actualStart.length < 7 ? null : actualStart.slice(0, 7)
}

export const annualRoles = ['preparatory', 'started', 'continued', 'completed'] as const
/** 年度性质: 前期, 新开工, 续建, 竣工. */
export type AnnualRole = (typeof annualRoles)[number]

/** What a role was derived from. A date is as the ledger keeps it. */
export type RoleBasis =
  | { readonly key: 'cancelled' | 'finished' | 'begun' | 'justBegun' | 'notBegun' | 'unknown' }
  | {
      readonly key: 'finishedOn' | 'toFinish' | 'startedOn' | 'toStart' | 'begunOn'
      readonly date: string
    }

type RoleDates = Dates & { readonly plannedEnd: string | null; readonly actualEnd: string | null }

/**
 * The role a project has in a year, derived from its stage and dates: 竣工 where it is finished or due to be in that year
 * (also one begun in the same year), 新开工 where it begins or is due to, 续建 where it had begun before, 前期 otherwise.
 * Null: cancelled, finished before, or nothing known to tell by.
 */
export function annualRoleOf(project: RoleDates, year: number): AnnualRole | null {
  return explainAnnualRole(project, year).role
}

/** The same, with what decided it. */
export function explainAnnualRole(
  project: RoleDates,
  year: number,
): { readonly role: AnnualRole | null; readonly basis: RoleBasis } {
  const { stage, plannedStart, actualStart, plannedEnd, actualEnd } = project
  const isIn = (date: string): boolean => Number(date.slice(0, 4)) === year
  if (stage === 'cancelled') return { role: null, basis: { key: 'cancelled' } }
  if (actualEnd !== null && Number(actualEnd.slice(0, 4)) < year) {
    return { role: null, basis: { key: 'finishedOn', date: actualEnd } }
  }
  const begun = hasStarted(project, `${year}-12`)
  if (actualEnd !== null && isIn(actualEnd)) {
    return { role: 'completed', basis: { key: 'finishedOn', date: actualEnd } }
  }
  if (actualEnd === null && begun && plannedEnd !== null && isIn(plannedEnd)) {
    return { role: 'completed', basis: { key: 'toFinish', date: plannedEnd } }
  }
  if (actualEnd === null && (stage === 'completed' || stage === 'operation')) {
    return { role: null, basis: { key: 'finished' } }
  }
  const start = actualStart ?? (begun ? null : plannedStart)
  if (start !== null && isIn(start)) {
    const key = actualStart === null ? 'toStart' : 'startedOn'
    return { role: 'started', basis: { key, date: start } }
  }
  if (begun) {
    if (stage === 'started' && start === null) {
      return { role: 'started', basis: { key: 'justBegun' } }
    }
    const basis =
      start === null ? ({ key: 'begun' } as const) : ({ key: 'begunOn', date: start } as const)
    return { role: 'continued', basis }
  }
  if (stage === null && start === null) return { role: null, basis: { key: 'unknown' } }
  return {
    role: 'preparatory',
    basis: start === null ? { key: 'notBegun' } : { key: 'toStart', date: start },
  }
}

export const sixSteps = ['reserve', 'signed', 'landed', 'started', 'building', 'operation'] as const
/** 六位一体 (Shanxi): 储备, 签约, 落地, 开工, 建设, 投产. */
export type SixStep = (typeof sixSteps)[number]

/**
 * The roll-up of stages that the province ranks by: 前期 is 签约 until approval and land are done (`landed`), then 落地; 在建,
 * 停工 and 竣工 not yet in operation are 建设. Null for 取消 and for a stage that isn't known.
 */
export function sixStepOf(stage: Stage | null, landed: boolean): SixStep | null {
  switch (stage) {
    case null:
    case 'cancelled':
      return null
    case 'reserve':
      return 'reserve'
    case 'preparatory':
      return landed ? 'landed' : 'signed'
    case 'started':
      return 'started'
    case 'construction':
    case 'suspended':
    case 'completed':
      return 'building'
    case 'operation':
      return 'operation'
    default:
      return stage satisfies never
  }
}

/** Stages whose projects no longer report; every other project with a year plan, or with facts in the year, is to report. */
export const stagesWithoutReport: readonly Stage[] = ['operation', 'cancelled']

/** The stage a project had at the end of a month: what its earliest dated change after it left, else the one it has. */
export function stageAt(
  stage: Stage | null,
  changes: readonly { readonly date: string; readonly before: Stage | null }[],
  month: ReportMonth,
): Stage | null {
  const after = changes
    .filter((change) => monthOfDate(change.date, 'last') > month)
    .toSorted((left, right) => (left.date < right.date ? -1 : 1))
  const [next] = after
  return next === undefined ? stage : next.before
}

/** Whether it was finished before the year: it stays out of that year's lists. */
export function finishedBefore(actualEnd: string | null, month: ReportMonth): boolean {
  return actualEnd !== null && Number(actualEnd.slice(0, 4)) < yearOf(month)
}
