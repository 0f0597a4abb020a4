import type { PrintedPage } from '../../../shared/contract.ts'
import { countsOf } from '../../../shared/schemas/proof.ts'
import type { SheetSpec } from '../../../shared/schemas/sheet.ts'
import type { Database } from '../../store/connection.ts'
import { layCard } from '../cards/layCard.ts'
import { printedDocument, type ReadDocument, readDocument } from '../document.ts'
import { readProven, refuseUnproven } from '../proof/provenDocument.ts'
import { sheetOf } from '../sheets/workbook.ts'
import { bulletinHtml } from './bulletinHtml.ts'
import { sheetsHtml } from './sheetHtml.ts'

/**
 * Any sheet or bulletin as a page for a browser to print, from the very rows that its file is written from.
 * @param today `YYYY-MM-DD`, the day it is dated
 * @param read the way a document is read
 * Throws as the readers of the sheets do, and `proof-failed`.
 */
export async function readPrintable(
  database: Database,
  spec: SheetSpec,
  today: string,
  read: ReadDocument = readDocument,
): Promise<PrintedPage> {
  // Laid out for paper whatever file was asked for.
  const asked = spec.format === 'csv' ? { ...spec, format: 'xlsx' as const } : spec
  const { document, proof } = await readProven(database, asked, today, read)
  refuseUnproven([proof])
  switch (document.kind) {
    case 'bulletin': {
      const { bulletin } = document
      const rows = bulletin.annexes.reduce((sum, annex) => sum + annex.rows.length, 0)
      return { html: bulletinHtml(bulletin), rows, proof: countsOf(proof) }
    }
    case 'cards': {
      const { cards } = document
      const sheets = cards.map((card) => layCard(card, String(card.number)))
      return { html: sheetsHtml('重点项目卡', sheets), rows: cards.length, proof: countsOf(proof) }
    }
    default: {
      const printed = printedDocument(document)
      return {
        html: sheetsHtml(printed.frame.title, [sheetOf(printed)]),
        rows: printed.rowCount,
        proof: countsOf(proof),
      }
    }
  }
}
