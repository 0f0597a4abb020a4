import { collapseGroups, expandGroups } from '../state/viewGrouping.ts'
import { type Command, isReady } from './command.ts'

const isGrouped: Command['isEnabled'] = (app) =>
  isReady(app) && app.view.getState().grouping.length > 0

export const groupCommands: readonly Command[] = [
  {
    id: 'expandGroups',
    whileTyping: false,
    isEnabled: isGrouped,
    perform: (app) => expandGroups(app.view),
  },
  {
    id: 'collapseGroups',
    whileTyping: false,
    isEnabled: isGrouped,
    perform: (app) => collapseGroups(app.view, app.grid.groupIds()),
  },
]
