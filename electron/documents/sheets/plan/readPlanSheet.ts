import type { PlanSheetSpec } from '../../../../shared/schemas/sheet.ts'
import type { Database } from '../../../store/connection.ts'
import { planQueries } from '../../../store/planQueries.ts'
import { readCapacity } from './readCapacity.ts'
import { readFindings } from './readFindings.ts'
import { readIndicators } from './readIndicators.ts'
import type { SheetTable } from '../table/table.ts'

/**
 * A sheet of the plan with the figures that its screen shows: both ask the same queries.
 * @param today `YYYY-MM-DD`, the day the sheet is made
 * Throws `nothing-to-export`.
 */
export async function readPlanSheet(
  database: Database,
  spec: PlanSheetSpec,
  today: string,
): Promise<SheetTable> {
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
