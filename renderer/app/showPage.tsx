import { createRoot } from 'react-dom/client'
import type { Port } from '../bridge.ts'
import type { LedgerAnswers } from '../state/askLedger.ts'
import { createTexts } from '../text/i18n.ts'
import { createApp } from './appContext.ts'
import { AppRoot } from './AppRoot.tsx'
import { languageAtStart } from './language.ts'
import { startApp } from './startApp.ts'

export async function showPage(port: Port, answers: Promise<LedgerAnswers>): Promise<void> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  const host = document.querySelector<HTMLElement>('#page')
  if (host === null) throw new Error('The page has no place to stand on')
  const app = createApp(port, await createTexts(languageAtStart), nonce)
  createRoot(host).render(<AppRoot app={app} />)
  await startApp(app, answers)
}
