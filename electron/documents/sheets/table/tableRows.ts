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
    case 'signature':
      return { heightPt, ...signatureCells(looks, row.parts) }
    case 'sum': {
      const rest = tableCells(looks, number, row.cells, (at, cell) =>
        styles.ofSum(row.level, at, cell),
      )
      return {
        heightPt,
        cells: [
          ...spread(styles.sumLabel(row.level), row.label, row.span),
          ...rest.slice(row.span),
        ],
        merges: [{ first: 0, last: row.span - 1, rows: 1 }],
        ...outline(row.outlineLevel),
      }
    }
    case 'mark':
      return { heightPt, cells: tableCells(looks, number, row.cells, styles.ofMark) }
    case 'parent':
      return { heightPt, cells: tableCells(looks, number, row.cells, styles.of) }
    case 'entry':
      return {
        heightPt,
        cells: tableCells(looks, number, row.cells, styles.of),
        ...outline(row.outlineLevel),
      }
    default:
      return row satisfies never
  }
}

function outline(outlineLevel: number | undefined): Pick<Row, 'outlineLevel'> {
  return outlineLevel === undefined ? {} : { outlineLevel }
}

/** Each part at its share of the table's columns. */
function signatureCells(
  { columns, styles }: TableLooks,
  parts: readonly string[],
): Pick<Row, 'cells' | 'merges'> {
  const starts = parts.map((_, at) => Math.floor((at * columns.length) / parts.length))
  const cells = columns.map((_, at): Cell => {
    const part = parts[starts.indexOf(at)]
    return { style: styles.signature, ...(part !== undefined && { content: part }) }
  })
  const merges = starts.map((first, at) => ({
    first,
    last: (starts[at + 1] ?? columns.length) - 1,
    rows: 1,
  }))
  return { cells, merges }
}

function tableCells(
  { columns, styles: { smallFont } }: TableLooks,
  number: number,
  cells: readonly TableCell[],
  styleOf: TableStyles['of'],
): readonly Cell[] {
  return columns.map((_, at) => {
    const content = cells[at] ?? null
    const style = styleOf(at, content)
    if (content === null) return { style }
    const { value, formula, small } = content
    if (value === null && formula === undefined) return { style, content: unfilledMark }
    if (typeof value === 'string' && small !== undefined) {
      const runs = [
        { text: `${value}\n`, font: style.font },
        { text: small, font: smallFont },
      ]
      return { style, content: runs }
    }
    return {
      style,
      content:
        formula === undefined
          ? (value ?? unfilledMark)
          : { formula: formula(number), result: value ?? unfilledMark },
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
