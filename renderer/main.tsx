import { connect } from './bridge.ts'
import { askLedger } from './state/askLedger.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/toasts.css'
import './styles/shell.css'
import './styles/filterBar.css'
import './styles/views.css'
import './styles/grid.css'
import './styles/groups.css'
import './styles/paste.css'
import './styles/range.css'
import './styles/gridMenus.css'
import './styles/gridEditors.css'
import './styles/panel.css'
import './styles/facts.css'
import './styles/capacity.css'
import './styles/citation.css'
import './styles/screens.css'
import './styles/palette.css'
import './styles/bulk.css'
import './styles/plan.css'
import './styles/planText.css'
import './styles/planTables.css'
import './styles/planCapacity.css'
import './styles/planParks.css'
import './styles/planFindings.css'

// The ledger reads its rows while the rest of the page is still being loaded and compiled.
const port = connect()
const answers = askLedger(port)
const { showPage } = await import('./app/showPage.tsx')
await showPage(port, answers)
