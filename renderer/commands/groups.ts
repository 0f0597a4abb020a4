import type { CommandId } from '../../shared/commandList.ts'
import type { GroupKey } from '../../shared/schemas/viewFilter.ts'
import { showScreen } from '../state/sessionStore.ts'
import { collapseGroups, expandGroups, setGrouping } from '../state/viewGrouping.ts'
import { type Command, isReady } from './command.ts'

export const groupCommands: readonly Command[] = [
  groupBy('groupBySector', 'sector'),
  groupBy('groupByPark', 'park'),
  groupBy('groupByCategory', 'category'),
  groupBy('groupByStage', 'stage'),
  groupBy('groupByUnit', 'responsibleUnit'),
  groupBy('groupByOwner', 'owner'),
  onGroups('ungroup', (app) => setGrouping(app.view, [])),
  onGroups('expandGroups', (app) => expandGroups(app.view)),
  onGroups('collapseGroups', (app) => collapseGroups(app.view, app.grid.groupIds())),
]

function groupBy(id: CommandId, key: GroupKey): Command {
  return {
    id,
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => {
      showScreen(app.session, 'ledger')
      setGrouping(app.view, [key])
    },
  }
}

function onGroups(id: CommandId, perform: Command['perform']): Command {
  return {
    id,
    whileTyping: false,
    isEnabled: (app) => isReady(app) && app.view.getState().grouping.length > 0,
    perform,
  }
}
