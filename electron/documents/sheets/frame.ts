import type { Language } from '../../../shared/text/terms.ts'
import {
  emsInColumn,
  lonelyHeaderRowPt,
  mmPerPt,
  type PageLayout,
  rowHeightPt,
  subtitlePt,
  subtitleRowPt,
  titleRowPt,
  unitLineRowPt,
  widestOverNominal,
} from './page.ts'
import { type PrintedRow, settlePageBreaks } from './pageBreaks.ts'
import { countLines } from './textWidth.ts'

/** What every sheet prints around its rows. */
export interface SheetFrame {
  readonly language: Language
  readonly paper: 'A3' | 'A4'
  /** The name of the sheet itself, in its tab and its footer. */
  readonly sheetName: string
  readonly title: string
  readonly subtitle: string
  /** Empty where the plan names none. */
  readonly bureau: string
  readonly unitLine: UnitLine
  readonly columns: readonly FrameColumn[]
  /** Printed at the right above every page. */
  readonly pageHeader?: string
}

export interface UnitLine {
  readonly left: string
  readonly right: string
  /** Columns that the left text takes; half of them where nothing is said. */
  readonly leftColumns?: number
}

export interface FrameColumn {
  /** What the sheet prints, with deliberate breaks. */
  readonly heading: string
  /** Printed once above neighbouring columns that have the same. */
  readonly groupHeading?: string
}

/** Row numbers of the sheet, from 1. Rows 3 to 5 are repeated on every page. */
export const unitLineRow = 3
export const lastHeaderRow = 5

/** The first column after `at` that isn't under its group heading; one without such a heading stands alone. */
export function endOfGroup(columns: readonly FrameColumn[], at: number): number {
  const group = columns[at]?.groupHeading
  if (group === undefined) return at + 1
  const next = columns.findIndex((column, index) => index > at && column.groupHeading !== group)
  return next < 0 ? columns.length : next
}

/** Heights of title, subtitle, unit line and the two rows of headings, in pt. */
export function topRows(
  frame: SheetFrame,
  page: PageLayout,
  widthsMm: readonly number[],
): readonly number[] {
  const tableMm = sum(widthsMm)
  const lines = (text: string, pt: number) => countLines(text, emsInColumn(tableMm, pt))
  const hasGroups = frame.columns.some((_, at) => endOfGroup(frame.columns, at) - at > 1)
  // Without a group above, a heading has both rows to itself.
  const [upper, lower] = hasGroups ? page.headerRowsPt : [lonelyHeaderRowPt, lonelyHeaderRowPt]
  const headingLines = frame.columns.map((column, at) =>
    countLines(column.heading, emsInColumn(widthsMm[at] ?? 0, page.bodyPt)),
  )
  return [
    rowHeightPt(lines(frame.title, page.titlePt), page.titlePt, titleRowPt),
    rowHeightPt(lines(frame.subtitle, subtitlePt), subtitlePt, subtitleRowPt),
    unitLineRowPt,
    upper,
    rowHeightPt(Math.max(...headingLines), page.bodyPt, lower),
  ]
}

/** Height in pt of a row whose one text stands across `widthMm`. */
export function labelHeightPt(
  text: string,
  widthMm: number,
  pt: number,
  smallestPt: number,
): number {
  return rowHeightPt(countLines(text, emsInColumn(widthMm, pt)), pt, smallestPt)
}

/** Heights of the rows below the headings such that every program breaks the pages at the same ones. */
export function settledHeights(
  rows: readonly PrintedRow[],
  topRowsPt: readonly number[],
  page: PageLayout,
  widthsMm: readonly number[],
): readonly number[] {
  return settlePageBreaks(rows, {
    capacityPt: capacityOf(page, sum(widthsMm)),
    firstTopPt: sum(topRowsPt),
    laterTopPt: sum(topRowsPt.slice(unitLineRow - 1)),
  })
}

/**
 * Height that a page holds, in pt of the sheet. A table wider than the paper is scaled down, so more of it fits: how
 * much depends on the program's widths and on whether it rounds the scale to whole percents.
 */
function capacityOf(page: PageLayout, tableMm: number): { least: number; most: number } {
  const { marginsMm: margins } = page
  const capacityPt = (page.heightMm - margins.top - margins.bottom) / mmPerPt
  const printableMm = page.widthMm - margins.left - margins.right
  return {
    least: capacityPt * Math.max(1, tableMm / printableMm),
    most: capacityPt * Math.max(1, (tableMm * widestOverNominal) / printableMm / 0.99),
  }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
