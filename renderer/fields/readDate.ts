import { parsePartialDate } from '../../shared/model/partialDate.ts'

export type DatePrecision = 'day' | 'any'

/** A typed date; an empty one is null, and what can't be read (or isn't as precise as asked) `undefined`. */
export function readDate(typed: string, precision: DatePrecision): string | null | undefined {
  if (typed.trim() === '') return null
  const date = parsePartialDate(typed)
  return date === null || (precision === 'day' && date.length < 10) ? undefined : date
}
