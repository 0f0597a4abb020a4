import type { SheetFont } from '../../../../shared/schemas/sheetLayout.ts'
import type { SizedColumn } from '../columnWidths.ts'
import type { FrameColumn, SheetFrame } from '../frame.ts'

/** A sheet as read from the ledger: what is printed, not how. */
export interface SheetTable extends SheetFrame {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly rowCount: number
  readonly frozenColumns: number
  /** pt, where they aren't those of the paper. */
  readonly titlePt?: number
  readonly bodyPt?: number
  readonly titleFont?: SheetFont
  readonly bodyFont?: SheetFont
  /** Landscape, where nothing is said. */
  readonly orientation?: 'landscape' | 'portrait'
}

export interface TableColumn extends SizedColumn, FrameColumn {
  readonly key: string
  /** The heading of a table for machines; `heading` where there is none. */
  readonly title?: string
  readonly kind: 'number' | 'text'
  /** Text that looks like a number and isn't one. */
  readonly isCode?: true
  /** Only in a table for machines: paper says it by other means. */
  readonly forMachines?: true
}

/** Null: nothing belongs here, not even 未填. */
export type TableCell = PrintedCell | null

export interface PrintedCell {
  /** Null is 未填. */
  readonly value: string | number | null
  /** Number format; `General` where there is none. */
  readonly format?: string
  /** Without the leading =; the value is its result. @param row the cell's row, from 1 */
  readonly formula?: (row: number) => string
  readonly isIndented?: true
  /** A second line in small print. */
  readonly small?: string
  /** RRGGBB behind the text, which says the same in words. */
  readonly fill?: string
  /** What a table for machines has instead. */
  readonly plain?: string
  /** Projects behind this figure, where they aren't those of the row. */
  readonly ids?: readonly string[]
}

export type TableRow =
  | TotalRow
  | { readonly kind: 'group'; readonly label: string }
  /** A heading with cells of its own, above its parts. */
  | { readonly kind: 'parent'; readonly cells: readonly TableCell[] }
  | EntryRow
  | SumRow
  /** A line that stands across between entries, at an average. */
  | { readonly kind: 'mark'; readonly cells: readonly TableCell[] }
  /** What is signed, side by side. */
  | { readonly kind: 'signature'; readonly parts: readonly string[] }
  /** A sentence that belongs to the rows above it. */
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }

export interface EntryRow {
  readonly kind: 'entry'
  readonly cells: readonly TableCell[]
  /** Projects behind the row. */
  readonly ids?: readonly string[]
  readonly outlineLevel?: number
}

/** Sums with a label: of the table (0), of a group (1) or of a group within one (2). */
export interface SumRow {
  readonly kind: 'sum'
  readonly level: 0 | 1 | 2
  readonly label: string
  /** Columns that the label takes. */
  readonly span: number
  /** One per column; those under the label aren't looked at. */
  readonly cells: readonly TableCell[]
  readonly ids: readonly string[]
  readonly outlineLevel?: number
}

/** A sentence of counts, as a formula that counts anew where a clerk changes the table. */
export interface TotalRow {
  readonly kind: 'total'
  readonly lead: string
  readonly counts: readonly Count[]
  /** Which group of the table, from 0, is counted; null for all of it. */
  readonly group: number | null
}

export interface Count {
  /** Before the number, with the mark that parts it from the count before. */
  readonly words: string
  readonly count: number
  /** What is counted: cells of `column` that match `criterion`, as COUNTIF reads it. */
  readonly column: string
  readonly criterion: string
}

export function totalText({ lead, counts }: TotalRow): string {
  return lead + counts.map(({ words, count }) => words + String(count)).join('')
}

/** Columns of a row that cells go to, by key: every column gets its cell, and no cell is without one. */
export function cellsOf(
  columns: readonly TableColumn[],
  cells: Readonly<Record<string, TableCell>>,
): readonly TableCell[] {
  return columns.map(({ key }) => cells[key] ?? null)
}

/** A number with all its decimals, digits grouped, off the right border; `sign` prints + before what is above zero. */
export function numberFormat(value: number, sign = false, prefix = '', suffix = ''): string {
  const decimals = String(value).split('.')[1]?.length ?? 0
  const digits = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
  const quoted = (text: string) => (text === '' ? '' : `"${text}"`)
  const plain = `${quoted(prefix)}${digits}${quoted(suffix)}_ `
  return sign ? `+${digits}_ ;-${digits}_ ;0_ ` : plain
}

/** `984–985`, or `984` for a single line. */
export function lineSpan(firstLine: number, lastLine: number): string {
  return firstLine === lastLine ? String(firstLine) : `${firstLine}–${lastLine}`
}
