import { exactMoney, type MoneyUnit } from '../../shared/model/money.ts'
import type { PageText } from '../text/i18n.ts'
import { readField, type Reading } from './readField.ts'

/** Characters in a text of the month, as the contract has it. */
const longestText = 2000

/** What typed text means for a cell of the month; an amount is read as every amount is. */
export function readEntry(
  typed: string,
  isAmount: boolean,
  unit: MoneyUnit,
  text: PageText,
): Reading {
  if (isAmount) return readField('totalInvestment', typed, unit, text)
  const trimmed = typed.trim()
  if (trimmed === '' || trimmed === text.words.unfilled) {
    return { ok: true, value: null, understood: null }
  }
  return trimmed.length > longestText
    ? { ok: false, why: text.t('edit.tooLong', { n: longestText }) }
    : { ok: true, value: trimmed, understood: null }
}

/** What an editor of a cell of the month opens with: every digit of an amount. */
export function entryText(value: string | number | null, unit: MoneyUnit): string {
  return typeof value === 'number' ? exactMoney(value, unit) : (value ?? '')
}
