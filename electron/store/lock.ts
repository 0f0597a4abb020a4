import { rmSync } from 'node:fs'
import { LedgerError } from '../../shared/errors.ts'
import { connect, isBusy } from './connection.ts'

export interface Lock {
  release(): void
}

/**
 * Holds the ledger for this process. An exclusive transaction on a small file beside it: the system lets go of it
 * when the process ends, however it ends. Throws `ledger-in-use`.
 */
export function lockLedger(path: string): Lock {
  const lockPath = `${path}-lock`
  const database = connect(lockPath, { timeoutMs: 0, plain: true })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw error
    throw new LedgerError(
      'ledger-in-use',
      `${path} is open in another window or program. Close it there first.`,
      { path },
    )
  }
  return {
    release() {
      // Removed while still held, so that nobody can have taken it in between; Windows refuses and keeps the empty file.
      try {
        rmSync(lockPath, { force: true })
      } finally {
        database.close()
      }
    },
  }
}
