import { formatExactMoney, type MoneyUnit } from '../../shared/model/money.ts'
import { formatPartialDate } from '../../shared/model/partialDate.ts'
import { type Condition, type Filter, unfilledValue } from '../../shared/schemas/viewFilter.ts'
import { fieldKinds } from '../fields/fieldKind.ts'
import { type ColumnId, fieldOf, isColumnId } from '../grid/columnIds.ts'
import { type PageText, shortFieldWord } from './i18n.ts'
import { valueWord } from './valueWord.ts'

/** One thing that a filter asks, in words. */
export interface FilterPart {
  readonly words: string
  /** Null for the search. */
  readonly condition: Condition | null
}

/** More values than these are counted instead of named. */
const namedValues = 5

/** The filter in words: `板块＝焦化、现代煤化工，搜索“金岩”`; empty where nothing is filtered. Amounts are in `unit`. */
export function filterWords(filter: Filter, text: PageText, unit: MoneyUnit): string {
  return filterParts(filter, text, unit)
    .map((part) => part.words)
    .join(text.t('filter.axisSeparator'))
}

/** The parts of a filter, in the order they were asked for. A condition on a column that isn't known is left out, as it has no effect. */
export function filterParts(
  filter: Filter,
  text: PageText,
  unit: MoneyUnit,
): readonly FilterPart[] {
  const parts: FilterPart[] = []
  for (const condition of filter.conditions) {
    const words = conditionWords(condition, text, unit)
    if (words !== null) parts.push({ words, condition })
  }
  const query = filter.query.trim()
  if (query !== '') parts.push({ words: text.t('filter.search', { query }), condition: null })
  return parts
}

/** A column's word where there is little room. */
export function columnWord(column: ColumnId, text: PageText): string {
  const field = fieldOf(column)
  if (field !== null) return shortFieldWord(field, text)
  return text.words.field[column === 'capacity' ? 'capacity' : 'id']
}

function conditionWords(condition: Condition, text: PageText, unit: MoneyUnit): string | null {
  if (!isColumnId(condition.column)) return null
  const { t, language } = text
  const column = columnWord(condition.column, text)
  switch (condition.kind) {
    case 'set':
      return setWords(condition.column, condition, text, unit)
    case 'number': {
      const { bare, whole } = amountWriter(condition.column, text, unit)
      const { operator, from, to } = condition
      if (operator !== 'between')
        return t(`filters.words.${operator}`, { column, from: whole(from) })
      if (from === null) return t('filters.words.atMost', { column, from: whole(to) })
      if (to === null) return t('filters.words.atLeast', { column, from: whole(from) })
      return t('filters.words.between', { column, from: bare(from), to: whole(to) })
    }
    case 'date': {
      const { operator } = condition
      const [from, to] = [condition.from, condition.to].map((date) =>
        date === null ? null : formatPartialDate(date, language),
      )
      if (operator !== 'between') return t(`filters.words.${operator}`, { column, from })
      if (from === null) return t('filters.words.notAfter', { column, from: to })
      if (to === null) return t('filters.words.notBefore', { column, from })
      return t('filters.words.between', { column, from, to })
    }
    case 'text': {
      const key = condition.operator === 'equal' ? 'sameText' : condition.operator
      return t(`filters.words.${key}`, { column, text: condition.text })
    }
    default:
      return condition satisfies never
  }
}

function setWords(
  id: ColumnId,
  { values, exclude }: Extract<Condition, { readonly kind: 'set' }>,
  text: PageText,
  unit: MoneyUnit,
): string {
  const { t } = text
  const { isMoney, whole } = amountWriter(id, text, unit)
  const wordOf = (value: string) =>
    isMoney && value !== unfilledValue ? whole(Number(value)) : valueWord(id, value, text, unit)
  const named = values.slice(0, namedValues).map(wordOf).join(t('filter.valueSeparator'))
  return t(exclude ? 'filters.words.isNot' : 'filters.words.is', {
    column: columnWord(id, text),
    values:
      values.length > namedValues
        ? t('filters.words.andMore', { values: named, n: values.length })
        : named,
  })
}

/** Digits of an amount, and its unit where it has one. */
function amountWriter(column: ColumnId, { words }: PageText, unit: MoneyUnit) {
  const field = fieldOf(column)
  const isMoney = field !== null && fieldKinds[field].kind === 'money'
  const bare = (value: number | null): string => {
    if (value === null) return ''
    return isMoney ? formatExactMoney(value, unit) : value.toLocaleString('en-US')
  }
  const whole = (value: number | null): string =>
    isMoney ? `${bare(value)} ${words.moneyUnit[unit]}` : bare(value)
  return { isMoney, bare, whole }
}
