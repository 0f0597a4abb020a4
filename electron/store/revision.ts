import type { Database } from './connection.ts'

/** Sequence number of the newest change in the log, 0 in an empty one. */
export function revisionOf(database: Database): number {
  const row = database.prepare('SELECT max(seq) AS seq FROM change').get() as { seq: number | null }
  return row.seq ?? 0
}
