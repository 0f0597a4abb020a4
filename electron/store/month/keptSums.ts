import type { YearSum } from '../../../shared/model/month/progressFigures.ts'
import type { Database } from '../connection.ts'
import { revisionOf } from '../revision.ts'

/** By project id, as the reports say: without corrections, which are added afterwards. */
export type YearSums = ReadonlyMap<string, readonly YearSum[]>

interface Kept {
  revision: number
  /** By the year before which they end. */
  readonly sums: Map<number, YearSums>
}

const kept = new WeakMap<Database, Kept>()

/**
 * Sums of the years before `year`, read once a connection and again when a report of those years has changed: every
 * change, undo and redo among them, is in the log with its record's id, which ends in the month. Within a transaction
 * nothing is taken or kept, for it may yet fail.
 */
export function keptSums(database: Database, year: number, read: () => YearSums): YearSums {
  if (database.inTransaction) return read()
  const { sums } = currentOf(database)
  const known = sums.get(year)
  if (known !== undefined) return known
  const value = read()
  sums.set(year, value)
  return value
}

function currentOf(database: Database): Kept {
  // Asked before anything is read: a change that comes in between is looked at once more.
  const revision = revisionOf(database)
  const own = kept.get(database)
  if (own === undefined || revision < own.revision) {
    const fresh: Kept = { revision, sums: new Map() }
    kept.set(database, fresh)
    return fresh
  }
  if (revision > own.revision) {
    const earliest = database
      .prepare(
        `SELECT min(substr(entity_id, -7, 4)) FROM change WHERE seq > ? AND entity = 'progress'`,
      )
      .pluck()
      .get(own.revision) as string | null
    for (const year of earliest === null ? [] : own.sums.keys()) {
      if (year > Number(earliest)) own.sums.delete(year)
    }
    own.revision = revision
  }
  return own
}
