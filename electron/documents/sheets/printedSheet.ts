import type { TableSpec } from '../../../shared/schemas/sheet.ts'
import type { Database } from '../../store/connection.ts'
import { readLayoutSheet } from './layouts/readLayoutSheet.ts'
import { readPlanSheet } from './plan/readPlanSheet.ts'
import { readRegister } from './readRegister.ts'
import { printTable } from './table/printTable.ts'
import type { PrintedSheet } from './workbook.ts'
import { printedRegister } from './writeXlsx.ts'

/** The sheet with a place and a size for every row. */
export async function printedSheet(
  database: Database,
  spec: TableSpec,
  day: string,
): Promise<PrintedSheet> {
  switch (spec.sheet) {
    case 'register':
      return printedRegister(readRegister(database, spec, day))
    case 'layout':
      return printTable(readLayoutSheet(database, spec, day))
    case 'capacity':
    case 'indicators':
    case 'findings':
      return printTable(await readPlanSheet(database, spec, day))
    default:
      return spec satisfies never
  }
}
