import { LedgerError } from '../../shared/errors.ts'

/**
 * What an error of SQLite or of the file system means for a ledger, or null where it means a bug of ours.
 * Called inside the worker: a `SqliteError` loses its code when it crosses a thread.
 */
export function explainSqlite(error: unknown, path: string): LedgerError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const say = (kind: LedgerError['code'], message: string) =>
    new LedgerError(kind, message, { path })
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return say('disk-full', `Nothing was saved: the disk that holds ${path} is full.`)
  }
  if (code === 'SQLITE_NOTADB') return say('ledger-not-a-ledger', `${path} is not a ledger.`)
  if (code.startsWith('SQLITE_CORRUPT')) {
    return say('ledger-corrupt', `${path} is damaged. It has been left as it is.`)
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return say('ledger-in-use', `${path} is in use by another program.`)
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS'
  ) {
    return say('ledger-read-only', `${path} can't be written: check the folder's permissions.`)
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') {
    return say('file-unwritable', `${path} can't be read or written: the disk reports an error.`)
  }
  return null
}
