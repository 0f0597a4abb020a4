import { newId } from '../../shared/ids.ts'
import type { PlanSheetSpec } from '../../shared/schemas/sheet.ts'
import { writeSheet } from '../state/exportStore.ts'
import { say } from '../state/sessionStore.ts'
import { errorLine } from '../text/errors.ts'
import { pageText } from '../text/i18n.ts'
import { dayStamp } from '../text/times.ts'
import type { App } from './appContext.ts'
import { sayWritten } from './writtenFile.ts'

/** Writes a table of the plan's screens as a sheet. The figures come from the ledger, so there is nothing to choose. */
export async function writePlanSheet(app: App, sheet: PlanSheetSpec['sheet']): Promise<void> {
  const { t, language } = pageText(app.texts)
  const result = await writeSheet(app.exporting, app.port, {
    spec: { sheet, format: 'xlsx', language, paper: sheet === 'indicators' ? 'A3' : 'A4' },
    fileName: t(`plan.export.${sheet}`, { date: dayStamp(new Date()) }),
    job: newId(),
  })
  if (!result.ok) say(app.session, 'refused', errorLine(result.error, language))
  else if (result.value !== null) {
    const { rows, path } = result.value
    sayWritten(app, t('export.done', { n: rows, path }), path)
  }
}
