import type { App } from '../app/appContext.ts'
import { isFiltered } from '../state/editFilter.ts'
import { askForColumns } from '../state/menuStore.ts'
import { showScreen } from '../state/sessionStore.ts'
import { clearFilter } from '../state/viewStore.ts'
import { type Command, isReady } from './command.ts'

const hasProjects = (app: App) => isReady(app) && app.ledger.getState().rows.rows.length > 0

export const ledgerCommands: readonly Command[] = [
  {
    id: 'search',
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => {
      showScreen(app.session, 'ledger')
      app.session.setState((state) => ({ searchAsked: state.searchAsked + 1 }))
    },
  },
  {
    id: 'addProject',
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => app.session.setState({ screen: 'ledger', dialog: 'add' }),
  },
  {
    id: 'export',
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => app.session.setState({ screen: 'ledger', dialog: 'export' }),
  },
  {
    id: 'bulkEdit',
    whileTyping: false,
    isEnabled: hasProjects,
    why: 'noProjects',
    perform: (app) => app.session.setState({ screen: 'ledger', dialog: 'bulkEdit' }),
  },
  {
    id: 'replace',
    whileTyping: false,
    isEnabled: hasProjects,
    why: 'noProjects',
    perform: (app) => app.session.setState({ screen: 'ledger', dialog: 'replace' }),
  },
  {
    id: 'switchPane',
    whileTyping: true,
    isEnabled: (app) => app.view.getState().openId !== null,
    why: 'noDetails',
    perform: (app) => app.grid.switchPane(),
  },
  {
    id: 'clearFilter',
    whileTyping: false,
    isEnabled: (app) => isReady(app) && isFiltered(app.view.getState().filter),
    why: 'notFiltered',
    perform: (app) => {
      showScreen(app.session, 'ledger')
      clearFilter(app.view)
    },
  },
  {
    id: 'toggleFilterBar',
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => {
      showScreen(app.session, 'ledger')
      app.view.setState((state) => ({ filterBarOpen: !state.filterBarOpen }))
    },
  },
  {
    id: 'chooseColumns',
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => {
      showScreen(app.session, 'ledger')
      askForColumns(app.menus)
    },
  },
  {
    id: 'expandAll',
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => {
      showScreen(app.session, 'ledger')
      const { rows } = app.ledger.getState().rows
      const bundled = rows.filter((row) => row.childIds.length > 0).map((row) => row.id)
      app.view.setState({ expanded: new Set(bundled) })
    },
  },
  {
    id: 'collapseAll',
    whileTyping: false,
    isEnabled: (app) => app.view.getState().expanded.size > 0,
    perform: (app) => {
      showScreen(app.session, 'ledger')
      app.view.setState({ expanded: new Set() })
    },
  },
]
