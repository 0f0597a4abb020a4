import { addDays } from '../../shared/model/daysLate.ts'
import { toHalfWidth } from '../../shared/model/fullWidth.ts'
import { isPartialDate, parsePartialDate } from '../../shared/model/partialDate.ts'

/**
 * A day as it is typed in a meeting: `2017-06-30`, `6月30日`, `6.30` (of the year of `today`), `+7` or `7天` (from today).
 *
 * @param today as `2017-06-02`
 * @returns the day as `2017-06-30`, or null where it can't be read
 */
export function readDay(text: string, today: string): string | null {
  const plain = toHalfWidth(text).replace(/\s+/g, '')
  const days = /^(?:\+(\d{1,3})(?:天|日)?|(\d{1,3})天后?)$/.exec(plain)
  if (days !== null) return addDays(today, Number(days[1] ?? days[2]))
  const inYear = /^(\d{1,2})(?:月|[./-])(\d{1,2})日?$/.exec(plain)
  if (inYear !== null) {
    const [, month = '', day = ''] = inYear
    const iso = `${today.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isPartialDate(iso) ? iso : null
  }
  const date = parsePartialDate(plain)
  return date?.length === 10 ? date : null
}
