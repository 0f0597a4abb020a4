import type { CommandId } from '../../shared/commandList.ts'
import type { PlanSheetSpec } from '../../shared/schemas/sheet.ts'
import { writePlanSheet } from '../app/planSheets.ts'
import { chooseTab, type PlanTab } from '../state/planViewStore.ts'
import { showScreen } from '../state/sessionStore.ts'
import { type Command, isReady } from './command.ts'

export const planCommands: readonly Command[] = [
  tab('planText', 'text'),
  tab('planIndicators', 'indicators'),
  tab('planTargets', 'targets'),
  tab('planCapacity', 'capacity'),
  tab('planParks', 'parks'),
  tab('planUnits', 'units'),
  tab('planFindings', 'findings'),
  sheet('exportCapacity', 'capacity'),
  sheet('exportIndicators', 'indicators'),
  sheet('exportFindings', 'findings'),
]

function tab(id: CommandId, name: PlanTab): Command {
  return {
    id,
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => {
      chooseTab(app.planView, name)
      showScreen(app.session, 'plan')
    },
  }
}

function sheet(id: CommandId, name: PlanSheetSpec['sheet']): Command {
  return {
    id,
    whileTyping: true,
    isEnabled: (app) => isReady(app) && app.exporting.getState().job === null,
    why: 'exporting',
    perform: (app) => void writePlanSheet(app, name),
  }
}
