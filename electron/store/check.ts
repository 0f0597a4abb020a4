import type { CheckReport } from '../../shared/schemas/ledger.ts'
import type { Database } from './connection.ts'
import { compareContents, foldLog, readTables } from './fold.ts'

/** integrity_check + foreign keys + the fold of the log against the tables, field by field. */
export function checkLedger(database: Database): CheckReport {
  const problems: string[] = []
  const integrity = database.pragma('integrity_check(20)') as { integrity_check: string }[]
  problems.push(
    ...integrity.map((row) => row.integrity_check).filter((verdict) => verdict !== 'ok'),
  )
  const dangling = database.pragma('foreign_key_check') as {
    table: string
    rowid: number
    parent: string
  }[]
  problems.push(
    ...dangling.map((row) => `${row.table} row ${row.rowid} points at a missing ${row.parent}`),
  )
  problems.push(...compareContents(foldLog(database), readTables(database)))
  const counts = database
    .prepare(
      'SELECT (SELECT count(*) FROM change) AS changes, (SELECT count(*) FROM project WHERE deleted = 0) AS projects',
    )
    .get() as { changes: number; projects: number }
  return { ok: problems.length === 0, problems, ...counts }
}
