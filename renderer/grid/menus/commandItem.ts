import { type CommandId, shownKeys } from '../../../shared/commandList.ts'
import { commandOf, runById } from '../../commands/commands.ts'
import type { MenuItem } from './menuItem.ts'

/** A command of the list as a line of a menu, with its own name and keys. */
export function commandItem(id: CommandId): MenuItem<unknown> {
  const shortcut = shownKeys(id)
  return {
    id,
    label: (_, { t }) => t(`command.${id}`),
    ...(shortcut === null ? {} : { shortcut: shortcut.replaceAll('+', ' ') }),
    isEnabled: (_, app) => commandOf(id).isEnabled(app),
    perform: (_, app) => runById(app, id),
  }
}
