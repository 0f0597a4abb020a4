import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import { type MoneyUnit, yuanPerUnit } from '../../../../shared/model/money.ts'
import type { MonthFrame } from '../../../store/month/monthRows.ts'
import type { Language } from '../../../../shared/text/terms.ts'
import { moneyFormats } from '../cellStyles.ts'
import { dateFormat, dateSerial, percentFormat, pointsFormat } from '../table/numberFormats.ts'
import type { PrintedCell, TableCell } from '../table/table.ts'

export type ColumnKind = 'number' | 'money' | 'percent' | 'points' | 'text' | 'code' | 'date'

/** What holds for the whole sheet. */
export interface LayoutContext {
  readonly language: Language
  /** Paper sets list items on lines of their own and dates as dates; a table for machines has one line and ISO dates. */
  readonly forPaper: boolean
  readonly moneyUnit: MoneyUnit
  readonly frame: MonthFrame
  /** The day the sheet is made, `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * What a column reads: yuan for money, a fraction for percent, points for points, an ISO date; null is 未填, undefined is
 * nothing at all. A cell that is more than its value comes whole.
 */
export type ColumnValue = string | number | null | undefined | PrintedCell

/** Rows of the sheet that a sum adds up, from 1. */
export interface RowSpan {
  readonly first: number
  readonly last: number
}

export interface TotalContext {
  readonly context: LayoutContext
  /** The letter of a column that the sheet has, or null. */
  readonly letterOf: (key: string) => string | null
}

export interface ColumnTotal {
  /** As `read` gives it. */
  readonly value: ColumnValue
  /** Without the leading =. @param row the sum's own row */
  readonly formula?: (span: RowSpan, row: number) => string
}

/** A column of a source: how it stands on paper, what it reads of a row, and what its sum says. */
export interface LayoutColumn<Row> {
  readonly kind: ColumnKind
  readonly align: 'left' | 'center' | 'right'
  /** mm at 9 pt: narrowest that reads well, and widest that doesn't waste paper. */
  readonly minMm: number
  readonly maxMm: number
  readonly read: (row: Row, context: LayoutContext) => ColumnValue
  /** Over numbered rows. */
  readonly total?: (rows: readonly Row[], sheet: TotalContext) => ColumnTotal
}

/** What a reading is as a cell. @param format the layout's own, where it has one */
export function cellOf(
  kind: ColumnKind,
  value: ColumnValue,
  context: LayoutContext,
  format: string | undefined,
): TableCell {
  if (value === undefined) return null
  if (value === null) return { value: null }
  if (typeof value === 'object') return value
  const own = format === undefined ? {} : { format }
  if (typeof value === 'string') return textCell(kind, value, context, own)
  switch (kind) {
    case 'money':
      return {
        value: value / yuanPerUnit[context.moneyUnit],
        format: moneyFormats[context.moneyUnit],
        ...own,
      }
    case 'percent':
      return { value: value * 100, format: percentFormat, ...own }
    case 'points':
      return { value: snapped(value), format: pointsFormat, ...own }
    case 'number':
      return { value, format: '0', ...own }
    case 'text':
    case 'code':
    case 'date':
      return { value, ...own }
    default:
      return kind satisfies never
  }
}

/** What prints as 0.0 is 0: a spreadsheet would put a sign before it. */
function snapped(points: number): number {
  return Math.abs(points) < 0.05 ? 0 : points
}

function textCell(
  kind: ColumnKind,
  text: string,
  { language, forPaper }: LayoutContext,
  own: { readonly format?: string },
): PrintedCell {
  if (kind !== 'date') return { value: text, ...(kind === 'code' && { format: '@' }), ...own }
  if (!forPaper) return { value: text }
  const isWhole = text.length === 10
  return isWhole
    ? { value: dateSerial(text), format: dateFormat, ...own }
    : { value: formatPartialDate(text, language), format: '@' }
}
