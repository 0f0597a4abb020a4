import { showScreen } from '../state/sessionStore.ts'
import { type Command, isReady } from './command.ts'

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
    id: 'switchPane',
    whileTyping: true,
    isEnabled: (app) => app.view.getState().openId !== null,
    perform: (app) => app.grid.switchPane(),
  },
]
