import { rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Handlers, WrittenFile } from '../../shared/contract.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { LedgerEvent } from '../../shared/events.ts'
import { ledgerAsOf } from '../store/asOf.ts'
import type { Database } from '../store/connection.ts'
import { openReadOnly } from '../store/open.ts'
import { readRegister } from './sheets/readRegister.ts'
import { writeCsv } from './sheets/writeCsv.ts'
import { writeXlsx } from './sheets/writeXlsx.ts'
import { writeBeside } from './writeBeside.ts'

/** Every operation of the documents worker, on a connection that can only read. */
export function documentsHandlers(
  database: Database,
  announce: (event: LedgerEvent) => void,
): Handlers<'documents'> {
  const cancelled = new Set<string>()

  return {
    'sheets.write': async ({ spec, path, job }) => {
      cancelled.delete(job)
      const past = spec.asOf === undefined ? null : ledgerAsOf(database, spec.asOf)
      const day = past === null ? today() : (spec.asOf ?? '').slice(0, 10)
      const register = readRegister(past ?? database, spec, day)
      past?.close()
      const write = spec.format === 'xlsx' ? writeXlsx : writeCsv
      await write(register, path, {
        onProgress: (done, total) => announce({ type: 'progress', job, done, total }),
        isCancelled: () => cancelled.has(job),
      })
      return described(path, spec.ids.length)
    },
    'sheets.cancel': ({ job }) => {
      cancelled.add(job)
      return null
    },
    'ledger.backup': async ({ path }) => {
      await writeBeside(path, async (temporary) => {
        await database.backup(temporary)
        return () => verifyBackup(temporary)
      })
      return described(path, countProjects(database))
    },
  }
}

/** Opens the copy as a ledger before it takes its name: a backup that can't be opened is none. */
function verifyBackup(path: string): void {
  const copy = openReadOnly(path)
  try {
    const verdict = copy.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') {
      throw new LedgerError('ledger-corrupt', `The copy is damaged: ${String(verdict)}.`, { path })
    }
  } finally {
    copy.close()
    rmSync(`${path}-shm`, { force: true })
    rmSync(`${path}-wal`, { force: true })
  }
}

function described(path: string, rows: number): WrittenFile {
  return { path, fileName: basename(path), bytes: statSync(path).size, rows }
}

function countProjects(database: Database): number {
  const row = database.prepare('SELECT count(*) AS count FROM project WHERE deleted = 0').get() as {
    count: number
  }
  return row.count
}

/** The day a sheet is dated, in the machine's own time zone: it is read by the person at that machine. */
function today(): string {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
