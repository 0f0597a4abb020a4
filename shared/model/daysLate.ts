const dayMs = 86_400_000

/**
 * How many days `today` is past `due`; 0 on the day itself, negative before it. Calendar days, no time zone involved.
 *
 * @param due both as `2017-06-02`
 */
export function daysLate(due: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(due)) / dayMs)
}

/** The day `count` days after `day`, both as `2017-06-02`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10)
}
