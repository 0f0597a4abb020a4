import excel from 'exceljs'
import type { ProjectTables } from '../../shared/contract.ts'

/** Writes the ledger's own columns, all of them, as a plain workbook of one sheet: what a person would keep instead. */
export async function writePlainWorkbook(tables: ProjectTables, file: string): Promise<void> {
  const { columns, length } = tables.projects
  const names = Object.keys(columns) as (keyof typeof columns)[]
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: file })
  const sheet = workbook.addWorksheet('台账')
  sheet.addRow(names).commit()
  for (let row = 0; row < length; row += 1) {
    sheet.addRow(names.map((name) => columns[name][row] ?? null)).commit()
  }
  await workbook.commit()
}
