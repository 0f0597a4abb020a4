import type { OverdueStep } from '../../../shared/model/month/lights.ts'
import type {
  OpeningBalance,
  YearPlan,
  YearSum,
} from '../../../shared/model/month/progressFigures.ts'
import {
  addMonths,
  monthOf,
  monthOfDate,
  type ReportMonth,
  yearOf,
} from '../../../shared/model/month/reportMonth.ts'
import { type ProgressField, progressFields } from '../../../shared/schemas/progress.ts'
import type { Database } from '../connection.ts'
import { columnOf, type Scalar } from '../entities.ts'
import { keptSums, type YearSums } from './keptSums.ts'
import { corrected, readCorrections } from './progress.ts'
import { parseMonthly } from './yearPlans.ts'

/** Which projects: all, or those with these ids. */
export type Only = readonly string[] | undefined

/** One project's amounts of one month, yuan. */
export interface MonthAmounts {
  readonly month: ReportMonth
  readonly invested: number | null
  readonly fundsInPlace: number | null
  readonly statistics: number | null
  readonly sample: boolean
}

/** One project's whole month, corrections included. */
export type MonthFields = Readonly<Record<ProgressField, Scalar>> & {
  readonly corrections: number
  /** Each once, in the order of `progressFields`. */
  readonly correctedFields: readonly ProgressField[]
  readonly sample: boolean
}

/** The records that figures of one month are made of, by project id. Corrections are in all amounts and texts. */
export interface MonthSource {
  readonly yearSums: ReadonlyMap<string, readonly YearSum[]>
  /** January up to the month. */
  readonly amounts: ReadonlyMap<string, readonly MonthAmounts[]>
  readonly thisMonth: ReadonlyMap<string, MonthFields>
  readonly lastMonth: ReadonlyMap<string, MonthFields>
  readonly plans: ReadonlyMap<string, YearPlan & { readonly sample: boolean }>
  readonly openings: ReadonlyMap<string, readonly (OpeningBalance & { readonly sample: boolean })[]>
  readonly openSteps: ReadonlyMap<string, readonly OverdueStep[]>
}

export function readMonthSource(database: Database, month: ReportMonth, only: Only): MonthSource {
  const corrections = Map.groupBy(
    only === undefined
      ? readCorrections(database)
      : only.flatMap((id) => readCorrections(database, id)),
    (each) => each.projectId,
  )
  const query = selector(database, only)
  const fieldsOf = (of: ReportMonth) => readMonthFields(query, of, corrections)
  return {
    yearSums: withCorrections(
      // Of a few projects there is little to read.
      only === undefined
        ? keptSums(database, yearOf(month), () => readYearSums(query, yearOf(month)))
        : readYearSums(query, yearOf(month)),
      yearOf(month),
      corrections,
    ),
    amounts: readAmounts(query, month, corrections),
    thisMonth: fieldsOf(month),
    lastMonth: fieldsOf(addMonths(month, -1)),
    plans: readPlansOfYear(query, yearOf(month)),
    openings: readOpenings(query, yearOf(month)),
    openSteps: readOpenSteps(query, month),
  }
}

/** The texts of the month before, and before it, as long as they exist: to count how often one was repeated. */
export function textsBefore(
  database: Database,
  projectId: string,
  month: ReportMonth,
): readonly { readonly month: ReportMonth; readonly text: string | null }[] {
  return database
    .prepare(
      `SELECT month, progress_text AS text FROM counted_progress
       WHERE project_id = ? AND month < ? ORDER BY month DESC LIMIT 24`,
    )
    .all(projectId, month) as { month: string; text: string | null }[]
}

type Corrections = ReadonlyMap<string, ReturnType<typeof readCorrections>>
type Query = (sql: string, ...values: readonly (string | number)[]) => readonly Scalar[][]

/** Runs a query whose WHERE ends in `{only}`, for the asked projects or for all. Rows come as arrays: a third faster. */
function selector(database: Database, only: Only): Query {
  return (sql, ...values) =>
    database
      .prepare(
        sql.replace(
          '{only}',
          only === undefined ? '' : 'AND project_id IN (SELECT value FROM json_each(?))',
        ),
      )
      .raw()
      .all(...values, ...(only === undefined ? [] : [JSON.stringify(only)])) as Scalar[][]
}

function grouped<Value>(
  rows: readonly (readonly [string, Value])[],
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>()
  for (const [id, value] of rows) {
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [value])
    else group.push(value)
  }
  return groups
}

const none: ReturnType<typeof readCorrections> = []

function correctionsIn(
  corrections: Corrections,
  id: string,
  month: ReportMonth,
): ReturnType<typeof readCorrections> {
  return corrections.get(id)?.filter((each) => each.month === month) ?? none
}

