import { LedgerError } from '../../../shared/errors.ts'
import type { PackSpec } from '../../../shared/schemas/pack.ts'
import type { Database } from '../../store/connection.ts'
import { readBulletin } from '../bulletin/readBulletin.ts'
import { writeBulletin } from '../bulletin/writeBulletin.ts'
import { readCards } from '../cards/readCards.ts'
import { writeCards } from '../cards/writeCards.ts'
import type { Provenance } from '../provenance.ts'
import { previewSheet } from '../sheets/previewSheet.ts'
import { printedSheet } from '../sheets/printedSheet.ts'
import { writePrinted } from '../sheets/workbook.ts'
import type { WritingWatch } from '../sheets/writingWatch.ts'
import { type PackSheet, packSheets } from './packSheets.ts'

/** A document of the pack as it was read, and how to write it. */
export interface PackPart {
  /** Its place in the pack that was asked for, from 0. */
  readonly at: number
  readonly name: string
  readonly extension: '.xlsx' | '.docx'
  /** As the cover list says it: `3页`, `12项`; empty where a program for texts decides. */
  readonly size: string
  readonly write: (path: string, watch: WritingWatch, provenance: Provenance) => Promise<unknown>
}

export interface ReadPack {
  readonly region: string
  readonly bureau: string
  readonly parts: readonly PackPart[]
  /** Names of those that have nothing to print. */
  readonly left: readonly string[]
}

/**
 * All documents of the pack in one snapshot of the ledger: what is changed while they are written isn't in them.
 * @param today `YYYY-MM-DD`. Throws `nothing-to-export` where none has anything to print.
 */
export async function readPack(
  database: Database,
  pack: PackSpec,
  today: string,
): Promise<ReadPack> {
  // Nothing else runs on the connection before the end: what is awaited here is ready at once.
  database.exec('BEGIN')
  try {
    const parts: PackPart[] = []
    const left: string[] = []
    for (const [at, sheet] of packSheets(database, pack, today).entries()) {
      const part = await readPart(database, sheet, today)
      if (part === null) left.push(sheet.name)
      else parts.push({ ...part, at })
    }
    if (parts.length === 0) {
      throw new LedgerError('nothing-to-export', 'No document of the pack has anything to print.')
    }
    const plan = database
      .prepare('SELECT region, bureau FROM plan WHERE deleted = 0 ORDER BY id LIMIT 1')
      .get() as { region: string; bureau: string } | undefined
    return { region: plan?.region ?? '', bureau: plan?.bureau ?? '', parts, left }
  } finally {
    database.exec('COMMIT')
  }
}

async function readPart(
  database: Database,
  sheet: PackSheet,
  today: string,
): Promise<Omit<PackPart, 'at'> | null> {
  try {
    return await partOf(database, sheet, today)
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'nothing-to-export') return null
    throw error
  }
}

async function partOf(
  database: Database,
  { name, spec }: PackSheet,
  today: string,
): Promise<Omit<PackPart, 'at'>> {
  switch (spec.sheet) {
    case 'bulletin': {
      const bulletin = readBulletin(database, spec, today)
      return {
        name,
        extension: '.docx',
        size: '',
        write: (path, watch, provenance) => writeBulletin(bulletin, path, watch, provenance),
      }
    }
    case 'cards': {
      const cards = readCards(database, spec, today)
      return {
        name,
        extension: '.xlsx',
        size: `${cards.length}页`,
        write: (path, watch, provenance) => writeCards(cards, path, watch, provenance),
      }
    }
    default: {
      const printed = await printedSheet(database, spec, today)
      return {
        name,
        extension: '.xlsx',
        size: `${previewSheet(printed).pages.length}页`,
        write: (path, watch, provenance) => writePrinted(() => printed, path, watch, provenance),
      }
    }
  }
}
