import { existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Handlers, WrittenFile } from '../../shared/contract.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { LedgerEvent } from '../../shared/events.ts'
import { countsOf } from '../../shared/schemas/proof.ts'
import type { SheetSpec } from '../../shared/schemas/sheet.ts'
import { ledgerAsOf, momentOf } from '../store/asOf.ts'
import { connect, type Database } from '../store/connection.ts'
import { revisionAt, revisionOf } from '../store/revision.ts'
import { foldIntoOneFile, openReadOnly } from '../store/open.ts'
import { previewBulletin } from './bulletin/readBulletin.ts'
import { writeBulletin } from './bulletin/writeBulletin.ts'
import { writeCards } from './cards/writeCards.ts'
import { type PrintDocument, type ReadDocument, readDocument } from './document.ts'
import { localDay } from './localDay.ts'
import { outlinePack, previewPiece, printPiece } from './pack/previewPack.ts'
import { readPack } from './pack/readPack.ts'
import { writePack } from './pack/writePack.ts'
import { readPrintable } from './print/readPrintable.ts'
import { provePack } from './proof/provePack.ts'
import { readProven, refuseUnproven } from './proof/provenDocument.ts'
import { previewSheet } from './sheets/previewSheet.ts'
import { printedSheet } from './sheets/printedSheet.ts'
import { writeTable } from './sheets/table/writeTable.ts'
import { writeCsv } from './sheets/writeCsv.ts'
import { writeXlsx } from './sheets/writeXlsx.ts'
import type { WritingWatch } from './sheets/writingWatch.ts'
import { writeBeside } from './writeBeside.ts'

/**
 * Every operation of the documents worker, on a connection that can only read.
 * @param read the way a document is read before it is proved and written
 */
export function documentsHandlers(
  database: Database,
  announce: (event: LedgerEvent) => void,
  read: ReadDocument = readDocument,
): Handlers<'documents'> {
  const cancelled = new Set<string>()

  return {
    'sheets.preview': async ({ spec, mostPages }) => {
      const past = spec.asOf === undefined ? null : ledgerAsOf(database, spec.asOf)
      try {
        return previewSheet(await printedSheet(past ?? database, spec, dayOf(spec)), mostPages)
      } finally {
        past?.close()
      }
    },
    'sheets.write': async ({ spec, path, job }) => {
      cancelled.delete(job)
      const past = spec.asOf === undefined ? null : ledgerAsOf(database, spec.asOf)
      const day = dayOf(spec)
      const watch: WritingWatch = {
        onProgress: (done, total) => announce({ type: 'progress', job, done, total }),
        isCancelled: () => cancelled.has(job),
      }
      try {
        const { document, proof } = await readProven(past ?? database, spec, day, read)
        refuseUnproven([proof])
        const rows = await writeDocument(document, path, watch)
        return { ...described(path, rows), proof: countsOf(proof) }
      } finally {
        past?.close()
      }
    },
    'packs.write': async ({ spec, path, job, pdfs }) => {
      const { asOf } = spec
      const at = asOf === undefined ? new Date() : new Date(momentOf(asOf))
      const revision =
        asOf === undefined ? revisionOf(database) : revisionAt(database, at.toISOString())
      const past = asOf === undefined ? null : ledgerAsOf(database, asOf)
      const watch: WritingWatch = {
        onProgress: (done, total) => announce({ type: 'progress', job, done, total }),
        isCancelled: () => cancelled.has(job),
      }
      try {
        const pack = await readPack(past ?? database, spec, localDay(at), read)
        return await writePack(pack, spec, { at, revision }, path, watch, pdfs)
      } finally {
        past?.close()
        cancelled.delete(job)
      }
    },
    'packs.outline': async ({ spec }) => {
      const past = spec.asOf === undefined ? null : ledgerAsOf(database, spec.asOf)
      try {
        return await outlinePack(past ?? database, spec, dayOf(spec))
      } finally {
        past?.close()
      }
    },
    'packs.print': async ({ spec, at, job }) => {
      if (cancelled.delete(job)) {
        throw new LedgerError('cancelled', 'The export was cancelled.')
      }
      announce({ type: 'progress', job, done: at, total: 2 * spec.items.length + 1 })
      const moment = spec.asOf === undefined ? new Date() : new Date(momentOf(spec.asOf))
      const past = spec.asOf === undefined ? null : ledgerAsOf(database, spec.asOf)
      try {
        return await printPiece(past ?? database, spec, at, localDay(moment), read)
      } finally {
        past?.close()
      }
    },
    'packs.piece': async ({ spec, card }) => {
      const past = spec.asOf === undefined ? null : ledgerAsOf(database, spec.asOf)
      try {
        return await previewPiece(past ?? database, spec, card, dayOf(spec))
      } finally {
        past?.close()
      }
    },
    'proof.run': async ({ spec }) => {
      const past = spec.asOf === undefined ? null : ledgerAsOf(database, spec.asOf)
      try {
        return await provePack(past ?? database, spec, dayOf(spec), read)
      } finally {
        past?.close()
      }
    },
    'bulletin.preview': ({ spec, texts }) => {
      const past = spec.asOf === undefined ? null : ledgerAsOf(database, spec.asOf)
      try {
        return previewBulletin(past ?? database, spec, dayOf(spec), texts)
      } finally {
        past?.close()
      }
    },
    'sheets.cancel': ({ job }) => {
      cancelled.add(job)
      return null
    },
    'print.html': async ({ spec }) => {
      const past = spec.asOf === undefined ? null : ledgerAsOf(database, spec.asOf)
      try {
        return await readPrintable(past ?? database, spec, dayOf(spec), read)
      } finally {
        past?.close()
      }
    },
    'ledger.backup': async ({ path }) => {
      if (!existsSync(dirname(path))) {
        throw new LedgerError(
          'file-unwritable',
          `${path} can't be written: the folder does not exist. Choose another one.`,
          { path, reason: 'ENOENT' },
        )
      }
      await writeBeside(path, async (temporary) => {
        await database.backup(temporary)
        const copy = connect(temporary, { plain: true })
        foldIntoOneFile(copy)
        copy.close()
        return () => verifyBackup(temporary)
      })
      return described(path, countProjects(database))
    },
  }
}

/** @returns rows of the ledger that were written */
async function writeDocument(
  document: PrintDocument,
  path: string,
  watch: WritingWatch,
): Promise<number> {
  switch (document.kind) {
    case 'register': {
      const { register, spec } = document
      await (spec.format === 'xlsx' ? writeXlsx : writeCsv)(register, path, watch)
      return register.rowCount
    }
    case 'layout':
    case 'plan': {
      const table = document.kind === 'plan' ? document.table : document.sheet.table
      await writeTable(table, document.spec.format, path, watch)
      return table.rowCount
    }
    case 'bulletin':
      return writeBulletin(document.bulletin, path, watch)
    case 'cards':
      await writeCards(document.cards, path, watch)
      return document.cards.length
    default:
      return document satisfies never
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

/** The day a sheet is of: that of the past ledger, or today. */
function dayOf({ asOf }: Pick<SheetSpec, 'asOf'>): string {
  return asOf === undefined ? localDay(new Date()) : asOf.slice(0, 10)
}
