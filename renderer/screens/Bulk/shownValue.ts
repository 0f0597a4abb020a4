import { formatExactMoney, type MoneyUnit } from '../../../shared/model/money.ts'
import type { ProjectField, ProjectRow } from '../../../shared/schemas/project.ts'
import { showField } from '../../fields/showField.ts'
import type { PageText } from '../../text/i18n.ts'

/** A value with its unit, every digit of an amount; null where it is 未填. */
export function shownValue(
  field: ProjectField,
  value: ProjectRow[ProjectField],
  unit: MoneyUnit,
  { words, language }: PageText,
): string | null {
  return typeof value === 'number'
    ? `${formatExactMoney(value, unit)} ${words.moneyUnit[unit]}`
    : showField(field, value, unit, language)
}
