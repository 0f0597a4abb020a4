import { redo, undo } from '../app/actions.ts'
import { type Command, isReady } from './command.ts'

export const editCommands: readonly Command[] = [
  {
    id: 'undo',
    whileTyping: false,
    isEnabled: (app) => isReady(app) && app.ledger.getState().undoState.undo !== null,
    why: 'nothingToUndo',
    perform: (app) => void undo(app),
  },
  {
    id: 'redo',
    whileTyping: false,
    isEnabled: (app) => isReady(app) && app.ledger.getState().undoState.redo !== null,
    why: 'nothingToRedo',
    perform: (app) => void redo(app),
  },
]
