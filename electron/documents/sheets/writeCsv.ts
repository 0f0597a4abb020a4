import { type FileHandle, open, stat } from 'node:fs/promises'
import { LedgerError } from '../../../shared/errors.ts'
import { exactMoney } from '../../../shared/model/money.ts'
import { terms } from '../../../shared/text/terms.ts'
import { writeBeside } from '../writeBeside.ts'
import type { CellValue, RegisterColumn } from './columns.ts'
import type { Register } from './register.ts'
import { rowsOf } from './totals.ts'
import { sheetWords } from './words.ts'
import type { WritingWatch } from './writeXlsx.ts'

const rowsPerTurn = 1000

/**
 * Writes the register as a plain table for other programs: one heading row, one row per project or part, in the order of
 * the sheet; no totals or group rows. RFC 4180 with CRLF, UTF-8 with BOM (or Excel and WPS garble the Chinese). 未填 is
 * empty; money has all its digits and no grouping, its unit stands in the heading. Text that starts with = + - @, a tab or a
 * return gets a ' before it (OWASP: CSV injection), because a csv has no other way to say that it isn't a formula.
 * Whole or not at all; throws `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writeCsv(
  register: Register,
  path: string,
  watch: WritingWatch,
): Promise<void> {
  await writeBeside(path, async (temporary) => {
    const bytes = await writeTable(register, temporary, watch)
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
async function writeTable(register: Register, path: string, watch: WritingWatch): Promise<number> {
  const file = await open(path, 'w')
  try {
    const headings = register.columns.map((column) => csvField(headingOf(column, register)))
    let text = `\uFEFF${headings.join(',')}\r\n`
    let done = 0
    let bytes = 0
    watch.onProgress(done, register.rowCount)
    for (const row of rowsOf(register)) {
      const fields = row.cells.map((value, at) => csvValue(value, register.columns[at], register))
      text += `${fields.join(',')}\r\n`
      done += 1
      if (done % rowsPerTurn !== 0) continue
      bytes += await append(file, text)
      text = ''
      if (watch.isCancelled()) throw new LedgerError('cancelled', 'The export was cancelled.')
      watch.onProgress(done, register.rowCount)
    }
    bytes += await append(file, text)
    watch.onProgress(register.rowCount, register.rowCount)
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

function headingOf(column: RegisterColumn, register: Register): string {
  const { language, moneyUnit } = register
  return column.kind === 'money'
    ? sheetWords[language].withUnit(column.title, terms[language].moneyUnit[moneyUnit])
    : column.title
}

function csvValue(
  value: CellValue,
  column: RegisterColumn | undefined,
  register: Register,
): string {
  if (value === null) return ''
  if (typeof value === 'string') return csvField(value)
  return column?.kind === 'money' ? exactMoney(value, register.moneyUnit) : String(value)
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
