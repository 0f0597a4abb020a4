import type { OperationName } from '../../shared/contract.ts'
import { say, type ToastAction } from '../state/sessionStore.ts'
import { errorLine } from '../text/errors.ts'
import { pageText } from '../text/i18n.ts'
import type { App } from './appContext.ts'

type ShowFile = Extract<OperationName, 'host.openFile' | 'host.revealFile'>

/**
 * Says that a file is there, with the ways to it that this host has.
 *
 * @param ways which of them make sense: a backup isn't opened in another program
 */
export function sayWritten(
  app: App,
  text: string,
  path: string,
  ways: readonly ('open' | 'reveal')[] = ['open', 'reveal'],
): void {
  const { t } = pageText(app.texts)
  const { host } = app.session.getState()
  const actions: ToastAction[] = []
  if (host?.openFile === true && ways.includes('open')) {
    actions.push({ label: t('export.open'), perform: () => void show(app, 'host.openFile', path) })
  }
  if (host?.revealFile === true && ways.includes('reveal')) {
    actions.push({
      label: t('export.reveal'),
      perform: () => void show(app, 'host.revealFile', path),
    })
  }
  say(app.session, 'done', text, actions)
}

async function show(app: App, operation: ShowFile, path: string): Promise<void> {
  const result = await app.port.call(operation, { path })
  if (!result.ok) {
    say(app.session, 'refused', errorLine(result.error, pageText(app.texts).language))
  }
}
