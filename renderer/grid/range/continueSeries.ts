import { isPartialDate } from '../../../shared/model/partialDate.ts'
import type { FieldKind } from '../../fields/fieldKind.ts'

/** The value so many steps after the last of a series; undefined where it would be no date or no amount any more. */
export type Series = (steps: number) => string | number | undefined

/**
 * How amounts or dates go on, where they follow each other at one distance: 100, 200, 300 → 400; 2017-03, 2017-06 → 2017-09. Two
 * amounts differ by chance, so it takes three. Null where they make no series, so that they are repeated.
 */
export function continueSeries(
  kind: FieldKind['kind'],
  values: readonly (string | number | null)[],
): Series | null {
  if (kind === 'money' && values.length > 2) return continueAmounts(values)
  if (kind === 'date' && values.length > 1) return continueDates(values)
  return null
}

function continueAmounts(values: readonly (string | number | null)[]): Series | null {
  const amounts = values.filter((value) => typeof value === 'number')
  const step = amounts.length === values.length ? evenStep(amounts) : null
  const last = amounts.at(-1)
  if (step === null || last === undefined) return null
  return (steps) => {
    const next = last + step * steps
    return Number.isSafeInteger(next) && next >= 0 ? next : undefined
  }
}

/** Years go by years, months by months; days by months where the day of the month stays the same, else by days. */
function continueDates(values: readonly (string | number | null)[]): Series | null {
  const dates = values.filter((value) => typeof value === 'string')
  const [first] = dates
  if (first === undefined || dates.length !== values.length) return null
  if (dates.some((date) => date.length !== first.length)) return null
  const parts = dates.map(partsOf)
  const sameDay = parts.every(({ day }) => day === parts[0]?.day)
  const byMonths = first.length < 'YYYY-MM-DD'.length || sameDay
  const numbers = parts.map(({ year, month, day }) =>
    byMonths ? year * 12 + month - 1 : Date.UTC(year, month - 1, day) / msPerDay,
  )
  const step = evenStep(numbers)
  const last = numbers.at(-1)
  if (step === null || last === undefined) return null
  const day = parts[0]?.day ?? 1
  return (steps) => {
    const next = last + step * steps
    const iso = byMonths ? isoOfMonth(next, day) : isoOfDay(next)
    const date = iso.slice(0, first.length)
    return isPartialDate(date) ? date : undefined
  }
}

const msPerDay = 86_400_000

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day }
}

function isoOfMonth(months: number, day: number): string {
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Empty beyond the years that a date can have. */
function isoOfDay(days: number): string {
  if (Math.abs(days) > 100_000) return ''
  return new Date(days * msPerDay).toISOString().slice(0, 10)
}

/** The one distance between neighbours, or null where they differ or don't move. */
function evenStep(numbers: readonly number[]): number | null {
  const [first = 0, second = 0] = numbers
  const step = second - first
  const isEven = numbers.every((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) === step)
  return step !== 0 && isEven ? step : null
}
