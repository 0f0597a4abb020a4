import type { CellValue, Worksheet } from 'exceljs'
import { lastHeaderRow } from '../frame.ts'
import { columnLetter } from '../totals.ts'
import { asCellText } from '../workbookRows.ts'
import { unfilledMark } from '../words.ts'
import { merge } from '../workbookTop.ts'
import type { CellStyle } from '../cellStyles.ts'
import {
  type TableCell,
  type TableColumn,
  type TableRow,
  type TotalRow,
  totalText,
} from './table.ts'
import type { TableStyles } from './tableStyles.ts'

interface TableWriter {
  readonly sheet: Worksheet
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly styles: TableStyles
}

export function writeTableRow(writer: TableWriter, number: number, row: TableRow): void {
  const { styles } = writer
  switch (row.kind) {
    case 'total':
      writeAcross(writer, number, styles.totalLabel, {
        formula: totalFormula(writer, row),
        result: totalText(row),
      })
      break
    case 'group':
      writeAcross(writer, number, styles.groupLabel, asCellText(row.label))
      break
    case 'remark':
      writeAcross(writer, number, styles.remark, asCellText(row.text))
      break
    case 'note':
      writeAcross(writer, number, styles.note, asCellText(row.text))
      break
    case 'parent':
    case 'entry':
      writeCells(writer, number, row.cells)
      break
    default:
      row satisfies never
  }
}

function writeAcross(
  { sheet, columns }: TableWriter,
  number: number,
  style: CellStyle,
  value: CellValue,
): void {
  for (let at = 1; at <= columns.length; at += 1) sheet.getCell(number, at).style = style
  sheet.getCell(number, 1).value = value
  merge(sheet, number, 1, number, columns.length)
}

function writeCells(
  { sheet, columns, styles }: TableWriter,
  number: number,
  cells: readonly TableCell[],
): void {
  const line = sheet.getRow(number)
  for (const at of columns.keys()) {
    const content = cells[at] ?? null
    const cell = line.getCell(at + 1)
    cell.style = styles.of(at, content)
    if (content === null) continue
    const { value, formula } = content
    if (value === null) cell.value = unfilledMark
    else if (formula !== undefined) cell.value = { formula: formula(number), result: value }
    else cell.value = typeof value === 'number' ? value : asCellText(value)
  }
}

function totalFormula({ columns, rows }: TableWriter, { lead, counts, group }: TotalRow): string {
  const { first, last } = group === null ? wholeTable(rows) : spanOfGroup(rows, group)
  const parts = counts.map(({ words, column, criterion }) => {
    const letter = columnLetter(columns.findIndex(({ key }) => key === column))
    const range = `$${letter}$${first}:$${letter}$${last}`
    return `${quoted(words)}&COUNTIF(${range},${quoted(criterion)})`
  })
  return [quoted(lead), ...parts].join('&')
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

interface Span {
  readonly first: number
  readonly last: number
}

function wholeTable(rows: readonly TableRow[]): Span {
  const first = rows.findIndex(({ kind }) => kind !== 'total')
  const last = rows.findLastIndex(({ kind }) => kind === 'entry')
  return { first: numberOf(first), last: numberOf(last) }
}

/** The rows under the heading of a group, from the heading itself on, which no criterion matches. */
function spanOfGroup(rows: readonly TableRow[], group: number): Span {
  const headings = rows.flatMap(({ kind }, at) => (kind === 'group' ? [at] : []))
  const heading = headings[group] ?? 0
  const end = headings[group + 1] ?? rows.length
  const last = rows.slice(0, end).findLastIndex(({ kind }) => kind === 'entry')
  return { first: numberOf(heading), last: numberOf(Math.max(heading, last)) }
}

function numberOf(index: number): number {
  return lastHeaderRow + 1 + index
}
