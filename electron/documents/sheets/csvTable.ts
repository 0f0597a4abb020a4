import { type FileHandle, open, stat } from 'node:fs/promises'
import { LedgerError } from '../../../shared/errors.ts'
import { writeBeside } from '../writeBeside.ts'
import { throwIfCancelled, type WritingWatch } from './writingWatch.ts'

/** A plain table for other programs. All that is text has gone through `csvText`. */
export interface CsvTable {
  readonly headings: readonly string[]
  readonly rows: Iterable<readonly string[]>
  readonly rowCount: number
}

const rowsPerTurn = 1000

/**
 * Writes the table by RFC 4180 with CRLF, UTF-8 with BOM (or Excel and WPS garble the Chinese). Whole or not at all;
 * throws `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writeCsvTable(
  table: CsvTable,
  path: string,
  watch: WritingWatch,
): Promise<void> {
  await writeBeside(path, async (temporary) => {
    const bytes = await writeTable(table, temporary, watch)
    return () => verifySize(temporary, bytes)
  })
}

async function verifySize(path: string, bytes: number): Promise<void> {
  const { size } = await stat(path)
  if (size === bytes) return
  const reason = `${size} of ${bytes} bytes are there`
  throw new LedgerError('file-unwritable', `${path} was not written whole: ${reason}.`, {
    path,
    reason,
  })
}

/** @returns bytes written */
async function writeTable(table: CsvTable, path: string, watch: WritingWatch): Promise<number> {
  const { rowCount } = table
  const file = await open(path, 'w')
  try {
    let text = `\uFEFF${table.headings.join(',')}\r\n`
    let done = 0
    let bytes = 0
    watch.onProgress(done, rowCount)
    for (const row of table.rows) {
      text += `${row.join(',')}\r\n`
      done += 1
      if (done % rowsPerTurn !== 0) continue
      bytes += await append(file, text)
      text = ''
      throwIfCancelled(watch)
      watch.onProgress(done, rowCount)
    }
    bytes += await append(file, text)
    watch.onProgress(rowCount, rowCount)
    return bytes
  } finally {
    await file.close()
  }
}

async function append(file: FileHandle, text: string): Promise<number> {
  const data = Buffer.from(text)
  await file.writeFile(data)
  return data.length
}

/**
 * Text as a field, quoted where it must be. Text that starts with = + - @, a tab or a return gets a ' before it (OWASP:
 * CSV injection), because a csv has no other way to say that it isn't a formula.
 */
export function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
