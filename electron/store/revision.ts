import type { Database } from './connection.ts'

/** The newest change up to a moment (ISO time). */
export function revisionAt(database: Database, moment: string): number {
  const seq = database
    .prepare(
      'SELECT max(change.seq) FROM change JOIN batch ON batch.seq = change.batch WHERE batch.at <= ?',
    )
    .pluck()
    .get(moment) as number | null
  return seq ?? 0
}

/** Sequence number of the newest change in the log, 0 in an empty one. */
export function revisionOf(database: Database): number {
  const row = database.prepare('SELECT max(seq) AS seq FROM change').get() as { seq: number | null }
  return row.seq ?? 0
}
