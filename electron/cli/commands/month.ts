import type { Command } from 'commander'
import type { Changed } from '../../../shared/contract.ts'
import { parseProgress } from '../assignments.ts'
import { requireMonth } from '../monthOptions.ts'
import { json } from '../print.ts'
import { onLedger } from '../onLedger.ts'
import type { CliStreams } from '../streams.ts'
import { withStore } from '../session.ts'

interface MonthCommandOptions {
  readonly db: string
  readonly month: string
  readonly reason?: string
  readonly json?: true
}

/** `report`, `close-month`, `reopen-month`, `sample`: what is entered for a month. */
export function addMonthCommands(program: Command, { out }: CliStreams): void {
  const say = (options: MonthCommandOptions, changed: Changed, sentence: string): void => {
    out(options.json === true ? json(changed) : `${sentence}\n`)
  }
  const withReason = ({ reason }: MonthCommandOptions) => (reason === undefined ? {} : { reason })

  onLedger(
    program,
    'report <id> <assignments...>',
    'a month’s figures: field=value, empty for 未填',
  )
    .requiredOption('--month <month>', 'the reporting month, YYYY-MM')
    .option('--reason <text>', 'why; a closed month takes a correction only with its reason')
    .option('--json', 'print JSON')
    .action(async (id: string, assignments: string[], options: MonthCommandOptions) => {
      const month = requireMonth(options.month)
      const set = parseProgress(assignments)
      const changed = await withStore(options.db, (call) =>
        call('progress.save', {
          changes: [{ projectId: id, month, set }],
          ...withReason(options),
        }),
      )
      const nothing = changed.projects.length === 0
      say(
        options,
        changed,
        nothing ? `${id} ${month} already says so.` : `Reported ${id} ${month}.`,
      )
    })

  onLedger(program, 'close-month <month>', 'close a month: later changes are corrections')
    .option('--reason <text>', 'why, for the log')
    .option('--json', 'print JSON')
    .action(async (text: string, options: MonthCommandOptions) => {
      const month = requireMonth(text)
      const changed = await withStore(options.db, (call) =>
        call('months.close', { month, ...withReason(options) }),
      )
      say(options, changed, `Closed ${month}.`)
    })

  onLedger(program, 'reopen-month <month>', 'open a closed month again')
    .requiredOption('--reason <text>', 'why, for the log')
    .option('--json', 'print JSON')
    .action(async (text: string, options: MonthCommandOptions & { readonly reason: string }) => {
      const month = requireMonth(text)
      const changed = await withStore(options.db, (call) =>
        call('months.reopen', { month, reason: options.reason }),
      )
      say(options, changed, `Reopened ${month}.`)
    })

  const sample = program.command('sample').description('made-up monthly figures, marked 示例')
  for (const [verb, done] of [
    ['add', 'Added sample data to'],
    ['remove', 'Removed the sample data of'],
  ] as const) {
    onLedger(sample, verb, `${verb} the sample data, in one step`)
      .option('--json', 'print JSON')
      .action(async (options: MonthCommandOptions) => {
        const changed = await withStore(options.db, (call) => call(`sample.${verb}`, {}))
        say(options, changed, `${done} ${changed.projects.length} projects.`)
      })
  }
}
