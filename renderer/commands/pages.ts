import { proveShownMonth } from '../app/proofActions.ts'
import { monthScreens } from '../state/sessionStore.ts'
import { stepMonth } from '../app/monthActions.ts'
import type { CommandId } from '../../shared/commandList.ts'
import { type Screen, showScreen } from '../state/sessionStore.ts'
import { type Command, isReady } from './command.ts'

export const pageCommands: readonly Command[] = [
  show('showOverview', 'overview'),
  show('showLedger', 'ledger'),
  show('showPlan', 'plan'),
  show('showHistory', 'history'),
  show('showSettings', 'settings'),
  show('showMonth', 'month'),
  show('showProblems', 'problems'),
  show('showPapers', 'papers'),
  {
    id: 'prove',
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => void proveShownMonth(app),
  },
  step('previousMonth', -1),
  step('nextMonth', 1),
]

function step(id: CommandId, by: -1 | 1): Command {
  return {
    id,
    whileTyping: false,
    isEnabled: (app) => isReady(app) && monthScreens.has(app.session.getState().screen),
    perform: (app) => stepMonth(app, by),
  }
}

function show(id: CommandId, screen: Screen): Command {
  return {
    id,
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => showScreen(app.session, screen),
  }
}
