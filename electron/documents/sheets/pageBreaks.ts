export interface PrintedRow {
  readonly heightPt: number
  /** May be made higher to push what follows to the next page. */
  readonly stretchable: boolean
  /** A heading, or what else must not be the last row of a page. */
  readonly holdsNext: boolean
}

interface PageRoom {
  /** Height of the printable area; from the least to the most where programs may scale the sheet differently. */
  readonly capacityPt: { readonly least: number; readonly most: number }
  /** Printed above the rows on the first page, and on every later one. */
  readonly firstTopPt: number
  readonly laterTopPt: number
}

/**
 * Programs fit between 97.2 % and 100.3 % of the computed height on a page (LibreOffice measured, others in between), and
 * LibreOffice prints at 98 % where that saves a page (tdf#103516). A row that ends inside this band may land on either
 * page; where none does, all agree, and there is no page to be saved.
 */
const surelyFits = 0.972
const surelyMisses = 1.003 / 0.98
/** Heights change in whole screen pixels. */
const step = 0.75

/**
 * Heights of the rows such that every page break falls where it is computed, and never right below a heading.
 * Manual breaks can't do this: they are ignored under fit-to-width. Rows are made higher, never lower: those of the page
 * up to its foot, and for the rest the first row of the next one.
 */
export function settlePageBreaks(rows: readonly PrintedRow[], room: PageRoom): readonly number[] {
  const heights = rows.map((row) => row.heightPt)
  const low = room.capacityPt.least * surelyFits
  const high = room.capacityPt.most * surelyMisses
  let first = 0
  let top = room.firstTopPt
  while (first < rows.length) {
    const end = endOfPage(rows, heights, first, low - top)
    if (end >= rows.length) return heights
    const usedPt = top + sum(heights, first, end)
    const missingPt = Math.max(0, high - usedPt - (heights[end] ?? 0))
    const addedPt = stretchRows(rows, heights, first, end, Math.min(missingPt, low - usedPt))
    const restPt = Math.ceil((missingPt - addedPt) / step) * step
    heights[end] = (heights[end] ?? 0) + Math.max(0, restPt)
    first = end
    top = room.laterTopPt
  }
  return heights
}

/** The first row of the next page: as late as surely fits, but not right below a heading. At least one row is taken. */
function endOfPage(
  rows: readonly PrintedRow[],
  heights: readonly number[],
  first: number,
  roomPt: number,
): number {
  let fits = first + 1
  let usedPt = heights[first] ?? 0
  while (fits < rows.length && usedPt + (heights[fits] ?? 0) <= roomPt) {
    usedPt += heights[fits] ?? 0
    fits += 1
  }
  if (fits === rows.length) return fits
  let end = fits
  while (end > first + 1 && rows[end - 1]?.holdsNext === true) end -= 1
  // A page of nothing but headings: better broken below one of them than never.
  return rows[end - 1]?.holdsNext === true ? fits : end
}

/** Spreads at most `addedPt` over the page's rows in whole steps, so that none stands out. @returns what was added */
function stretchRows(
  rows: readonly PrintedRow[],
  heights: number[],
  first: number,
  end: number,
  addedPt: number,
): number {
  const open: number[] = []
  for (let at = first; at < end; at += 1) if (rows[at]?.stretchable === true) open.push(at)
  const steps = open.length === 0 ? 0 : Math.max(0, Math.floor(addedPt / step))
  for (const [order, at] of open.entries()) {
    const share = Math.floor(steps / open.length) + (order < steps % open.length ? 1 : 0)
    heights[at] = (heights[at] ?? 0) + share * step
  }
  return steps * step
}

function sum(heights: readonly number[], first: number, end: number): number {
  let total = 0
  for (let at = first; at < end; at += 1) total += heights[at] ?? 0
  return total
}
