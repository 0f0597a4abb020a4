import type { Command } from 'commander'

/** A subcommand on a ledger. Options that it doesn't know are refused, not ignored. */
export function onLedger(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .requiredOption('--db <file>', 'the ledger')
    .allowExcessArguments(false)
}
