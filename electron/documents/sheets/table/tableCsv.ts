import { type CsvTable, csvText } from '../csvTable.ts'
import type { SheetTable, TableCell } from './table.ts'

/** The sheet's rows as a plain table: no counts, headings of groups or notes; 未填 is empty. */
export function tableCsv(table: SheetTable): CsvTable {
  return {
    headings: table.columns.map(({ title, heading }) =>
      csvText(title ?? heading.replaceAll('\n', '')),
    ),
    rows: table.rows.flatMap((row) => (row.kind === 'entry' ? [row.cells.map(csvCell)] : [])),
    rowCount: table.rowCount,
  }
}

function csvCell(cell: TableCell): string {
  if (cell === null) return ''
  if (cell.plain !== undefined) return csvText(cell.plain)
  if (cell.value === null) return ''
  return typeof cell.value === 'string' ? csvText(cell.value) : String(cell.value)
}
