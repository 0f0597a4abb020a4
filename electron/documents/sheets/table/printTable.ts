import { fitWidths, wantedWidthMm } from '../columnWidths.ts'
import { labelHeightPt, settledHeights, sum, topRows } from '../frame.ts'
import {
  emsInColumn,
  groupRowPt,
  noteSmallerPt,
  type PageLayout,
  pageLayouts,
  portrait,
  rowHeightPt,
} from '../page.ts'
import type { PrintedRow } from '../pageBreaks.ts'
import { countLines, emsOfLongestLine } from '../textWidth.ts'
import type { BehindRow, PrintedSheet } from '../workbook.ts'
import { keptTogether, printedText } from './cellText.ts'
import {
  type SheetTable,
  type TableCell,
  type TableColumn,
  type TableRow,
  totalText,
} from './table.ts'
import { tableRow } from './tableRows.ts'
import { tableStyles } from './tableStyles.ts'

/** A child's name is moved in by this much. */
const indentEms = 1.5
/** Room to sign in. */
const signatureRowPt = 36

/** The table with a place and a size for every row. */
export function printTable(table: SheetTable): PrintedSheet {
  const page = pageOf(table)
  const widthsMm = fitWidths(
    table.columns,
    table.columns.map((column, at) => wantedWidthMm(cellEms(table, at), column, page)),
    page,
  )
  const rows = table.rows.map((row) => fittedRow(row, widthsMm, page))
  const topRowsPt = topRows(table, page, widthsMm)
  const heightsPt = settledHeights(
    rows.map((row, at) => printedRow(row, rows[at + 1], table.columns, page, widthsMm)),
    topRowsPt,
    page,
    widthsMm,
  )
  const styles = tableStyles(table.columns, page)
  return {
    frame: table,
    page,
    widthsMm,
    topRowsPt,
    styles,
    frozenColumns: table.frozenColumns,
    outlineLevels: Math.max(0, ...rows.map(outlineOf)),
    keys: table.columns.map(({ key }) => key),
    behind: (index) => behindRow(rows[index]),
    rows: rows.length,
    rowCount: table.rowCount,
    rowAt: (number, index) => {
      const heightPt = heightsPt[index] ?? groupRowPt
      const row = rows[index]
      const looks = { columns: table.columns, rows, styles }
      return row === undefined ? { heightPt, cells: [] } : tableRow(looks, number, row, heightPt)
    },
  }
}

/** The paper's page as the table has it lie, with the sizes and fonts that it asks for. */
function pageOf(table: SheetTable): PageLayout {
  const { paper, orientation, titlePt, bodyPt, titleFont, bodyFont } = table
  const page = pageLayouts[paper]
  return {
    ...(orientation === 'portrait' ? portrait(page) : page),
    ...(titlePt !== undefined && { titlePt }),
    ...(bodyPt !== undefined && { bodyPt }),
    ...(titleFont !== undefined && { titleFont }),
    ...(bodyFont !== undefined && { bodyFont }),
  }
}

function outlineOf(row: TableRow): number {
  return row.kind === 'entry' || row.kind === 'sum' ? (row.outlineLevel ?? 0) : 0
}

function behindRow(row: TableRow | undefined): BehindRow {
  if (row === undefined || (row.kind !== 'entry' && row.kind !== 'sum')) return { ids: [] }
  const own = row.cells.flatMap((cell, at) =>
    cell?.ids === undefined ? [] : [[at, cell.ids] as const],
  )
  return { ids: row.ids ?? [], ...(own.length > 0 && { cells: new Map(own) }) }
}

function cellEms(table: SheetTable, at: number): number[] {
  return table.rows.flatMap((row) => {
    const cell = hasFigures(row, at) ? (row.cells[at] ?? null) : null
    return cell === null ? [] : [emsOfLongestLine(printedText(cell))]
  })
}

/** A sum is wider than what it adds up; its sentences may wrap. */
function hasFigures(row: TableRow, at: number): row is TableRow & { kind: 'entry' | 'sum' } {
  if (row.kind === 'entry') return true
  return row.kind === 'sum' && at >= row.span && typeof row.cells[at]?.value === 'number'
}

/** The row with what doesn't fit on one line made to break where it may. */
function fittedRow(row: TableRow, widthsMm: readonly number[], page: PageLayout): TableRow {
  if (row.kind !== 'entry') return row
  return {
    ...row,
    cells: row.cells.map((cell, at) => {
      if (cell === null || typeof cell.value !== 'string') return cell
      const available = emsInColumn(widthsMm[at] ?? 0, page.bodyPt)
      const fits = emsOfLongestLine(cell.value) <= available
      return fits ? cell : { ...cell, value: keptTogether(cell.value) }
    }),
  }
}

function printedRow(
  row: TableRow,
  next: TableRow | undefined,
  columns: readonly TableColumn[],
  page: PageLayout,
  widthsMm: readonly number[],
): PrintedRow {
  return {
    heightPt: heightOf(row, columns, page, widthsMm),
    stretchable: row.kind === 'entry',
    // A note or a remark alone on a page would look like a printing error.
    holdsNext:
      row.kind === 'total' ||
      row.kind === 'sum' ||
      row.kind === 'group' ||
      row.kind === 'parent' ||
      next?.kind === 'note' ||
      next?.kind === 'signature' ||
      next?.kind === 'remark',
  }
}

function heightOf(
  row: TableRow,
  columns: readonly TableColumn[],
  page: PageLayout,
  widthsMm: readonly number[],
): number {
  const across = (text: string, pt: number) => labelHeightPt(text, sum(widthsMm), pt, groupRowPt)
  switch (row.kind) {
    case 'total':
      return across(totalText(row), page.bodyPt)
    case 'group':
      return across(row.label, page.bodyPt)
    case 'remark':
      return across(row.text, page.bodyPt)
    case 'note':
      return across(row.text, page.bodyPt - noteSmallerPt)
    case 'signature':
      return signatureRowPt
    case 'sum': {
      const label = labelHeightPt(
        row.label,
        sum(widthsMm.slice(0, row.span)),
        page.bodyPt,
        groupRowPt,
      )
      return Math.max(label, cellsHeight(row.cells, row.span, columns, page, widthsMm, groupRowPt))
    }
    case 'mark':
      return groupRowPt
    case 'parent':
    case 'entry': {
      const smallest = row.kind === 'parent' ? groupRowPt : page.smallestTableRowPt
      return cellsHeight(row.cells, 0, columns, page, widthsMm, smallest)
    }
    default:
      return row satisfies never
  }
}

/** Height of a row by its fullest cell from column `from` on. */
function cellsHeight(
  cells: readonly TableCell[],
  from: number,
  columns: readonly TableColumn[],
  page: PageLayout,
  widthsMm: readonly number[],
  smallestPt: number,
): number {
  const lines = cells.slice(from).map((cell, index) => {
    const at = from + index
    if (cell === null || (columns[at]?.kind === 'number' && typeof cell.value !== 'string'))
      return 1
    const available = emsInColumn(widthsMm[at] ?? 0, page.bodyPt)
    return countLines(
      printedText(cell),
      cell.isIndented === true ? available - indentEms : available,
    )
  })
  return rowHeightPt(Math.max(1, ...lines), page.bodyPt, smallestPt)
}
