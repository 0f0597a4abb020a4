import { listenForMenu } from '../commands/hostMenu.ts'
import { listenForShortcuts } from '../commands/shortcuts.ts'
import { followExport } from '../state/exportStore.ts'
import type { LedgerAnswers } from '../state/askLedger.ts'
import { prepareIndexes } from '../state/ledgerRow.ts'
import { followLedger, showLedger } from '../state/ledgerStore.ts'
import type { App } from './appContext.ts'
import { followPreferences } from './preferences.ts'

/** Opens the ledger and sets going all that lives as long as the page. */
export async function startApp(app: App, answers: Promise<LedgerAnswers>): Promise<void> {
  followPreferences(app)
  followLedger(app.ledger, app.port)
  followExport(app.exporting, app.port)
  listenForShortcuts(app)
  listenForMenu(app)
  const host = app.port.call('host.info', {})
  showLedger(app.ledger, await answers)
  prepareIndexes(app.ledger.getState().rows.rows, (slice) => requestIdleCallback(slice))
  const answer = await host
  if (answer.ok) app.session.setState({ host: answer.value })
}
