import type {
  OpeningBalanceChange,
  OpeningBalanceRow,
  YearPlanChange,
  YearPlanRow,
} from '../../../shared/schemas/progress.ts'
import type { Writer } from '../commit.ts'
import type { Database } from '../connection.ts'
import { isClosed, monthClosed, readClosings } from './monthCloses.ts'
import { readRecords, recordOf, refuseAbsent, refuseOutsidePlan, refuseUnseen } from './records.ts'

export function readYearPlans(database: Database, projectId: string): YearPlanRow[] {
  return readRecords(database, 'year_plan', 'year', projectId, 'counted_year_plan').map((row) => {
    const { id: _, monthly, ...rest } = row
    return { ...rest, monthly: parseMonthly(monthly) } as unknown as YearPlanRow
  })
}

/** The split by months as the table holds it: JSON of twelve amounts in yuan. */
export function parseMonthly(text: unknown): readonly number[] | null {
  return typeof text === 'string' ? (JSON.parse(text) as number[]) : null
}

export function readOpeningBalances(database: Database, projectId: string): OpeningBalanceRow[] {
  const rows = readRecords(
    database,
    'opening_balance',
    'year',
    projectId,
    'counted_opening_balance',
  )
  return rows.map(({ id: _, ...row }) => row as unknown as OpeningBalanceRow)
}

/** Throws `conflict` where `expected` differs, `bad-input` for a year outside the plan. */
export function saveYearPlans(
  writer: Writer,
  database: Database,
  changes: readonly YearPlanChange[],
): void {
  for (const { projectId, year, set, expected } of changes) {
    refuseAbsent(writer, projectId)
    refuseOutsidePlan(database, year, String(year))
    const { id, current } = recordOf(writer, 'year_plan', `${projectId}:${year}`)
    const { monthly, ...rest } = set
    const { monthly: seen, ...expectedRest } = expected ?? {}
    const text = (amounts: readonly number[] | null) =>
      amounts === null ? null : JSON.stringify(amounts)
    refuseUnseen(`${projectId} ${year}`, (field) => current?.[field] ?? null, {
      ...expectedRest,
      ...(seen !== undefined && { monthly: text(seen) }),
    })
    writer.write('year_plan', id, {
      ...(current === null && { projectId, year }),
      ...rest,
      ...(monthly !== undefined && { monthly: text(monthly) }),
      deleted: 0,
    })
  }
}

/** Throws `month-closed` where a closed month's figures would change without a reason. */
export function saveOpeningBalances(
  writer: Writer,
  database: Database,
  changes: readonly OpeningBalanceChange[],
  reason: string | undefined,
): void {
  const closed = [...readClosings(database).keys()].filter((month) => isClosed(writer, month))
  for (const { projectId, year, invested, note } of changes) {
    refuseAbsent(writer, projectId)
    refuseOutsidePlan(database, year, String(year))
    const touched = closed.find((month) => month >= `${year}-01`)
    if (touched !== undefined && reason === undefined) throw monthClosed(touched, projectId)
    const { id, current } = recordOf(writer, 'opening_balance', `${projectId}:${year}`)
    if (invested === null) {
      if (current !== null) writer.write('opening_balance', id, { deleted: 1 })
      continue
    }
    writer.write('opening_balance', id, {
      ...(current === null && { projectId, year }),
      invested,
      ...(note !== undefined && { note }),
      deleted: 0,
    })
  }
}
