import { writeCsvTable } from '../csvTable.ts'
import { writePrinted } from '../workbook.ts'
import type { WritingWatch } from '../writingWatch.ts'
import { printTable } from './printTable.ts'
import type { SheetTable } from './table.ts'
import { tableCsv } from './tableCsv.ts'

/** Writes a sheet for Excel, WPS and LibreOffice or as a plain table; whole or not at all. Throws as these do. */
export async function writeTable(
  table: SheetTable,
  format: 'xlsx' | 'csv',
  path: string,
  watch: WritingWatch,
): Promise<void> {
  if (format === 'csv') await writeCsvTable(tableCsv(table), path, watch)
  else await writePrinted(() => printTable(table), path, watch)
}
