import type { MonthSheetsText } from './monthSheetsZh.ts'

/** Sentences of the documents about one month in English. */
export const monthSheetsEn: MonthSheetsText = {
  fileName: { bulletin: '{{month}} key projects bulletin', cards: '{{month}} key project cards' },
  working: { bulletin: 'Making the bulletin…', cards: 'Making the project cards…' },
  done: {
    bulletin: 'The bulletin of {{month}} was written to {{path}}',
    cards: '{{n}} project cards of {{month}} were written to {{path}}',
  },
}
