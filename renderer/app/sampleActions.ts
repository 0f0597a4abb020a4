import { runCommand } from '../state/ledgerStore.ts'
import { say } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import { said, undoAction } from './actions.ts'
import type { App } from './appContext.ts'

/** Fills two years with made-up figures, each marked 示例; refused beside figures of one's own. */
export async function addSample(app: App): Promise<void> {
  const result = await runCommand(app.ledger, () => app.port.call('sample.add', {}))
  if (!said(app, result)) return
  say(app.session, 'done', pageText(app.texts).t('overview.sample.added'), [undoAction(app)])
}

export async function removeSample(app: App): Promise<void> {
  const result = await runCommand(app.ledger, () => app.port.call('sample.remove', {}))
  if (!said(app, result)) return
  say(app.session, 'done', pageText(app.texts).t('overview.sample.removed'), [undoAction(app)])
}

export function sampleCount(app: App): number {
  return app.ledger.getState().info?.sampleProjects ?? 0
}
