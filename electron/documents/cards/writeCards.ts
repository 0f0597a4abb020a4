import { requiredParts, writeWorkbookFile } from '../xlsx/workbook.ts'
import { verifyZip } from '../sheets/verifyZip.ts'
import { throwIfCancelled, type WritingWatch } from '../sheets/writingWatch.ts'
import type { Provenance } from '../provenance.ts'
import { writeBeside } from '../writeBeside.ts'
import type { Card } from './card.ts'
import { layCard } from './layCard.ts'
import { setImmediate } from 'node:timers/promises'

/** Of a sheet's name in every spreadsheet program. */
const longestName = 31
const forbiddenInNames = /[[\]:*?/\\']/g

/**
 * Writes the cards as a workbook, one sheet and one page each; whole or not at all.
 * Throws `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writeCards(
  cards: readonly Card[],
  path: string,
  watch: WritingWatch,
  provenance?: Provenance,
): Promise<void> {
  const total = cards.length
  const [first] = cards
  watch.onProgress(0, total)
  const sheets = cards.map((card) => layCard(card, sheetName(card)))
  await writeBeside(path, async (temporary) => {
    await writeWorkbookFile(
      temporary,
      {
        title: '重点项目卡',
        subject: first?.month ?? '',
        creator: first?.bureau ?? '',
        created: provenance?.made ?? new Date(),
        description: provenance?.description ?? '',
        sheets,
      },
      (sheet, row) => (row === 0 ? lookAround(sheet, total, watch) : undefined),
    )
    return () => verifyZip(temporary, requiredParts)
  })
  watch.onProgress(total, total)
}

async function lookAround(done: number, total: number, watch: WritingWatch): Promise<void> {
  await setImmediate()
  throwIfCancelled(watch)
  watch.onProgress(done, total)
}

/** The number makes it unlike any other. */
function sheetName({ number, project }: Card): string {
  const name = `${number} ${project.name}`.replace(forbiddenInNames, ' ')
  return Array.from(name).slice(0, longestName).join('').trim()
}