function readYearSums(query: Query, year: number): YearSums {
  const rows = query(
    `SELECT project_id, year, sum(invested), count(invested), min(month), max(month)
     FROM counted_progress WHERE year < ? AND invested IS NOT NULL {only} GROUP BY project_id, year`,
    year,
  )
  return grouped(
    rows.map(([id, of, sum, reported, firstMonth, lastMonth]) => [
      String(id),
      {
        year: Number(of),
        sum: Number(sum),
        reported: Number(reported),
        firstMonth: String(firstMonth),
        lastMonth: String(lastMonth),
      },
    ]),
  )
}

function withCorrections(reported: YearSums, year: number, corrections: Corrections): YearSums {
  const sums = new Map(reported)
  for (const [id, own] of corrections) {
    const earlier = own.filter((each) => each.field === 'invested' && yearOf(each.month) < year)
    for (const { month, delta } of earlier) {
      sums.set(id, withDelta(sums.get(id) ?? [], month, delta ?? 0))
    }
  }
  return sums
}

function withDelta(
  sums: readonly YearSum[],
  month: ReportMonth,
  delta: number,
): readonly YearSum[] {
  const year = yearOf(month)
  if (!sums.some((each) => each.year === year)) {
    return [...sums, { year, sum: delta, reported: 1, firstMonth: month, lastMonth: month }]
  }
  return sums.map((each) => (each.year === year ? { ...each, sum: each.sum + delta } : each))
}

function readAmounts(
  query: Query,
  month: ReportMonth,
  corrections: Corrections,
): ReadonlyMap<string, readonly MonthAmounts[]> {
  const rows = query(
    `SELECT project_id, month, invested, funds_in_place, statistics, sample FROM counted_progress
     WHERE month >= ? AND month <= ? {only}`,
    monthOf(yearOf(month), 1),
    month,
  )
  return grouped(
    rows.map(([id, of, invested, fundsInPlace, statistics, sample]) => {
      const own = correctionsIn(corrections, String(id), String(of))
      const amount = (value: Scalar | undefined, field: string) =>
        (own.length === 0 ? (value ?? null) : corrected(value ?? null, own, field)) as number | null
      return [
        String(id),
        {
          month: String(of),
          invested: amount(invested, 'invested'),
          fundsInPlace: amount(fundsInPlace, 'fundsInPlace'),
          statistics: amount(statistics, 'statistics'),
          sample: sample === 1,
        },
      ]
    }),
  )
}

const fieldColumns = progressFields.map(columnOf).join(', ')

function readMonthFields(
  query: Query,
  month: ReportMonth,
  corrections: Corrections,
): ReadonlyMap<string, MonthFields> {
  const rows = query(
    `SELECT project_id, sample, ${fieldColumns} FROM counted_progress WHERE month = ? {only}`,
    month,
  )
  return new Map(
    rows.map(([id, sample, ...values]) => {
      const own = correctionsIn(corrections, String(id), month)
      const fields = Object.fromEntries(
        progressFields.map((field, at) => [field, corrected(values[at] ?? null, own, field)]),
      ) as Record<ProgressField, Scalar>
      const correctedFields = progressFields.filter((field) =>
        own.some((each) => each.field === field),
      )
      return [
        String(id),
        { ...fields, corrections: own.length, correctedFields, sample: sample === 1 },
      ]
    }),
  )
}

function readPlansOfYear(query: Query, year: number): MonthSource['plans'] {
  const rows = query(
    'SELECT project_id, planned, monthly, sample FROM counted_year_plan WHERE year = ? {only}',
    year,
  )
  return new Map(
    rows.map(([id, planned, monthly, sample]) => [
      String(id),
      {
        planned: planned as number | null,
        monthly: parseMonthly(monthly),
        sample: sample === 1,
      },
    ]),
  )
}

function readOpenings(query: Query, year: number): MonthSource['openings'] {
  const rows = query(
    'SELECT project_id, year, invested, sample FROM counted_opening_balance WHERE year <= ? {only}',
    year,
  )
  return grouped(
    rows.map(([id, of, invested, sample]) => [
      String(id),
      { year: Number(of), invested: Number(invested), sample: sample === 1 },
    ]),
  )
}

/** Milestones and procedures not done by the end of the month that have a day. */
function readOpenSteps(query: Query, month: ReportMonth): MonthSource['openSteps'] {
  const milestones = query(
    `SELECT project_id, name, planned_date, actual_date FROM milestone
     WHERE deleted = 0 AND planned_date IS NOT NULL {only}`,
  )
  const procedures = query(
    `SELECT project_id, kind, due, CASE state WHEN 'done' THEN coalesce(date, '0000-01') END
     FROM procedure WHERE deleted = 0 AND due IS NOT NULL AND state <> 'notNeeded' {only}`,
  )
  return grouped(
    [...milestones, ...procedures]
      .filter(([, , , done]) => typeof done !== 'string' || monthOfDate(done, 'first') > month)
      .map(([id, name, due]) => [String(id), { name: String(name), due: String(due) }]),
  )
}
