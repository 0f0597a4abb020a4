import { exactMoney } from '../../../shared/model/money.ts'
import { terms } from '../../../shared/text/terms.ts'
import type { CellValue, RegisterColumn } from './columns.ts'
import { csvText, writeCsvTable } from './csvTable.ts'
import type { Register } from './register.ts'
import { rowsOf } from './totals.ts'
import { sheetWords } from './words.ts'
import type { WritingWatch } from './writingWatch.ts'

/**
 * Writes the register as a plain table for other programs: one heading row, one row per project or part, in the order of
 * the sheet; no totals or group rows. 未填 is empty; money has all its digits and no grouping, its unit stands in the
 * heading. Whole or not at all; throws `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writeCsv(
  register: Register,
  path: string,
  watch: WritingWatch,
): Promise<void> {
  const table = {
    headings: register.columns.map((column) => csvText(headingOf(column, register))),
    rows: csvRows(register),
    rowCount: register.rowCount,
  }
  await writeCsvTable(table, path, watch)
}

function* csvRows(register: Register): Generator<readonly string[]> {
  for (const row of rowsOf(register)) {
    yield row.cells.map((value, at) => csvValue(value, register.columns[at], register))
  }
}

function headingOf(column: RegisterColumn, register: Register): string {
  const { language, moneyUnit } = register
  return column.kind === 'money'
    ? sheetWords[language].withUnit(column.title, terms[language].moneyUnit[moneyUnit])
    : column.title
}

function csvValue(
  value: CellValue,
  column: RegisterColumn | undefined,
  register: Register,
): string {
  if (value === null) return ''
  if (typeof value === 'string') return csvText(value)
  return column?.kind === 'money' ? exactMoney(value, register.moneyUnit) : String(value)
}
