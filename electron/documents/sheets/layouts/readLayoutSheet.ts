import { LedgerError } from '../../../../shared/errors.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { ReportMonth } from '../../../../shared/model/month/reportMonth.ts'
import type { LayoutSpec } from '../../../../shared/schemas/sheet.ts'
import type { SheetLayout } from '../../../../shared/schemas/sheetLayout.ts'
import type { Database } from '../../../store/connection.ts'
import { findLayout } from '../../../store/layouts.ts'
import { readMonths } from '../../../store/month/monthCloses.ts'
import { monthFrame } from '../../../store/month/monthRows.ts'
import type { SheetTable } from '../table/table.ts'
import type { LayoutContext } from './layoutColumn.ts'
import { type FieldValues, readFields } from './layoutFrame.ts'
import { readProblemSheet } from './readProblemSheet.ts'
import { readProjectSheet } from './readProjectSheet.ts'
import { readSumSheet } from './readSumSheet.ts'

/** A sheet as it was read, and by what. */
export interface LaidOutSheet {
  readonly table: SheetTable
  readonly layout: SheetLayout
  readonly month: ReportMonth
  readonly moneyUnit: MoneyUnit
  /** Projects it was asked for; null is all. */
  readonly ids: readonly string[] | null
}

/** The table of `readLaidOut`. */
export function readLayoutSheet(database: Database, spec: LayoutSpec, day: string): SheetTable {
  return readLaidOut(database, spec, day).table
}

/**
 * A sheet as a layout says, in one snapshot of the ledger.
 * @param day `YYYY-MM-DD`, the day the sheet is made
 * Throws `unknown-id` (no such layout), `nothing-to-export` (no row).
 */
export function readLaidOut(database: Database, spec: LayoutSpec, day: string): LaidOutSheet {
  return database.transaction(() => {
    const found =
      typeof spec.layout === 'string'
        ? findLayout(database, spec.layout, spec.language)
        : spec.layout
    const layout = spec.paper === undefined ? found : { ...found, paper: spec.paper }
    const context: LayoutContext = {
      language: spec.language,
      forPaper: spec.format === 'xlsx',
      moneyUnit: spec.moneyUnit ?? layout.moneyUnit,
      frame: monthFrame(database, { month: spec.month ?? newestMonth(database, day), today: day }),
      day,
    }
    const fields = readFields(database, context, spec.filterWords ?? '')
    const ids = spec.ids ?? null
    const table = read(database, layout, context, fields, ids)
    if (table.rowCount === 0) {
      throw new LedgerError('nothing-to-export', `The sheet ${layout.name} has no row.`)
    }
    return { table, layout, month: context.frame.month, moneyUnit: context.moneyUnit, ids }
  })()
}

function read(
  database: Database,
  layout: SheetLayout,
  context: LayoutContext,
  fields: FieldValues,
  ids: readonly string[] | null,
): SheetTable {
  const { source } = layout
  switch (source) {
    case 'projects':
      return readProjectSheet(database, layout, context, fields, ids)
    case 'problems':
      return readProblemSheet(database, layout, context, fields, ids)
    case 'groups':
      return readSumSheet(database, layout, context, fields, ids)
    default:
      return source satisfies never
  }
}

/** The newest month with a report; without any, the month of the day. */
function newestMonth(database: Database, day: string): string {
  const reported = readMonths(database).filter((month) => month.reported > 0)
  return reported.at(-1)?.month ?? day.slice(0, 7)
}
