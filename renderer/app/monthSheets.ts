import type { WrittenFile } from '../../shared/contract.ts'
import { newId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import type { BulletinSpec, CardsSpec } from '../../shared/schemas/sheet.ts'
import { writeSheet } from '../state/exportStore.ts'
import { say } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import type { App } from './appContext.ts'
import { knownMonth } from './knownMonth.ts'
import { provedWords, refuseExport } from './proofActions.ts'
import { sayWritten } from './writtenFile.ts'

export type MonthSheet = (BulletinSpec | CardsSpec)['sheet']

/** Writes the shown month's bulletin or its cards, of all projects, as a file to edit or as a PDF. */
export async function writeMonthSheet(
  app: App,
  sheet: MonthSheet,
  as: 'file' | 'pdf',
): Promise<void> {
  const { t } = pageText(app.texts)
  const month = await knownMonth(app)
  if (month === null) return
  const common = { language: 'zh-CN', paper: 'A4', month, filterWords: '' } as const
  const spec =
    sheet === 'bulletin'
      ? ({ sheet, format: 'docx', ...common } as const)
      : ({ sheet, format: 'xlsx', ...common } as const)
  const fileName = t(`monthSheets.fileName.${sheet}`, { month })
  say(app.session, 'done', t(`monthSheets.working.${sheet}`))
  const result: Result<WrittenFile | null> =
    as === 'file'
      ? await writeSheet(app.exporting, app.port, { spec, fileName, job: newId() })
      : await app.port.call('host.savePdf', { spec, fileName })
  if (!result.ok) refuseExport(app, result.error)
  else if (result.value !== null) {
    const { rows, path, proof } = result.value
    const done = t(`monthSheets.done.${sheet}`, { month, n: rows, path })
    sayWritten(app, done + provedWords(app, proof), path)
  }
}
