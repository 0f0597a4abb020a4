import type { PlanSheetSpec } from '../../../../shared/schemas/sheet.ts'
import type { Database } from '../../../store/connection.ts'
import { readPlans } from '../../../store/plans.ts'
import { sheetWords } from '../words.ts'
import { planSheetWords } from './planSheetWords.ts'
import type { SheetTable, TableColumn } from '../table/table.ts'

interface SheetNames {
  readonly sheetName: string
  readonly title: string
  readonly subtitle: string
}

/**
 * Title, subtitle and unit line.
 * @param today `YYYY-MM-DD`, the day the sheet is made
 */
export function planFrame(
  database: Database,
  spec: PlanSheetSpec,
  today: string,
  names: SheetNames,
  columns: readonly TableColumn[],
): Omit<SheetTable, 'rows' | 'rowCount' | 'frozenColumns'> {
  const [only, ...others] = readPlans(database)
  // A sheet of several plans has nobody's name.
  const plan = others.length === 0 ? only : undefined
  const bureau = plan?.bureau ?? ''
  const words = planSheetWords[spec.language]
  const { preparedBy, subtitle, asOf } = sheetWords[spec.language]
  return {
    language: spec.language,
    paper: spec.paper,
    sheetName: names.sheetName,
    title: words.title(plan?.shortName ?? '', names.title),
    subtitle: subtitle(names.subtitle, asOf(today)),
    bureau,
    columns,
    unitLine: {
      left: [preparedBy(bureau), words.source].filter((text) => text !== '').join('　　'),
      right: columns.some(({ key }) => key === 'unit') ? words.unitsInColumn : '',
      leftColumns: columns.length - 2,
    },
  }
}

/** The columns that a sheet has: some are only in a table for machines. */
export function columnsFor(
  spec: PlanSheetSpec,
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  return spec.format === 'csv' ? columns : columns.filter((column) => column.forMachines !== true)
}
