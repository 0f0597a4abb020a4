import { commandIds, type CommandId } from '../../shared/commandList.ts'
import type { App } from '../app/appContext.ts'
import type { Command } from './command.ts'
import { cellCommands } from './cells.ts'
import { editCommands } from './edit.ts'
import { groupCommands } from './groups.ts'
import { ledgerCommands } from './ledger.ts'
import { monthSheetCommands } from './monthSheets.ts'
import { openCommands } from './open.ts'
import { pageCommands } from './pages.ts'
import { viewCommands } from './views.ts'
import { planCommands } from './plan.ts'
import { problemCommands } from './problems.ts'
import { sampleCommands } from './sample.ts'
import { settingCommands } from './settings.ts'

/** Everything a person can ask for, whether by a button, a key, a menu or the palette; in the order of `commandList`. */
export const commands: readonly Command[] = [
  ...openCommands,
  ...editCommands,
  ...cellCommands,
  ...ledgerCommands,
  ...viewCommands,
  ...groupCommands,
  ...pageCommands,
  ...planCommands,
  ...problemCommands,
  ...monthSheetCommands,
  ...sampleCommands,
  ...settingCommands,
].toSorted((left, right) => commandIds.indexOf(left.id) - commandIds.indexOf(right.id))

export function commandOf(id: CommandId): Command {
  const command = commands.find((one) => one.id === id)
  if (command === undefined) throw new Error(`There is no command ${id}`)
  return command
}

export function runById(app: App, id: CommandId): void {
  const command = commandOf(id)
  if (command.isEnabled(app)) command.perform(app)
}
