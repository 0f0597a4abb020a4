import { formatMoney, type MoneyUnit } from '../../../shared/model/money.ts'
import type { RegisterColumn } from './columns.ts'
import { sum } from './frame.ts'
import { cellPaddingMm, mmPerPt, type PageLayout } from './page.ts'
import type { Register, RegisterRow } from './register.ts'
import { emsOfLongestLine } from './textWidth.ts'
import { rowsOf, totalColumns } from './totals.ts'

/** Nine out of ten cells of prose should fit as wished; the rest may wrap. Of short words, all should. */
const proseShare = 0.9
const sampledRows = 2000
/** A table narrower than this has no room for its own title. */
const narrowestTableMm = 120
/** Columns of prose may be stretched this far beyond their own best width to fill the paper. */
const stretch = 1.6

/** What the width of a column depends on, besides what stands in it. */
export interface SizedColumn {
  readonly heading: string
  readonly kind: 'number' | 'text' | 'money'
  readonly align: 'left' | 'center' | 'right'
  /** mm at 9 pt: narrowest that reads well, and widest that doesn't waste paper. */
  readonly minMm: number
  readonly maxMm: number
  /** The width as somebody set it. */
  readonly fixedMm?: number
}

export function chooseWidths(register: Register, page: PageLayout): readonly number[] {
  const rows = [...rowsOf(register)]
  const totals = totalColumns(rows, [...register.columns.keys()])
  const totalOf = (column: RegisterColumn, at: number) =>
    column.kind === 'money' ? (totals[at]?.yuan ?? 0) : 0
  const wantedMm = register.columns.map((column, at) => {
    const ems =
      column.kind === 'text'
        ? sampledEms(rows, at)
        : widestEms(rows, column, at, totalOf(column, at), register.moneyUnit)
    return wantedWidthMm(ems, column, page)
  })
  return fitWidths(register.columns, wantedMm, page)
}

/**
 * Widths in mm, one per column: as wide as what they hold needs, filled up or pressed together to the paper's width.
 * Numbers always get the room they need. More columns than the paper holds stay at their smallest, and the sheet is
 * scaled down.
 * @param wantedMm what the cells of each column need, from `wantedWidthMm`
 */
export function fitWidths(
  columns: readonly SizedColumn[],
  wantedMm: readonly number[],
  page: PageLayout,
): readonly number[] {
  const scale = page.bodyPt / 9
  const limits = columns.map((column, at) => {
    const { fixedMm } = column
    if (fixedMm !== undefined) return { least: fixedMm, best: fixedMm, most: fixedMm }
    const least = Math.max(column.minMm * scale, headingMm(column, page))
    const wanted = wantedMm[at] ?? 0
    if (column.kind !== 'text') return { least: Math.max(least, wanted), best: wanted, most: 0 }
    const most = Math.max(column.maxMm * scale, least)
    const best = wanted <= most ? wanted : Math.max(wanted / 2 + cellPaddingMm, most * 0.75)
    return { least, best: Math.min(best, most), most }
  })
  const widths = limits.map(({ least, best }) => Math.max(least, best))
  const total = sum(widths)
  if (total > page.tableMm) {
    const spare = sum(widths.map((width, at) => width - (limits[at]?.least ?? width)))
    const part = spare === 0 ? 0 : Math.min(1, (total - page.tableMm) / spare)
    return widths.map((width, at) => width - (width - (limits[at]?.least ?? width)) * part)
  }
  const filled = fillUp(columns, widths, page.tableMm - total)
  const factor = Math.max(1, narrowestTableMm / sum(filled))
  return filled.map((width) => width * factor)
}

/** Width in mm that a column's cells need, each of which is `ems` wide. Sorts them. */
export function wantedWidthMm(
  ems: number[],
  { kind, align }: Pick<SizedColumn, 'kind' | 'align'>,
  page: PageLayout,
): number {
  ems.sort((left, right) => left - right)
  const share = kind === 'text' && align === 'left' ? proseShare : 1
  const chosen = Math.floor((ems.length - 1) * share)
  // Half an em more than counted: a number without room prints as ####.
  return ((ems[chosen] ?? 0) + 0.5) * page.bodyPt * mmPerPt + cellPaddingMm
}

/** Spare paper goes to the columns of prose, in proportion to their widths. */
function fillUp(
  columns: readonly SizedColumn[],
  widths: readonly number[],
  spareMm: number,
): readonly number[] {
  const isProse = (at: number) => columns[at]?.align === 'left' && columns[at].fixedMm === undefined
  const proseMm = sum(widths.filter((_, at) => isProse(at)))
  if (proseMm === 0) return widths
  const factor = Math.min(stretch, 1 + spareMm / proseMm)
  return widths.map((width, at) => (isProse(at) ? width * factor : width))
}

/** The heading's longest line: Chinese wraps only where a break was set, English between its words. */
function headingMm(column: SizedColumn, page: PageLayout): number {
  const words = column.heading.replaceAll(' ', '\n')
  return (emsOfLongestLine(words) + 0.3) * page.bodyPt * mmPerPt + cellPaddingMm
}

/** Width in ems of the cells of a column of prose, or of a sample of them. */
function sampledEms(rows: readonly RegisterRow[], at: number): number[] {
  const ems: number[] = []
  const stride = Math.ceil(rows.length / sampledRows)
  for (let index = stride - 1; index < rows.length; index += stride) {
    const value = rows[index]?.cells[at] ?? null
    ems.push(value === null ? 1 : emsOfLongestLine(String(value)))
  }
  return ems
}

/** A number has to fit wherever it stands; the largest has the most digits, and the total is larger still. */
function widestEms(
  rows: readonly RegisterRow[],
  column: RegisterColumn,
  at: number,
  totalYuan: number,
  unit: MoneyUnit,
): number[] {
  let largest = totalYuan
  let words = 1
  for (const row of rows) {
    const value = row.cells[at] ?? null
    if (typeof value === 'number') largest = Math.max(largest, value)
    else if (value !== null) words = Math.max(words, emsOfLongestLine(value))
  }
  const printed = column.kind === 'money' ? formatMoney(largest, unit) : String(largest)
  return [words, emsOfLongestLine(printed)]
}
