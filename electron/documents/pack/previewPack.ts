import type { PrintedPage } from '../../../shared/contract.ts'
import type { PackSpec } from '../../../shared/schemas/pack.ts'
import type { PieceOutline, PiecePreview } from '../../../shared/schemas/piecePreview.ts'
import type { Database } from '../../store/connection.ts'
import { readBulletin } from '../bulletin/readBulletin.ts'
import { previewCard } from '../cards/previewCard.ts'
import { readCards } from '../cards/readCards.ts'
import { type ReadDocument, readDocument } from '../document.ts'
import { readPrintable } from '../print/readPrintable.ts'
import { previewSheet } from '../sheets/previewSheet.ts'
import { printedSheet } from '../sheets/printedSheet.ts'
import { type PackSheet, packSheets } from './packSheets.ts'
import { unlessEmpty } from './unlessEmpty.ts'

/** What each document of a pack comes to, in the pack's order. @param today `YYYY-MM-DD` */
export async function outlinePack(
  database: Database,
  pack: PackSpec,
  today: string,
): Promise<readonly PieceOutline[]> {
  const outline: PieceOutline[] = []
  for (const sheet of packSheets(database, pack, today)) {
    const pages = await unlessEmpty(() => countPages(database, sheet, today))
    outline.push({ name: sheet.name, pages: pages ?? null, isEmpty: pages === undefined })
  }
  return outline
}

/**
 * The first document of a pack as it would be printed.
 * @param card which one of the cards, from 0
 */
export async function previewPiece(
  database: Database,
  pack: PackSpec,
  card: number,
  today: string,
): Promise<PiecePreview> {
  const [sheet] = packSheets(database, pack, today)
  if (sheet === undefined) return { kind: 'empty' }
  const piece = await unlessEmpty(() => readPiece(database, sheet, card, today))
  return piece ?? { kind: 'empty' }
}

/** A document of a pack as a page for a browser to print; null where there is nothing to print. @param at from 0 */
export async function printPiece(
  database: Database,
  pack: PackSpec,
  at: number,
  today: string,
  read: ReadDocument = readDocument,
): Promise<PrintedPage | null> {
  const item = pack.items[at]
  if (item === undefined) return null
  const [sheet] = packSheets(database, { ...pack, items: [item] }, today)
  if (sheet === undefined) return null
  return (await unlessEmpty(() => readPrintable(database, sheet.spec, today, read))) ?? null
}

/** Null where only a program for texts can tell. */
async function countPages(
  database: Database,
  { spec }: PackSheet,
  today: string,
): Promise<number | null> {
  switch (spec.sheet) {
    case 'bulletin':
      readBulletin(database, spec, today)
      return null
    case 'cards':
      return readCards(database, spec, today).length
    default:
      return previewSheet(await printedSheet(database, spec, today), 1).pages.length
  }
}

async function readPiece(
  database: Database,
  { spec }: PackSheet,
  card: number,
  today: string,
): Promise<PiecePreview> {
  switch (spec.sheet) {
    case 'bulletin':
      return { kind: 'bulletin', document: readBulletin(database, spec, today) }
    case 'cards': {
      const cards = readCards(database, spec, today)
      const wanted = cards[Math.min(card, cards.length - 1)]
      if (wanted === undefined) return { kind: 'empty' }
      return { kind: 'card', sheet: previewCard(wanted), count: cards.length }
    }
    default:
      return { kind: 'sheet', sheet: previewSheet(await printedSheet(database, spec, today)) }
  }
}
