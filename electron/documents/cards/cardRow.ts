import { emsInColumn, rowHeightPt } from '../sheets/page.ts'
import { countLines } from '../sheets/textWidth.ts'
import {
  type Cell,
  type CellContent,
  type CellStyle,
  type Merge,
  type Row,
  spread,
} from '../xlsx/cell.ts'
import { columns, labelMm, monthMm, rowPt } from './cardStyles.ts'

/** A text across some columns of the card; `span` counts them. */
export interface Block {
  readonly style: CellStyle
  readonly content: CellContent | undefined
  readonly span: number
}

export function block(style: CellStyle, content: CellContent | undefined, span: number): Block {
  return { style, content, span }
}

/** A row of blocks side by side, high enough for the longest text in it. */
export function rowOf(blocks: readonly Block[], smallestPt: number = rowPt): Row {
  const cells: Cell[] = []
  const merges: Merge[] = []
  let heightPt = smallestPt
  for (const { style, content, span } of blocks) {
    const first = cells.length
    cells.push(...spread(style, content, span))
    if (span > 1) merges.push({ first, last: first + span - 1, rows: 1 })
    if (typeof content !== 'string') continue
    const { size } = style.font
    const ems = emsInColumn(widthMm(first, span), size)
    const wraps = style.wrapText === true
    const lines = wraps ? countLines(content, ems) : 1
    heightPt = Math.max(heightPt, rowHeightPt(lines, size, smallestPt))
  }
  return { cells, merges, heightPt }
}

/** Rows whose first cell is one label beside all of them. */
export function labelled(style: CellStyle, label: string, rows: readonly Row[]): readonly Row[] {
  const labelLines = countLines(label, emsInColumn(labelMm, style.font.size))
  const needed = rowHeightPt(labelLines, style.font.size, 0)
  const height = rows.reduce((sum, row) => sum + row.heightPt, 0)
  const missing = rows.length === 0 ? 0 : Math.max(0, needed - height) / rows.length
  return rows.map((row, at) => ({
    cells: [at === 0 ? { style, content: label } : { style }, ...row.cells],
    heightPt: row.heightPt + missing,
    merges: [
      ...(at === 0 && rows.length > 1 ? [{ first: 0, last: 0, rows: rows.length }] : []),
      ...(row.merges ?? []).map(({ first, last, rows: high }) => ({
        first: first + 1,
        last: last + 1,
        rows: high,
      })),
    ],
  }))
}

/** A label and a text across the rest. */
export function labelledText(
  label: Block['style'],
  words: string,
  style: CellStyle,
  content: CellContent,
): Row {
  return rowOf([block(label, words, 1), block(style, content, columns - 1)])
}

function widthMm(first: number, span: number): number {
  return first === 0 ? labelMm + (span - 1) * monthMm : span * monthMm
}
