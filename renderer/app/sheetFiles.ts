import type { WrittenFile } from '../../shared/contract.ts'
import { newId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import type { SheetSpec } from '../../shared/schemas/sheet.ts'
import { writeSheet } from '../state/exportStore.ts'
import { say } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import type { App } from './appContext.ts'
import { provedWords, refuseExport } from './proofActions.ts'
import { sayWritten } from './writtenFile.ts'

export interface SheetFile {
  readonly spec: SheetSpec
  readonly fileName: string
  /** `file`: what the spec says. `pdf`: that, printed. */
  readonly as: 'file' | 'pdf'
}

/**
 * Writes a sheet and says where it is, or why it isn't.
 * @param done what is said of it
 * @returns whether it is there
 */
export async function writeSheetFile(
  app: App,
  { spec, fileName, as }: SheetFile,
  done: (file: WrittenFile) => string,
): Promise<boolean> {
  const { t } = pageText(app.texts)
  // The browser that prints tells no progress.
  if (as === 'pdf') say(app.session, 'done', t('layoutForms.sheetWriting', { name: fileName }))
  const result: Result<WrittenFile | null> =
    as === 'pdf'
      ? await app.port.call('host.savePdf', { spec, fileName })
      : await writeSheet(app.exporting, app.port, { spec, fileName, job: newId() })
  if (!result.ok) {
    if (result.error.code === 'cancelled') say(app.session, 'done', t('export.cancelled'))
    else refuseExport(app, result.error)
    return false
  }
  if (result.value === null) return false
  const { path, proof } = result.value
  sayWritten(app, done(result.value) + provedWords(app, proof), path)
  return true
}
