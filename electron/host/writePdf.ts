import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { WrittenFile } from '../../shared/contract.ts'
import { LedgerError } from '../../shared/errors.ts'
import { writeBeside } from '../documents/writeBeside.ts'

/** Puts a printed PDF in its place; whole or not at all. @param rows of the ledger on its pages */
export async function writePdf(
  target: string,
  bytes: Uint8Array,
  rows: number,
): Promise<WrittenFile> {
  await writeBeside(target, async (temporary) => {
    await writeFile(temporary, bytes)
    return () => verifyPdf(temporary)
  })
  const { size } = await stat(target)
  return { path: target, fileName: path.basename(target), bytes: size, rows }
}

/** A PDF begins and ends with marks of its own (ISO 32000-1, 7.5). */
async function verifyPdf(file: string): Promise<void> {
  const bytes = await readFile(file)
  const isWhole =
    bytes.subarray(0, 5).toString('latin1') === '%PDF-' &&
    bytes.subarray(-32).toString('latin1').includes('%%EOF')
  if (isWhole) return
  throw new LedgerError('file-unwritable', `${file} is not a whole PDF. Try again.`, {
    path: file,
    reason: 'incomplete',
  })
}
