import type { WrittenFile } from '../../shared/contract.ts'
import { newId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import type { LayoutSpec } from '../../shared/schemas/sheet.ts'
import { writeSheet } from '../state/exportStore.ts'
import { say } from '../state/sessionStore.ts'
import { errorLine } from '../text/errors.ts'
import { pageText } from '../text/i18n.ts'
import type { App } from './appContext.ts'
import { sayWritten } from './writtenFile.ts'

export type LayoutSheetFile = 'xlsx' | 'csv' | 'pdf'

/** What is written: a layout kept or not, of a month, and whatever narrows its rows. */
export interface LayoutSheet extends Pick<
  LayoutSpec,
  'layout' | 'ids' | 'filterWords' | 'moneyUnit'
> {
  readonly name: string
  readonly month: string
}

/** Writes a layout's sheet as a file. @returns whether it is there */
export async function writeLayoutSheet(
  app: App,
  { name, month, ...chosen }: LayoutSheet,
  as: LayoutSheetFile,
): Promise<boolean> {
  const { t, language } = pageText(app.texts)
  const format = as === 'csv' ? 'csv' : 'xlsx'
  const spec: LayoutSpec = { sheet: 'layout', format, language, month, ...chosen }
  const fileName = t('layoutForms.sheetName', { name, month })
  if (as === 'pdf') say(app.session, 'done', t('layoutForms.sheetWriting', { name }))
  const result: Result<WrittenFile | null> =
    as === 'pdf'
      ? await app.port.call('host.savePdf', { spec, fileName })
      : await writeSheet(app.exporting, app.port, { spec, fileName, job: newId() })
  if (!result.ok) {
    if (result.error.code === 'cancelled') say(app.session, 'done', t('export.cancelled'))
    else say(app.session, 'refused', errorLine(result.error, language))
    return false
  }
  if (result.value === null) return false
  const { rows, path } = result.value
  sayWritten(app, t('layoutForms.sheetDone', { name, n: rows, path }), path)
  return true
}
