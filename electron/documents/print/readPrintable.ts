import type { PrintedPage } from '../../../shared/contract.ts'
import type { SheetSpec } from '../../../shared/schemas/sheet.ts'
import type { Database } from '../../store/connection.ts'
import { readBulletin } from '../bulletin/readBulletin.ts'
import { layCard } from '../cards/layCard.ts'
import { readCards } from '../cards/readCards.ts'
import { printedSheet } from '../sheets/printedSheet.ts'
import { sheetOf } from '../sheets/workbook.ts'
import { bulletinHtml } from './bulletinHtml.ts'
import { sheetsHtml } from './sheetHtml.ts'

/**
 * Any sheet or bulletin as a page for a browser to print, from the very rows that its file is written from.
 * @param today `YYYY-MM-DD`, the day it is dated
 * Throws as the readers of the sheets do.
 */
export async function readPrintable(
  database: Database,
  spec: SheetSpec,
  today: string,
): Promise<PrintedPage> {
  switch (spec.sheet) {
    case 'bulletin': {
      const bulletin = readBulletin(database, spec, today)
      const rows = bulletin.annexes.reduce((sum, annex) => sum + annex.rows.length, 0)
      return { html: bulletinHtml(bulletin), rows }
    }
    case 'cards': {
      const cards = readCards(database, spec, today)
      const sheets = cards.map((card) => layCard(card, String(card.number)))
      return { html: sheetsHtml('重点项目卡', sheets), rows: cards.length }
    }
    default: {
      // Laid out for paper whatever file was asked for.
      const printed = await printedSheet(database, { ...spec, format: 'xlsx' }, today)
      return { html: sheetsHtml(printed.frame.title, [sheetOf(printed)]), rows: printed.rowCount }
    }
  }
}
