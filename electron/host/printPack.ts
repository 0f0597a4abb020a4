import { mkdir, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Bridge } from '../../shared/contract.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { PackSpec, WrittenPack } from '../../shared/schemas/pack.ts'
import { explainFileError } from '../documents/writeBeside.ts'

export interface PrintedPackParts {
  readonly core: Bridge
  readonly printPdf: (html: string) => Promise<Uint8Array>
  readonly clock: () => Date
}

/**
 * Writes a pack whose documents are printed too: all from one moment of the ledger, whole or not at all.
 * Throws what `packs.write` does, naming `target`.
 */
export async function printPack(
  { core, printPdf, clock }: PrintedPackParts,
  asked: PackSpec,
  target: string,
  job: string,
): Promise<WrittenPack> {
  const spec = { ...asked, asOf: asked.asOf ?? clock().toISOString() }
  // Beside the pack: what has room there has room for it here.
  const folder = path.join(path.dirname(target), `.${randomUUID().slice(0, 13)}.part`)
  await mkdir(folder).catch((error: unknown) => {
    throw explainFileError(error, target)
  })
  try {
    const pdfs: (string | null)[] = []
    for (const at of spec.items.keys()) {
      const page = unwrap(await core.call('packs.print', { spec, at, job }))
      const file = path.join(folder, `${at}.pdf`)
      if (page !== null) await writeFile(file, await printPdf(page.html))
      pdfs.push(page === null ? null : file)
    }
    return unwrap(await core.call('packs.write', { spec, path: target, job, pdfs }))
  } catch (error) {
    throw explainFileError(error, target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new LedgerError(result.error.code, result.error.message, result.error.details)
}
