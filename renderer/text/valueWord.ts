import { formatExactMoney, type MoneyUnit } from '../../shared/model/money.ts'
import { unfilledValue } from '../../shared/schemas/viewFilter.ts'
import { fieldKinds } from '../fields/fieldKind.ts'
import { showField } from '../fields/showField.ts'
import { type ColumnId, fieldOf } from '../grid/columnIds.ts'
import type { PageText } from './i18n.ts'

/** A set filter's value as people read it: amounts with all their digits, so that two values never look the same. */
export function valueWord(
  column: ColumnId,
  value: string,
  { words, language }: PageText,
  unit: MoneyUnit,
): string {
  if (value === unfilledValue) return words.unfilled
  const field = fieldOf(column)
  if (field === null) return value
  return fieldKinds[field].kind === 'money'
    ? formatExactMoney(Number(value), unit)
    : (showField(field, value, unit, language) ?? value)
}
