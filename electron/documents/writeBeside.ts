import { randomUUID } from 'node:crypto'
import { access, constants, lstat, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'

/** Reads back what was written; throws where it isn't what it should be. */
export type Verify = () => void | Promise<void>

/**
 * Puts a file at `path` whole or not at all: `write` fills a temporary file in the same folder and answers with how to
 * verify it; only then does it take the name. Whatever goes wrong, the temporary file is removed and a file that was at
 * `path` before is still there. Throws `disk-full` or `file-unwritable` naming the path; refusals of `write` and of
 * its verification (`cancelled` …) pass through.
 */
export async function writeBeside(
  path: string,
  write: (temporary: string) => Promise<Verify>,
): Promise<void> {
  let temporary: string | null = null
  try {
    const target = await writableTarget(path)
    // Short and without the target's name, which may already be as long as the system allows.
    temporary = join(dirname(target), `.${randomUUID().slice(0, 13)}.part`)
    const verify = await write(temporary)
    await flush(temporary)
    await verify()
    await rename(temporary, target)
    temporary = null
    await flushFolder(dirname(target))
  } catch (error) {
    throw explainFileError(error, path)
  } finally {
    if (temporary !== null) await rm(temporary, { force: true })
  }
}

/** The file itself where `path` is a link to it. Renaming over a write-protected file would succeed: it is refused here. */
async function writableTarget(path: string): Promise<string> {
  const found = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (found === null) return path
  const target = await realpath(path)
  const { isFile } = await lstat(target).then((stats) => ({ isFile: stats.isFile() }))
  if (!isFile) throw unwritable(path, 'EISDIR')
  await access(target, constants.W_OK)
  return target
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the new name survive a power cut. Windows has no such call, and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The refusal that a system error about `path` is; anything else passes through. */
export function explainFileError(error: unknown, path: string): unknown {
  if (error instanceof LedgerError) return error
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') {
    const message = `${path} was not written: the disk is full. Free some space or choose another folder.`
    return new LedgerError('disk-full', message, { path })
  }
  return code === '' ? error : unwritable(path, code)
}

/** By system code: what stands in the way, and what to do. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'the folder does not exist. Choose another one.',
  ENOTDIR: 'the folder does not exist. Choose another one.',
  EISDIR: 'a folder has that name. Choose another name.',
  EACCES: 'writing is not allowed there. Choose another folder or name.',
  EPERM: 'it is open in another program or write-protected. Close it there or choose another name.',
  EBUSY: 'it is open in another program. Close it there or choose another name.',
  EROFS: 'the disk is read-only. Choose another one.',
  ENAMETOOLONG: 'its name is too long. Choose a shorter one.',
}

function unwritable(path: string, code: string): LedgerError {
  const reason = reasons[code] ?? `the system reports ${code}. Choose another folder.`
  return new LedgerError('file-unwritable', `${path} can't be written: ${reason}`, {
    path,
    reason: code,
  })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
