import { searchWords } from '../../shared/model/search.ts'
import { type Condition, type Filter, unfilledValue } from '../../shared/schemas/viewFilter.ts'
import { isEmptyCondition } from './conditions.ts'

export type ConditionKind = Condition['kind']
export type SetCondition = Extract<Condition, { readonly kind: 'set' }>

/** What can be done to a filter. Each gives another filter and leaves the one given as it is. */

export function isFiltered({ query, conditions }: Filter): boolean {
  return searchWords(query).length > 0 || conditions.length > 0
}

export function conditionsOn(filter: Filter, column: string): readonly Condition[] {
  return filter.conditions.filter((condition) => condition.column === column)
}

/** The set condition on a column, which is what a chip row and a list of values show. */
export function setOn(filter: Filter, column: string): SetCondition | null {
  return (
    filter.conditions.find(
      (condition): condition is SetCondition =>
        condition.kind === 'set' && condition.column === column,
    ) ?? null
  )
}

/** Whether a set condition lets a value through by name: no condition names none. */
export function isChosen(condition: SetCondition | null, value: string): boolean {
  return condition !== null && condition.values.includes(value) !== condition.exclude
}

/** Puts a condition in the place of the one of its kind on its column; one that asks nothing only takes the other away. */
export function withCondition(filter: Filter, condition: Condition): Filter {
  const at = filter.conditions.findIndex((one) => isSame(one, condition))
  if (isEmptyCondition(condition)) return withoutCondition(filter, condition)
  return at < 0
    ? { ...filter, conditions: [...filter.conditions, condition] }
    : { ...filter, conditions: filter.conditions.with(at, condition) }
}

/** Takes away all conditions on a column, or the one of a kind. */
export function withoutCondition(
  filter: Filter,
  { column, kind }: { readonly column: string; readonly kind?: ConditionKind },
): Filter {
  const conditions = filter.conditions.filter(
    (one) => one.column !== column || (kind !== undefined && one.kind !== kind),
  )
  return conditions.length === filter.conditions.length ? filter : { ...filter, conditions }
}

/** Shows a value that is not shown by name, or stops showing it; the last one gone shows all. */
export function withToggled(filter: Filter, column: string, value: string): Filter {
  const current = setOn(filter, column)
  const values = current?.values ?? []
  const exclude = current?.exclude ?? false
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return withCondition(filter, { kind: 'set', column, values: next, exclude })
}

/** Only the rows with this value, whatever was asked of the column before. */
export function withOnly(filter: Filter, column: string, value: string): Filter {
  return withCondition(withoutCondition(filter, { column }), {
    kind: 'set',
    column,
    values: [value],
    exclude: false,
  })
}

/** All that was shown but the rows with this value. */
export function withoutValue(filter: Filter, column: string, value: string): Filter {
  const current = setOn(filter, column)
  if (isChosen(current, value) && (current?.values.length ?? 0) > 1) {
    return withToggled(filter, column, value)
  }
  const excluded = current?.exclude === true ? current.values : []
  const values = excluded.includes(value) ? excluded : [...excluded, value]
  return withCondition(filter, { kind: 'set', column, values, exclude: true })
}

/** Nothing searched and nothing asked; the list (boxes or running text) stays. */
export function cleared({ scope }: Filter): Filter {
  return { scope, query: '', conditions: [] }
}

/** Whether a column shows nothing but 未填. */
export function isOnlyUnfilled(filter: Filter, column: string): boolean {
  const current = setOn(filter, column)
  return (
    current !== null &&
    !current.exclude &&
    current.values.length === 1 &&
    current.values[0] === unfilledValue
  )
}

function isSame(one: Condition, other: Condition): boolean {
  return one.column === other.column && one.kind === other.kind
}
