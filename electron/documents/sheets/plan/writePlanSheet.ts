import type { PlanSheetSpec } from '../../../../shared/schemas/sheet.ts'
import type { Database } from '../../../store/connection.ts'
import { planQueries } from '../../../store/planQueries.ts'
import { writeCsvTable } from '../csvTable.ts'
import { writePrinted } from '../workbook.ts'
import type { WritingWatch } from '../writingWatch.ts'
import { printTable } from './printTable.ts'
import { readCapacity } from './readCapacity.ts'
import { readFindings } from './readFindings.ts'
import { readIndicators } from './readIndicators.ts'
import type { PlanTable } from './table.ts'
import { tableCsv } from './tableCsv.ts'

/**
 * A sheet of the plan with the figures that its screen shows: both ask the same queries.
 * @param today `YYYY-MM-DD`, the day the sheet is made
 * Throws `nothing-to-export`.
 */
export async function readPlanSheet(
  database: Database,
  spec: PlanSheetSpec,
  today: string,
): Promise<PlanTable> {
  const queries = planQueries(database)
  switch (spec.sheet) {
    case 'capacity':
      return readCapacity(database, spec, await queries['targets.list']({}), today)
    case 'indicators':
      return readIndicators(database, spec, await queries['indicators.list']({}), today)
    case 'findings': {
      const { language } = spec
      return readFindings(database, spec, await queries['findings.list']({ language }), today)
    }
    default:
      return spec satisfies never
  }
}

/** Writes it for Excel, WPS and LibreOffice or as a plain table; whole or not at all. Throws as these do. */
export async function writePlanSheet(
  table: PlanTable,
  format: PlanSheetSpec['format'],
  path: string,
  watch: WritingWatch,
): Promise<void> {
  if (format === 'csv') await writeCsvTable(tableCsv(table), path, watch)
  else await writePrinted(() => printTable(table), path, watch)
}
