import type { Command } from 'commander'
import type { Changed } from '../../../shared/contract.ts'
import { parseAssignments } from '../assignments.ts'
import { json } from '../print.ts'
import { onLedger } from '../onLedger.ts'
import type { CliStreams } from '../streams.ts'
import { withStore } from '../session.ts'

interface EditOptions {
  readonly db: string
  readonly reason?: string
  readonly json?: true
}

/** `set`, `delete`, `restore`, `undo`, `redo`: through the same handlers as the grid. */
export function addEditCommands(program: Command, { out }: CliStreams): void {
  const say = (options: EditOptions, changed: Changed, sentence: string): void => {
    out(options.json === true ? json(changed) : `${sentence}\n`)
  }
  const editing = (usage: string, description: string): Command =>
    onLedger(program, usage, description)
      .option('--reason <text>', 'why, for the log')
      .option('--json', 'print JSON')
  const withReason = ({ reason }: EditOptions) => (reason === undefined ? {} : { reason })

  editing('set <id> <assignments...>', 'change fields: field=value, empty for 未填').action(
    async (id: string, assignments: string[], options: EditOptions) => {
      const set = parseAssignments(assignments)
      const changed = await withStore(options.db, (call) =>
        call('projects.update', { changes: [{ id, set }], ...withReason(options) }),
      )
      const nothing = changed.projects.length === 0
      say(options, changed, nothing ? `${id} already says so.` : `Changed ${id}.`)
    },
  )

  editing('delete <id>', 'move a project to the recycle bin').action(
    async (id: string, options: EditOptions) => {
      const changed = await withStore(options.db, (call) =>
        call('projects.delete', { ids: [id], ...withReason(options) }),
      )
      say(options, changed, `Moved ${id} to the recycle bin.`)
    },
  )

  editing('restore <id>', 'bring a project back from the recycle bin').action(
    async (id: string, options: EditOptions) => {
      const changed = await withStore(options.db, (call) =>
        call('projects.restore', { ids: [id], ...withReason(options) }),
      )
      say(options, changed, `Restored ${id}.`)
    },
  )

  for (const direction of ['undo', 'redo'] as const) {
    onLedger(program, direction, `${direction} the last change, also after a restart`)
      .option('--json', 'print JSON')
      .action(async (options: EditOptions) => {
        const changed = await withStore(options.db, (call) => call(`history.${direction}`, {}))
        const ids = [...changed.projects.map((row) => row.id), ...changed.removedIds].join(', ')
        const done = direction === 'undo' ? 'Undone' : 'Redone'
        say(options, changed, `${done}: ${changed.operation} (${ids}).`)
      })
  }
}
