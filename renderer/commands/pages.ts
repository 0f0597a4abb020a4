import type { CommandId } from '../../shared/commandList.ts'
import { type Screen, showScreen } from '../state/sessionStore.ts'
import { type Command, isReady } from './command.ts'

export const pageCommands: readonly Command[] = [
  show('showLedger', 'ledger'),
  show('showPlan', 'plan'),
  show('showHistory', 'history'),
  show('showSettings', 'settings'),
]

function show(id: CommandId, screen: Screen): Command {
  return {
    id,
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => showScreen(app.session, screen),
  }
}
