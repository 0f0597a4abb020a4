import { listenForMenu } from '../commands/hostMenu.ts'
import { listenForShortcuts } from '../commands/shortcuts.ts'
import { followExport } from '../state/exportStore.ts'
import type { LedgerAnswers } from '../state/askLedger.ts'
import { prepareIndexes } from '../state/ledgerRow.ts'
import { followLedger, showLedger } from '../state/ledgerStore.ts'
import { followViews, takeViews } from '../state/viewsStore.ts'
import { followSample } from '../state/sampleFacts.ts'
import type { App } from './appContext.ts'
import { keepCompositions } from './compositions.ts'
import { guardDrafts } from './guardDrafts.ts'
import { keepFieldHistories } from './fieldHistories.ts'
import { followViewCounts } from './viewCounts.ts'
import { showFirstView } from './viewActions.ts'
import { followPreferences } from './preferences.ts'

/** Opens the ledger and sets going all that lives as long as the page. */
export async function startApp(app: App, answers: Promise<LedgerAnswers>): Promise<void> {
  followPreferences(app)
  followLedger(app.ledger, app.port)
  followSample(app.ledger, app.port)
  followExport(app.exporting, app.port)
  keepCompositions()
  listenForShortcuts(app)
  keepFieldHistories()
  listenForMenu(app)
  guardDrafts(app)
  const host = app.port.call('host.info', {})
  const known = await answers
  if (known.views.ok) takeViews(app.views, known.views.value)
  showLedger(app.ledger, known)
  showFirstView(app)
  followViews(app.views, app.port)
  followViewCounts(app, (work) => requestIdleCallback(work))
  prepareIndexes(app.ledger.getState().rows.rows, (slice) => requestIdleCallback(slice))
  const answer = await host
  if (answer.ok) app.session.setState({ host: answer.value })
}
