import { formatMoney, formatNumber } from '../../../shared/model/money.ts'
import { monthOfYear } from '../../../shared/model/month/reportMonth.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import type { BoardContext } from './boardContext.ts'
import type { BoardColumnId } from './boardColumnIds.ts'

/** A column's name in words. */
export function boardColumnWord(id: BoardColumnId, { text }: Pick<BoardContext, 'text'>): string {
  const { t, language, words } = text
  const terms = monthTerms[language]
  switch (id) {
    case 'number':
      return t('grid.number')
    case 'name':
    case 'responsibleUnit':
      return words.field[id]
    case 'planned':
    case 'yearToDate':
    case 'gap':
    case 'sinceStart':
      return terms.figure[id]
    case 'opening':
      return terms.figure.toLastYearEnd
    case 'shareOfYearPlan':
      return t('board.column.shareOfYearPlan')
    case 'shareOfTotal':
      return t('board.column.shareOfTotal')
    case 'lastInvested':
    case 'invested':
      return terms.figure.thisMonth
    case 'lastYearToDate':
      return terms.figure.yearToDate
    case 'lastProgressText':
      return terms.field.progressText
    case 'light':
      return t('board.column.light')
    default:
      return terms.field[id]
  }
}

/** What a cell shows; null is 未填 or not known. Amounts in the page's unit, shares in percent. */
export function boardValue(
  row: BoardRow,
  id: BoardColumnId,
  { unit, text, numbers }: Pick<BoardContext, 'unit' | 'text' | 'numbers'>,
): string | null {
  switch (id) {
    case 'number':
      return String(numbers.get(row.id) ?? '')
    case 'shareOfYearPlan':
    case 'shareOfTotal':
      return row[id] === null ? null : formatNumber(row[id] * 100, 1)
    case 'gap':
      return row.gap === null ? null : signed(row.gap)
    case 'light':
      return monthTerms[text.language].colour[row.light]
    case 'opening':
      return row.toLastYearEnd === null ? null : formatMoney(row.toLastYearEnd, unit)
    default: {
      const value = row[id]
      return typeof value === 'number' ? formatMoney(value, unit) : value
    }
  }
}

function signed(points: number): string {
  const shown = formatNumber(points, 1)
  return points > 0 && shown !== formatNumber(0, 1) ? `+${shown}` : shown
}

/** `5月` */
export function monthWord(month: string, { t }: BoardContext['text']): string {
  return t('board.stepper.month', { n: monthOfYear(month) })
}
