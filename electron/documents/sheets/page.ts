import type { SheetFont } from '../../../shared/schemas/sheetLayout.ts'

/** Page setup that printed right in LibreOffice, margins in mm, sizes in pt. */
export interface PageLayout {
  readonly paperCode: number
  readonly widthMm: number
  readonly heightMm: number
  readonly marginsMm: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
    readonly header: number
    readonly footer: number
  }
  /** 4 % below the printable width: programs round each column up in their own way, and a wider table is scaled down. */
  readonly tableMm: number
  readonly titlePt: number
  readonly bodyPt: number
  readonly smallestRowPt: number
  /** The same in tables of short cells. */
  readonly smallestTableRowPt: number
  readonly headerRowsPt: readonly [number, number]
  /** Where they aren't those of every sheet. */
  readonly titleFont?: SheetFont
  readonly bodyFont?: SheetFont
}

/** Both landscape. */
export const pageLayouts: Readonly<Record<'A3' | 'A4', PageLayout>> = {
  A3: {
    paperCode: 8,
    widthMm: 420,
    heightMm: 297,
    marginsMm: { left: 12, right: 12, top: 14, bottom: 15, header: 7, footer: 8 },
    tableMm: 380,
    titlePt: 20,
    bodyPt: 9,
    smallestRowPt: 24,
    smallestTableRowPt: 20,
    headerRowsPt: [20, 30],
  },
  A4: {
    paperCode: 9,
    widthMm: 297,
    heightMm: 210,
    marginsMm: { left: 10, right: 10, top: 13, bottom: 14, header: 6, footer: 7 },
    tableMm: 264,
    titlePt: 18,
    bodyPt: 8,
    smallestRowPt: 22,
    smallestTableRowPt: 18,
    headerRowsPt: [18, 28],
  },
}

/** What a table leaves free of the printable width, as a share of it. */
const tableShare = 0.955

/** The same paper stood upright. */
export function portrait(page: PageLayout): PageLayout {
  const { left, right } = page.marginsMm
  return {
    ...page,
    widthMm: page.heightMm,
    heightMm: page.widthMm,
    tableMm: Math.floor((page.heightMm - left - right) * tableShare),
  }
}

export function orientationOf({ widthMm, heightMm }: PageLayout): 'landscape' | 'portrait' {
  return widthMm > heightMm ? 'landscape' : 'portrait'
}

export const mmPerPt = 25.4 / 72
/** Millimetres of one unit of column width, where the workbook's first font is 宋体 11. */
export const mmPerWidthUnit = 2.117
/** How much wider than that columns were seen to print, with the digits of another font. */
export const widestOverNominal = 1.03
/** What a cell keeps free at its sides. */
export const cellPaddingMm = 1.7
export const subtitlePt = 11
export const unitLinePt = 9
/** Remarks under the table are this much smaller than its rows. */
export const noteSmallerPt = 0.5
export const titleRowPt = 32
export const subtitleRowPt = 18
export const unitLineRowPt = 15
/** Each of the two heading rows where no heading spans others. */
export const lonelyHeaderRowPt = 15
export const groupRowPt = 17
/** The highest row that spreadsheet programs take. */
export const highestRowPt = 409

/** Ems of a font of `pt` that fit side by side in a column of `widthMm`. */
export function emsInColumn(widthMm: number, pt: number): number {
  return (widthMm - cellPaddingMm) / (pt * mmPerPt)
}

/** Height of a row whose fullest cell has `lines`, on the quarter-pixel steps that every program keeps. */
export function rowHeightPt(lines: number, pt: number, smallestPt: number): number {
  const wanted = Math.max(smallestPt, lines * pt * 1.4 + 4)
  return Math.min(highestRowPt, Math.ceil(wanted / 0.75) * 0.75)
}
