import { LedgerError } from '../../../shared/errors.ts'
import type { ReportMonth } from '../../../shared/model/month/reportMonth.ts'
import { yearOf } from '../../../shared/model/month/reportMonth.ts'
import { unknownId, type Writer } from '../commit.ts'
import type { Database } from '../connection.ts'
import { type Entity, type Fields, type Scalar, selectList } from '../entities.ts'
import { readPlans } from '../plans.ts'
import { refuseBinned } from '../projects.ts'

/** What a sample record's id begins with. */
export const samplePrefix = 'sample:'

/** The record that an edit of `key` (`CK-01:2017-05`) goes to: an edited sample record stays one, until it is removed. */
export function recordOf(
  writer: Writer,
  entity: Entity,
  key: string,
): { readonly id: string; readonly current: Fields | null } {
  for (const id of [key, samplePrefix + key]) {
    const current = writer.read(entity, id)
    if (current !== null && current['deleted'] === 0) return { id, current }
  }
  return { id: key, current: null }
}

/** The rows of one table that are not in the bin, of one project or of all. `sample` comes back as a boolean. */
export function readRecords(
  database: Database,
  entity: Entity,
  order: string,
  projectId?: string,
  from: string = entity,
): Record<string, unknown>[] {
  const own = projectId === undefined ? '' : 'AND project_id = ?'
  return database
    .prepare(`SELECT ${selectList(entity)} FROM ${from} WHERE deleted = 0 ${own} ORDER BY ${order}`)
    .all(...(projectId === undefined ? [] : [projectId]))
    .map((row) => {
      const { deleted: _, sample, ...fields } = row as Record<string, unknown>
      return { ...fields, sample: sample === 1 }
    })
}

/** Throws `unknown-id`, or `conflict` for a project in the bin. */
export function refuseAbsent(writer: Writer, projectId: string): Fields {
  const project = writer.read('project', projectId)
  if (project === null) throw unknownId('project', projectId)
  refuseBinned({ id: projectId, deleted: project['deleted'] })
  return project
}

/** Throws `bad-input` for a year that no plan of the ledger covers. A ledger without a plan takes any. */
export function refuseOutsidePlan(database: Database, year: number, value: string): void {
  const plans = readPlans(database).filter((plan) => plan.firstYear > 0)
  if (plans.length === 0 || plans.some((plan) => year >= plan.firstYear && year <= plan.lastYear)) {
    return
  }
  const accepted = plans.map((plan) => `${plan.firstYear}–${plan.lastYear}`).join(', ')
  throw new LedgerError(
    'bad-input',
    `month: "${value}" is not accepted; a month or year of ${accepted} would be.`,
    { field: 'month', value, accepted },
  )
}

export function refuseMonthOutside(database: Database, month: ReportMonth): void {
  refuseOutsidePlan(database, yearOf(month), month)
}

/** Throws `conflict` where the record holds something else than the person saw. */
export function refuseUnseen(
  id: string,
  current: (field: string) => Scalar,
  expected: Readonly<Record<string, unknown>> | undefined,
): void {
  for (const [field, value] of Object.entries(expected ?? {})) {
    const held = current(field) ?? null
    if (held !== value) {
      throw new LedgerError(
        'conflict',
        `${field} of ${id} is now ${JSON.stringify(held)}, not ${JSON.stringify(value)}. Look at it again.`,
        { id, field, value: held === null ? '' : String(held) },
      )
    }
  }
}

/** The calendar day of a moment where the program runs, `YYYY-MM-DD`. */
export function localDay(at: string): string {
  const time = new Date(at)
  const pad = (number: number): string => String(number).padStart(2, '0')
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`
}
