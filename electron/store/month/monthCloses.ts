import { LedgerError } from '../../../shared/errors.ts'
import type { ReportMonth } from '../../../shared/model/month/reportMonth.ts'
import type { MonthClosing, MonthEntry } from '../../../shared/schemas/progress.ts'
import type { Writer } from '../commit.ts'
import type { Database } from '../connection.ts'

/** Months that are closed (关账), by month. */
export function readClosings(database: Database): ReadonlyMap<ReportMonth, MonthClosing> {
  const rows = database
    .prepare(
      `SELECT id AS month, closed_by AS closedBy, closed_at AS closedAt FROM month_close
       WHERE deleted = 0 AND closed = 1`,
    )
    .all() as MonthClosing[]
  return new Map(rows.map((row) => [row.month, row]))
}

/** Every month with a figure or a closing, in order. */
export function readMonths(database: Database): MonthEntry[] {
  const closings = readClosings(database)
  const rows = database
    .prepare(
      `SELECT month, count(invested) AS reported, max(sample) AS sample FROM counted_progress
       GROUP BY month`,
    )
    .all() as { month: string; reported: number; sample: number | null }[]
  const months = new Map(rows.map((row) => [row.month, row]))
  return [...new Set([...months.keys(), ...closings.keys()])].toSorted().map((month) => ({
    month,
    reported: months.get(month)?.reported ?? 0,
    closing: closings.get(month) ?? null,
    sample: months.get(month)?.sample === 1,
  }))
}

export function isClosed(writer: Writer, month: ReportMonth): boolean {
  const record = writer.read('month_close', month)
  return record?.['deleted'] === 0 && record['closed'] === 1
}

/** Throws `month-closed` for a month that is closed already. */
export function closeMonth(writer: Writer, month: ReportMonth): void {
  if (isClosed(writer, month)) throw monthClosed(month)
  writer.write('month_close', month, {
    closed: 1,
    closedBy: writer.actor,
    closedAt: writer.at,
    deleted: 0,
  })
}

/** Throws `month-open` for a month that isn't closed. */
export function reopenMonth(writer: Writer, month: ReportMonth): void {
  if (!isClosed(writer, month)) {
    throw new LedgerError('month-open', `${month} is not closed.`, { field: 'month', value: month })
  }
  writer.write('month_close', month, { closed: 0 })
}

export function monthClosed(month: ReportMonth, id?: string): LedgerError {
  return new LedgerError(
    'month-closed',
    `${month} is closed. Give a reason to enter a correction, or reopen the month.`,
    { field: 'month', value: month, ...(id !== undefined && { id }) },
  )
}
