import {
  type Cell,
  type CellContent,
  type CellStyle,
  columnLetter,
  type Row,
  spread,
} from '../../xlsx/cell.ts'
import { lastHeaderRow } from '../frame.ts'
import { unfilledMark } from '../words.ts'
import {
  type TableCell,
  type TableColumn,
  type TableRow,
  type TotalRow,
  totalText,
} from './table.ts'
import type { TableStyles } from './tableStyles.ts'

interface TableLooks {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly styles: TableStyles
}

/** One row below the headings. @param number its row in the sheet, from 1 */
export function tableRow(looks: TableLooks, number: number, row: TableRow, heightPt: number): Row {
  const { styles } = looks
  const across = (style: CellStyle, content: CellContent): Row => ({
    heightPt,
    cells: spread(style, content, looks.columns.length),
    merges: [{ first: 0, last: looks.columns.length - 1, rows: 1 }],
  })
  switch (row.kind) {
    case 'total':
      return across(styles.totalLabel, {
        formula: totalFormula(looks, row),
        result: totalText(row),
      })
    case 'group':
      return across(styles.groupLabel, row.label)
    case 'remark':
      return across(styles.remark, row.text)
    case 'note':
      return across(styles.note, row.text)
    case 'parent':
    case 'entry':
      return { heightPt, cells: tableCells(looks, number, row.cells) }
    default:
      return row satisfies never
  }
}

function tableCells(
  { columns, styles }: TableLooks,
  number: number,
  cells: readonly TableCell[],
): readonly Cell[] {
  return columns.map((_, at) => {
    const content = cells[at] ?? null
    const style = styles.of(at, content)
    if (content === null) return { style }
    const { value, formula } = content
    if (value === null) return { style, content: unfilledMark }
    return {
      style,
      content: formula === undefined ? value : { formula: formula(number), result: value },
    }
  })
}

function totalFormula({ columns, rows }: TableLooks, { lead, counts, group }: TotalRow): string {
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
