import type { PlanSheetSpec } from '../../shared/schemas/sheet.ts'
import { pageText } from '../text/i18n.ts'
import { dayStamp } from '../text/times.ts'
import type { App } from './appContext.ts'
import type { TableFile } from './layoutSheets.ts'
import { writeSheetFile } from './sheetFiles.ts'

/**
 * Writes a table of the plan's screens as a sheet. The figures come from the ledger, so there is nothing to choose.
 * @returns whether it is there
 */
export async function writePlanSheet(
  app: App,
  sheet: PlanSheetSpec['sheet'],
  as: TableFile = 'xlsx',
): Promise<boolean> {
  const { t, language } = pageText(app.texts)
  const format = as === 'csv' ? 'csv' : 'xlsx'
  const paper = sheet === 'indicators' ? 'A3' : 'A4'
  return writeSheetFile(
    app,
    {
      spec: { sheet, format, language, paper },
      fileName: t(`plan.export.${sheet}`, { date: dayStamp(new Date()) }),
      as: as === 'pdf' ? 'pdf' : 'file',
    },
    ({ rows, path }) => t('export.done', { n: rows, path }),
  )
}
