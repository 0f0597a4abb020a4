/**
 * First and last day that a date of the ledger (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) may mean, as the number `YYYYMMDD`; every
 * month ends on the 31st, which keeps the order right and needs no calendar. Nothing is allocated: filters ask this of
 * thousands of rows at each key.
 */
export function firstDay(iso: string): number {
  return span(iso, 1, 1)
}

/** See `firstDay`. */
export function lastDay(iso: string): number {
  return span(iso, 12, 31)
}

function span(iso: string, month: number, day: number): number {
  const year = digits(iso, 0) * 100 + digits(iso, 2)
  return (
    year * 10_000 +
    (iso.length >= 7 ? digits(iso, 5) : month) * 100 +
    (iso.length >= 10 ? digits(iso, 8) : day)
  )
}

const zero = '0'.charCodeAt(0)

/** The two digits that stand at a place. */
function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero
}
