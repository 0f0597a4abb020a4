import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PrintedRow, settlePageBreaks } from '../../electron/documents/sheets/pageBreaks.ts'

const room = { capacityPt: { least: 500, most: 500 }, firstTopPt: 95, laterTopPt: 45 }
const entry: PrintedRow = { heightPt: 24, stretchable: true, holdsNext: false }
const heading: PrintedRow = { heightPt: 17.25, stretchable: false, holdsNext: true }

/** Index of the first row of every page but the first, for a program that fits `capacityPt`. */
function breaksAt(heights: readonly number[], capacityPt: number): readonly number[] {
  const breaks: number[] = []
  let usedPt = room.firstTopPt
  for (const [at, height] of heights.entries()) {
    if (usedPt + height > capacityPt) {
      breaks.push(at)
      usedPt = room.laterTopPt
    }
    usedPt += height
  }
  return breaks
}

const anyRows = fc.array(
  fc.oneof(
    { arbitrary: fc.constant(heading), weight: 1 },
    {
      arbitrary: fc
        .integer({ min: 20, max: 120 })
        .map((heightPt): PrintedRow => ({ ...entry, heightPt })),
      weight: 5,
    },
  ),
  { minLength: 1, maxLength: 120 },
)

test('programs that fit between 97.2 % and 102.3 % of a page break at the same rows', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const heights = settlePageBreaks(rows, room)
      const breaks = [0.972, 0.985, 1, 1.023].map((part) => breaksAt(heights, 500 * part))
      expect(breaks).toEqual(breaks.map(() => breaks[0]))
    }),
  )
})

test('no page ends below a heading, unless it holds nothing but headings', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const heights = settlePageBreaks(rows, room)
      const breaks = [0, ...breaksAt(heights, 500)]
      for (const [page, at] of breaks.entries()) {
        if (page === 0 || rows[at - 1]?.holdsNext !== true) continue
        const rowsOfPage = rows.slice(breaks[page - 1], at)
        expect(rowsOfPage.every((row) => row.holdsNext)).toBe(true)
      }
    }),
  )
})

test('rows grow in whole pixels and never shrink', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const [at, height] of settlePageBreaks(rows, room).entries()) {
        const grown = height - (rows[at]?.heightPt ?? 0)
        expect(grown).toBeGreaterThanOrEqual(0)
        expect(grown / 0.75).toBe(Math.round(grown / 0.75))
      }
    }),
  )
})

test('a sheet of one page stays as it is', () => {
  const rows = [heading, entry, entry]
  expect(settlePageBreaks(rows, room)).toEqual([17.25, 24, 24])
})
