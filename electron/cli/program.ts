import { Command } from 'commander'
import { addBackupCommands } from './commands/backup.ts'
import { addEditCommands } from './commands/edit.ts'
import { addExportCommand } from './commands/export.ts'
import { addLayoutCommands } from './commands/layouts.ts'
import { addMonthCommands } from './commands/month.ts'
import { addPlanCommands } from './commands/plan.ts'
import { addReadCommands } from './commands/read.ts'
import { addViewCommands } from './commands/views.ts'
import type { CliStreams } from './streams.ts'

/** The whole command line. Every command takes `--db FILE`; those that print take `--json`. */
export function buildProgram(streams: CliStreams): Command {
  const program = new Command('ledger')
  program
    .description('Key project ledger: the same ledger as the window, for scripts.')
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.err })
    .showHelpAfterError('(--help shows the commands and their options)')
  addBackupCommands(program, streams)
  addReadCommands(program, streams)
  addEditCommands(program, streams)
  addExportCommand(program, streams)
  addPlanCommands(program, streams)
  addMonthCommands(program, streams)
  addViewCommands(program, streams)
  addLayoutCommands(program, streams)
  return program
}
