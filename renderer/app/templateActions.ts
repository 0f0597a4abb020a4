import { faultOfTemplate } from '../../shared/model/bulletin/templateFault.ts'
import { type TemplateKey, templateKeys } from '../../shared/model/bulletin/templates.ts'
import { chooseSentence, dropSentences } from '../state/formsStore.ts'
import { runCommand } from '../state/ledgerStore.ts'
import { say } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import { said, undoAction } from './actions.ts'
import type { App } from './appContext.ts'

/** Saves every sentence that was rewritten, as one step. @returns whether nothing is left unsaved */
export async function saveSentences(app: App): Promise<boolean> {
  const { sentences } = app.forms.getState()
  const keys = templateKeys.filter((key) => sentences[key] !== undefined)
  if (keys.length === 0) return true
  const faulty = keys.find((key) => faultOfTemplate(key, sentences[key] ?? '') !== null)
  if (faulty !== undefined) {
    chooseSentence(app.forms, faulty)
    return false
  }
  const saved = await runCommand(app.ledger, () =>
    app.port.call('bulletinTemplates.save', { texts: sentences }),
  )
  if (!said(app, saved)) return false
  dropSentences(app.forms)
  const { t } = pageText(app.texts)
  say(app.session, 'done', t('forms.bulletin.saved', { n: keys.length }), [undoAction(app)])
  return true
}

/** Has the program say these sentences in its own words again, as one step. */
export async function resetSentences(app: App, keys: readonly TemplateKey[]): Promise<void> {
  const reset = await runCommand(app.ledger, () =>
    app.port.call('bulletinTemplates.reset', { keys: [...keys] }),
  )
  if (!said(app, reset)) return
  dropSentences(app.forms)
  const { t } = pageText(app.texts)
  say(app.session, 'done', t('forms.bulletin.restored'), [undoAction(app)])
}
