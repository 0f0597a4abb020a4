import type { Command } from 'commander'
import { json, table } from '../print.ts'
import { onLedger } from '../onLedger.ts'
import type { CliStreams } from '../streams.ts'
import { withReader } from '../session.ts'

/** `views`: what people have saved of the grid's filters, columns, groups and order. */
export function addViewCommands(program: Command, { out }: CliStreams): void {
  onLedger(program, 'views', 'saved views, in the order of their tabs')
    .option('--json', 'print JSON')
    .action(async (options: { db: string; json?: true }) => {
      const [views, info] = await withReader(options.db, async (call) => [
        await call('views.list', {}),
        await call('ledger.info', {}),
      ])
      if (options.json === true) {
        out(json(views))
        return
      }
      const heading = ['id', 'name', 'conditions', 'columns', 'grouped by', 'sorted by', 'default']
      const rows = views.map(({ id, name, definition }) => [
        id,
        name,
        String(definition.filter.conditions.length + (definition.filter.query === '' ? 0 : 1)),
        String(definition.columns.filter((column) => !column.hidden).length),
        definition.grouping.join(', '),
        definition.sortings
          .map(({ column, descending }) => (descending ? `${column} descending` : column))
          .join(', '),
        info.settings.defaultView === id ? 'yes' : '',
      ])
      out(table(heading, rows))
    })
}
