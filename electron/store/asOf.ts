import { LedgerError } from '../../shared/errors.ts'
import { connect, type Database } from './connection.ts'
import { columnOf } from './entities.ts'
import { foldLog } from './fold.ts'
import { migrate } from './migrate.ts'

/**
 * The ledger as it was at `moment`, folded from the log into a database in memory: every query runs on it unchanged.
 * @param moment `YYYY-MM-DD` (the end of that day, local time) or an ISO time. Throws `bad-input` for anything else.
 */
export function ledgerAsOf(database: Database, moment: string): Database {
  const until = momentOf(moment)
  const past = connect(':memory:', { plain: true })
  migrate(past, ':memory:')
  past.transaction(() => {
    past.pragma('defer_foreign_keys = ON')
    for (const [entity, records] of foldLog(database, until)) {
      for (const [id, fields] of records) {
        const columns = ['id', ...[...fields.keys()].map(columnOf)]
        const marks = columns.map(() => '?').join(', ')
        past
          .prepare(`INSERT INTO ${entity} (${columns.join(', ')}) VALUES (${marks})`)
          .run(id, ...fields.values())
      }
    }
  })()
  return past
}

/** The moment that a day or an ISO time stands for, as ISO time. Throws `bad-input`. */
export function momentOf(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? new Date(`${text}T23:59:59.999`)
    : new Date(/^\d{4}-\d{2}-\d{2}T/.test(text) ? text : Number.NaN)
  if (Number.isNaN(date.getTime())) {
    throw new LedgerError(
      'bad-input',
      `as-of: "${text}" is not accepted; a day such as 2017-06-30 would be.`,
      { field: 'asOf', value: text, accepted: '2017-06-30' },
    )
  }
  return date.toISOString()
}
