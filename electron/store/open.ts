import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import { applicationId, connect, type Database, isBusy } from './connection.ts'
import { explainSqlite } from './explainSqlite.ts'
import { lockLedger } from './lock.ts'
import { migrate, schemaVersion, versionOf } from './migrate.ts'
import { isOnNetworkShare } from './networkShare.ts'

export interface OpenedLedger {
  readonly database: Database
  readonly path: string
  close(): void
}

/**
 * Opens the ledger at `path` for its only writer. Refuses a file that isn't a ledger, a newer or damaged one, one on a
 * network share or in use; none of these is touched. With `create`, a missing file is made; else `ledger-missing`.
 */
export function openLedger(path: string, create: boolean): OpenedLedger {
  const absolute = resolve(path)
  try {
    refuseNetworkShare(absolute)
    const exists = existsSync(absolute)
    if (!exists && !create) throw missing(absolute)
    if (!exists) mkdirSync(dirname(absolute), { recursive: true })
    const lock = lockLedger(absolute)
    try {
      if (exists) verify(absolute)
      const database = connect(absolute)
      if (exists && versionOf(database) < schemaVersion) keepCopy(database, absolute)
      migrate(database, absolute)
      return {
        database,
        path: absolute,
        close() {
          try {
            foldIntoOneFile(database)
          } finally {
            database.close()
            lock.release()
          }
        },
      }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    if (error instanceof LedgerError) throw error
    throw explainSqlite(error, absolute) ?? error
  }
}

/** A reader's connection: takes no lock, so lists and exports work while a window is open. */
export function openReadOnly(path: string): Database {
  const absolute = resolve(path)
  try {
    if (!existsSync(absolute)) throw missing(absolute)
    const database = connect(absolute, { readOnly: true, mustExist: true })
    try {
      refuseForeign(database, absolute)
      if (versionOf(database) < schemaVersion) throw olderLedger(absolute)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    if (error instanceof LedgerError) throw error
    throw explainSqlite(error, absolute) ?? error
  }
}

/** Looks at an existing file before anything could write to it. */
function verify(path: string): void {
  const database = connect(path, { readOnly: true, mustExist: true })
  try {
    refuseForeign(database, path)
    const verdict = database.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') {
      throw new LedgerError(
        'ledger-corrupt',
        `${path} is damaged (${String(verdict)}). It has been left as it is.`,
        { path, reason: String(verdict) },
      )
    }
  } finally {
    database.close()
  }
}

function refuseForeign(database: Database, path: string): void {
  if (database.pragma('application_id', { simple: true }) !== applicationId) {
    throw new LedgerError('ledger-not-a-ledger', `${path} is not a ledger.`, { path })
  }
  if (versionOf(database) > schemaVersion) migrate(database, path)
}

/**
 * Leaves the ledger as a single file without write-ahead log, so that it can be copied to a stick as it is and readers
 * leave nothing beside it. A reader that is still there keeps the log, which does no harm.
 */
export function foldIntoOneFile(database: Database): void {
  database.pragma('busy_timeout = 0')
  try {
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    if (!isBusy(error)) throw error
  }
}

function keepCopy(database: Database, path: string): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(path, `${path}-before-version-${schemaVersion}`)
}

/** A reader can't bring the tables up to date: that is for the writer, which keeps a copy first. */
function olderLedger(path: string): LedgerError {
  return new LedgerError(
    'not-available',
    `${path} was written by an older version of this program. Open it in the window once, which brings it up to date.`,
    { path },
  )
}

function missing(path: string): LedgerError {
  return new LedgerError('ledger-missing', `There is no ledger at ${path}.`, { path })
}

function refuseNetworkShare(path: string): void {
  const mounts = existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : null
  if (!isOnNetworkShare(path, process.platform, mounts)) return
  throw new LedgerError(
    'ledger-on-network',
    `${path} is on a network share, where two machines can damage the file. Copy it to this machine's own disk.`,
    { path },
  )
}
