import { createRoot } from 'react-dom/client'
import { createApp } from './app/appContext.ts'
import { AppRoot } from './app/AppRoot.tsx'
import { languageAtStart } from './app/language.ts'
import { startApp } from './app/startApp.ts'
import { connect } from './bridge.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/shell.css'
import './styles/filterBar.css'
import './styles/grid.css'
import './styles/gridEditors.css'
import './styles/panel.css'
import './styles/screens.css'
import { createTexts } from './text/i18n.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const host = document.querySelector<HTMLElement>('#page')
if (host === null) throw new Error('The page has no place to stand on')

const app = createApp(connect(), await createTexts(languageAtStart), nonce)
createRoot(host).render(<AppRoot app={app} />)
await startApp(app)
