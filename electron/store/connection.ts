import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'

export type { Database, Statement } from 'better-sqlite3'

/** "KPLG": marks an SQLite file as a ledger of this program. */
export const applicationId = 0x4b504c47

interface ConnectOptions {
  readonly readOnly?: boolean
  readonly mustExist?: boolean
  /** How long to wait for another connection's lock; 2 s unless told. */
  readonly timeoutMs?: number
  /** Without the ledger's journal and durability settings: for a lock file. */
  readonly plain?: boolean
}

/** The only place that opens SQLite. Throws `SqliteError`; see `explainSqlite`. */
export function connect(path: string, options: ConnectOptions = {}): Database {
  const database = new BetterSqlite(path, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.mustExist ?? false,
    timeout: options.timeoutMs ?? 2000,
  })
  try {
    database.pragma('foreign_keys = ON')
    database.pragma('recursive_triggers = ON')
    database.pragma('trusted_schema = OFF')
    if (options.readOnly !== true && options.plain !== true) {
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = FULL')
    }
  } catch (error) {
    database.close()
    throw error
  }
  return database
}

export function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
