import { LedgerError } from '../../../shared/errors.ts'
import type { PackSpec } from '../../../shared/schemas/pack.ts'
import {
  countsOf,
  type ProofCounts,
  reportOf,
  type SheetProof,
} from '../../../shared/schemas/proof.ts'
import type { Database } from '../../store/connection.ts'
import { writeBulletin } from '../bulletin/writeBulletin.ts'
import { writeCards } from '../cards/writeCards.ts'
import { printedDocument, type ReadDocument, readDocument } from '../document.ts'
import { type OwnLedger, ownLedger } from '../proof/ownProjects.ts'
import { readProven, refuseUnproven } from '../proof/provenDocument.ts'
import type { Provenance } from '../provenance.ts'
import { previewSheet } from '../sheets/previewSheet.ts'
import { writePrinted } from '../sheets/workbook.ts'
import type { WritingWatch } from '../sheets/writingWatch.ts'
import { type PackSheet, packSheets } from './packSheets.ts'
import { unlessEmpty } from './unlessEmpty.ts'

/** A document of the pack as it was read, and how to write it. */
export interface PackPart {
  /** Its place in the pack that was asked for, from 0. */
  readonly at: number
  readonly name: string
  readonly extension: '.xlsx' | '.docx'
  /** As the cover list says it: `3页`, `12项`; empty where a program for texts decides. */
  readonly size: string
  readonly proof: SheetProof
  readonly write: (path: string, watch: WritingWatch, provenance: Provenance) => Promise<unknown>
}

export interface ReadPack {
  readonly region: string
  readonly bureau: string
  readonly parts: readonly PackPart[]
  /** Names of those that have nothing to print. */
  readonly left: readonly string[]
  readonly proof: ProofCounts
}

/**
 * All documents of the pack in one snapshot of the ledger: what is changed while they are written isn't in them.
 * @param today `YYYY-MM-DD`
 * @param read the way a document is read
 * Throws `nothing-to-export` where none has anything to print, `proof-failed`.
 */
export async function readPack(
  database: Database,
  pack: PackSpec,
  today: string,
  read: ReadDocument = readDocument,
): Promise<ReadPack> {
  // Nothing else runs on the connection before the end: what is awaited here is ready at once.
  database.exec('BEGIN')
  try {
    const own = ownLedger(database, today)
    const parts: PackPart[] = []
    const left: string[] = []
    for (const [at, sheet] of packSheets(database, pack, today).entries()) {
      const part = await unlessEmpty(() => readPart(database, sheet, today, read, own))
      if (part === undefined) left.push(sheet.name)
      else parts.push({ ...part, at })
    }
    if (parts.length === 0) {
      throw new LedgerError('nothing-to-export', 'No document of the pack has anything to print.')
    }
    const proofs = parts.map(({ proof }) => proof)
    refuseUnproven(proofs)
    const plan = database
      .prepare('SELECT region, bureau FROM plan WHERE deleted = 0 ORDER BY id LIMIT 1')
      .get() as { region: string; bureau: string } | undefined
    return {
      region: plan?.region ?? '',
      bureau: plan?.bureau ?? '',
      parts,
      left,
      proof: countsOf(reportOf(proofs)),
    }
  } finally {
    database.exec('COMMIT')
  }
}

async function readPart(
  database: Database,
  { name, spec }: PackSheet,
  today: string,
  read: ReadDocument,
  own: OwnLedger,
): Promise<Omit<PackPart, 'at'>> {
  const { document, proof } = await readProven(database, spec, today, read, own)
  switch (document.kind) {
    case 'bulletin': {
      const { bulletin } = document
      return {
        name,
        extension: '.docx',
        size: '',
        proof,
        write: (path, watch, provenance) => writeBulletin(bulletin, path, watch, provenance),
      }
    }
    case 'cards': {
      const { cards } = document
      return {
        name,
        extension: '.xlsx',
        size: `${cards.length}页`,
        proof,
        write: (path, watch, provenance) => writeCards(cards, path, watch, provenance),
      }
    }
    default: {
      const printed = printedDocument(document)
      return {
        name,
        extension: '.xlsx',
        size: `${previewSheet(printed).pages.length}页`,
        proof,
        write: (path, watch, provenance) => writePrinted(() => printed, path, watch, provenance),
      }
    }
  }
}
