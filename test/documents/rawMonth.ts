import type { Database } from '../../electron/store/connection.ts'
import type { RawProject } from './layoutSheets.ts'

/** What a sheet should say, worked out from what was entered alone, in 万元 and %. */

export type Printed = string | number | null

export const known = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null)

export const sum = (values: readonly (number | null)[]): number | null =>
  known(values).length === 0 ? null : known(values).reduce((total, value) => total + value, 0)

export const mark = (value: number | null): number | string => value ?? '—'

/** The figures of some projects at the end of the year's `count`th month. */
export function figuresAt(projects: readonly RawProject[], count: number) {
  const done = (own: readonly RawProject[]) => own.flatMap(({ months }) => months.slice(0, count))
  const yearToDate = sum(done(projects))
  const toLastYearEnd = sum(projects.map(({ opening }) => opening))
  const planned = projects.filter(({ plan }) => plan !== null)
  const plan = sum(planned.map((project) => project.plan))
  const donePlanned = sum(done(planned))
  const withTotal = projects.filter(({ total }) => total !== null)
  const total = sum(withTotal.map((project) => project.total))
  const doneOfTotal = sum([...withTotal.map(({ opening }) => opening), ...done(withTotal)])
  const share = plan === null || donePlanned === null ? null : (donePlanned / plan) * 100
  return {
    total,
    toLastYearEnd,
    plan,
    month: sum(projects.map(({ months }) => months[count - 1] ?? null)),
    yearToDate,
    share,
    gap: share === null ? null : share - (count / 12) * 100,
    sinceStart: sum([toLastYearEnd, yearToDate]),
    shareOfTotal: total === null || doneOfTotal === null ? null : (doneOfTotal / total) * 100,
  }
}

/** The light after the rules that a ledger starts with, and what decides it. */
export function lightAt(project: RawProject, count: number): string {
  const { gap } = figuresAt([project], count)
  if (gap !== null && gap < -30) return '红\n投资'
  // The one project that is not in the statistics began more than two months ago.
  if (project.id === 'CM-01') return '红\n入统'
  if ((project.months[count - 1] ?? null) === null) return '红\n数据质量'
  return gap !== null && gap <= -10 ? '黄\n投资' : '绿'
}

/** The projects in the order of the plan. */
export function inPlanOrder(
  database: Database,
  projects: readonly RawProject[],
): readonly RawProject[] {
  const ids = database.prepare('SELECT id FROM project ORDER BY position, id').pluck().all()
  return projects.toSorted((left, right) => ids.indexOf(left.id) - ids.indexOf(right.id))
}

export function storedText(database: Database, id: string, column: string): string | null {
  const value: unknown = database
    .prepare(`SELECT ${column} FROM project WHERE id = ?`)
    .pluck()
    .get(id)
  return typeof value === 'string' ? value : null
}

/** Numbers to nine decimals: sums of floating parts differ behind that by the order they are added in. */
export function settled(rows: readonly (readonly Printed[])[]): readonly (readonly Printed[])[] {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 1e9) / 1e9 : cell)),
  )
}
