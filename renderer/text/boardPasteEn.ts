import type { BoardPasteText } from './boardPasteZh.ts'

/** The same in English. */
export const boardPasteEn: BoardPasteText = {
  closedOpening:
    'A month of this year is closed: change opening balances one by one, each with its reason',
  openingText:
    'A month of this year is closed. Totals since the start change with it; the reason goes into the history.',
}
