import { parsePartialDate } from '../partialDate.ts'

/** A reporting month as `YYYY-MM`: texts that sort in the order of time. No time zone is involved. */
export type ReportMonth = string

const shape = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/

export function isReportMonth(text: string): boolean {
  return shape.test(text)
}

/** A month as clerks type it (`2017-05`, `2017.5`, `2017年5月`, `201705`), or null where it isn't one. */
export function parseReportMonth(text: string): ReportMonth | null {
  const date = parsePartialDate(text)
  return date !== null && isReportMonth(date) ? date : null
}

export function yearOf(month: ReportMonth): number {
  return Number(month.slice(0, 4))
}

/** 1 to 12 */
export function monthOfYear(month: ReportMonth): number {
  return Number(month.slice(5, 7))
}

/** @param number 1 to 12 */
export function monthOf(year: number, number: number): ReportMonth {
  return `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`
}

export function addMonths(month: ReportMonth, count: number): ReportMonth {
  const index = indexOf(month) + count
  return monthOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1)
}

/** How many months `to` comes after `from`; negative where it comes before. */
export function monthsBetween(from: ReportMonth, to: ReportMonth): number {
  return indexOf(to) - indexOf(from)
}

/** January to December of the year. */
export function monthsOfYear(year: number): readonly ReportMonth[] {
  let months = years.get(year)
  if (months === undefined) {
    months = Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1))
    years.set(year, months)
  }
  return months
}

// Asked for once a project: thousands of times for the same year.
const years = new Map<number, readonly ReportMonth[]>()

/** January of the month's year up to the month itself. */
export function monthsToDate(month: ReportMonth): readonly ReportMonth[] {
  return monthsOfYear(yearOf(month)).slice(0, monthOfYear(month))
}

/** `YYYY-MM-DD`; `day` is cut to the month's last day. */
export function dayIn(month: ReportMonth, day: number): string {
  const last = new Date(Date.UTC(yearOf(month), monthOfYear(month), 0)).getUTCDate()
  return `${month}-${String(Math.min(day, last)).padStart(2, '0')}`
}

/** The last day on which the month's report is in time: `deadlineDay` of the month after it. */
export function deadlineOf(month: ReportMonth, deadlineDay: number): string {
  return dayIn(addMonths(month, 1), deadlineDay)
}

/**
 * The month in which a date as the ledger keeps it (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) falls. A year stands for its first
 * or its last month: for what is due, the last; for what has begun, the first.
 */
export function monthOfDate(date: string, yearMeans: 'first' | 'last'): ReportMonth {
  if (date.length >= 7) return date.slice(0, 7)
  return `${date}-${yearMeans === 'first' ? '01' : '12'}`
}

function indexOf(month: ReportMonth): number {
  return yearOf(month) * 12 + monthOfYear(month) - 1
}
