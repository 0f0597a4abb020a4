import { CommanderError } from 'commander'
import { LedgerError } from '../../shared/errors.ts'
import { buildProgram } from './program.ts'
import type { CliStreams } from './streams.ts'
import { UsageError } from './usage.ts'

/** Runs one command. Returns the exit code: 0 done, 1 refused with one line on stderr (a failed proof with its list), 2 usage. */
export async function runCli(args: readonly string[], streams: CliStreams): Promise<number> {
  try {
    await buildProgram(streams).parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      streams.err(`${error.message}\n`)
      return 2
    }
    if (error instanceof LedgerError) {
      // The figures that differ are a list, and nothing that a file holds.
      const isList = error.code === 'proof-failed'
      streams.err(`${isList ? error.message : error.message.replaceAll('\n', ' ')}\n`)
      return 1
    }
    throw error
  }
}
