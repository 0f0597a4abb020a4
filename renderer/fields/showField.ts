import { exactMoney, formatMoney, type MoneyUnit } from '../../shared/model/money.ts'
import { formatPartialDate } from '../../shared/model/partialDate.ts'
import type { ProjectField, ProjectRow } from '../../shared/schemas/project.ts'
import { type Language, terms } from '../../shared/text/terms.ts'
import { fieldKinds } from './fieldKind.ts'

/** A field's value in words for display, without its unit; null where it is 未填. */
export function showField(
  field: ProjectField,
  value: ProjectRow[ProjectField],
  unit: MoneyUnit,
  language: Language,
): string | null {
  if (value === null) return null
  const words = terms[language]
  const kind = fieldKinds[field]
  switch (kind.kind) {
    case 'money':
      return typeof value === 'number' ? formatMoney(value, unit) : value
    case 'date':
      return formatPartialDate(String(value), language)
    case 'choice':
      switch (kind.list) {
        case 'stage':
          return wordIn(words.stage, String(value))
        case 'level':
          return wordIn(words.level, String(value))
        case 'constructionType':
          return wordIn(words.constructionType, String(value))
        case 'kind':
          return wordIn(words.kind, String(value))
        case 'statisticsEntry':
          return wordIn(words.statisticsEntry, String(value))
        case 'park':
        case 'sector':
        case 'category':
          return String(value)
        default:
          return kind.list satisfies never
      }
    case 'text':
    case 'code':
      return String(value)
    default:
      return kind satisfies never
  }
}

/** What an editor opens with: every digit of an amount, and dates as they are shown. */
export function editText(
  field: ProjectField,
  value: ProjectRow[ProjectField],
  unit: MoneyUnit,
  language: Language,
): string {
  if (value === null) return ''
  return typeof value === 'number'
    ? exactMoney(value, unit)
    : (showField(field, value, unit, language) ?? '')
}

/** The word for a key, or the key itself where a newer program wrote one that this one doesn't know. */
function wordIn(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}
