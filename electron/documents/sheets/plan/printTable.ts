import { fitWidths, wantedWidthMm } from '../columnWidths.ts'
import { labelHeightPt, settledHeights, sum, topRows } from '../frame.ts'
import {
  emsInColumn,
  groupRowPt,
  noteSmallerPt,
  type PageLayout,
  pageLayouts,
  rowHeightPt,
} from '../page.ts'
import type { PrintedRow } from '../pageBreaks.ts'
import { countLines, emsOfLongestLine } from '../textWidth.ts'
import type { PrintedSheet } from '../workbook.ts'
import { keptTogether, printedText } from './cellText.ts'
import { type PlanTable, type TableColumn, type TableRow, totalText } from './table.ts'
import { tableRow } from './tableRows.ts'
import { tableStyles } from './tableStyles.ts'

/** A child's name is moved in by this much. */
const indentEms = 1.5

/** The table with a place and a size for every row. */
export function printTable(table: PlanTable): PrintedSheet {
  const page = pageLayouts[table.paper]
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

function cellEms(table: PlanTable, at: number): number[] {
  return table.rows.flatMap((row) => {
    const cell = row.kind === 'entry' ? (row.cells[at] ?? null) : null
    return cell === null ? [] : [emsOfLongestLine(printedText(cell))]
  })
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
      row.kind === 'group' ||
      row.kind === 'parent' ||
      next?.kind === 'note' ||
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
    case 'parent':
    case 'entry': {
      const lines = row.cells.map((cell, at) => {
        if (cell === null || columns[at]?.kind === 'number') return 1
        const available = emsInColumn(widthsMm[at] ?? 0, page.bodyPt)
        return countLines(
          printedText(cell),
          cell.isIndented === true ? available - indentEms : available,
        )
      })
      const smallest = row.kind === 'parent' ? groupRowPt : page.smallestTableRowPt
      return rowHeightPt(Math.max(...lines), page.bodyPt, smallest)
    }
    default:
      return row satisfies never
  }
}
