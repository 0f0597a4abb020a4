import { redo, undo } from '../app/actions.ts'
import type { App } from '../app/appContext.ts'
import { showScreen } from '../state/sessionStore.ts'

export type CommandId =
  | 'undo'
  | 'redo'
  | 'search'
  | 'addProject'
  | 'export'
  | 'showLedger'
  | 'showPlan'
  | 'showHistory'
  | 'showSettings'
  | 'switchPane'

/** Something a person can ask for, whether by a button, a key or a menu. */
export interface Command {
  readonly id: CommandId
  readonly label: `command.${CommandId}`
  /** As `event.code`-free keys, e.g. `Ctrl+Shift+Z`; the first is the one shown. */
  readonly shortcuts: readonly string[]
  /** Whether the shortcut also works while a text is being edited, where it may mean something else. */
  readonly whileTyping: boolean
  readonly isEnabled: (app: App) => boolean
  readonly perform: (app: App) => void
}

const isReady = (app: App) => app.ledger.getState().status === 'ready'

export const commands: readonly Command[] = [
  {
    id: 'undo',
    label: 'command.undo',
    shortcuts: ['Ctrl+Z'],
    whileTyping: false,
    isEnabled: (app) => isReady(app) && app.ledger.getState().undoState.undo !== null,
    perform: (app) => void undo(app),
  },
  {
    id: 'redo',
    label: 'command.redo',
    shortcuts: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    whileTyping: false,
    isEnabled: (app) => isReady(app) && app.ledger.getState().undoState.redo !== null,
    perform: (app) => void redo(app),
  },
  {
    id: 'search',
    label: 'command.search',
    shortcuts: ['Ctrl+K', 'Ctrl+F'],
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => {
      showScreen(app.session, 'ledger')
      app.session.setState((state) => ({ searchAsked: state.searchAsked + 1 }))
    },
  },
  {
    id: 'addProject',
    label: 'command.addProject',
    shortcuts: ['Ctrl+N'],
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => app.session.setState({ screen: 'ledger', dialog: 'add' }),
  },
  {
    id: 'export',
    label: 'command.export',
    shortcuts: ['Ctrl+E'],
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => app.session.setState({ screen: 'ledger', dialog: 'export' }),
  },
  {
    id: 'showLedger',
    label: 'command.showLedger',
    shortcuts: ['Ctrl+1'],
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => showScreen(app.session, 'ledger'),
  },
  {
    id: 'showPlan',
    label: 'command.showPlan',
    shortcuts: ['Ctrl+2'],
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => showScreen(app.session, 'plan'),
  },
  {
    id: 'showHistory',
    label: 'command.showHistory',
    shortcuts: ['Ctrl+3'],
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => showScreen(app.session, 'history'),
  },
  {
    id: 'showSettings',
    label: 'command.showSettings',
    shortcuts: ['Ctrl+4'],
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => showScreen(app.session, 'settings'),
  },
  {
    id: 'switchPane',
    label: 'command.switchPane',
    shortcuts: ['F6'],
    whileTyping: true,
    isEnabled: (app) => app.view.getState().openId !== null,
    perform: (app) => app.grid.switchPane(),
  },
]

export function commandOf(id: CommandId): Command {
  const command = commands.find((one) => one.id === id)
  if (command === undefined) throw new Error(`There is no command ${id}`)
  return command
}

export function runById(app: App, id: CommandId): void {
  const command = commandOf(id)
  if (command.isEnabled(app)) command.perform(app)
}
