import { toHalfWidth } from '../../shared/model/fullWidth.ts'
import { firstDay, lastDay } from '../../shared/model/dateSpan.ts'
import { type Condition, unfilledValue } from '../../shared/schemas/viewFilter.ts'
import { type ColumnId, isColumnId, valueOf } from '../grid/columnIds.ts'
import type { LedgerRow } from './ledgerRow.ts'

export type RowTest = (row: LedgerRow) => boolean

const always: RowTest = () => true

/** Conditions don't change, so that while someone types into the search box their tests stay the same. */
const tests = new WeakMap<Condition, RowTest>()

/**
 * What a condition asks, ready to be put to many rows: sets and bounds are worked out once. A condition that asks nothing
 * (no value, no bound, no text) and one on a column that this program doesn't know hold for every row.
 */
export function testOf(condition: Condition): RowTest {
  const known = tests.get(condition)
  if (known !== undefined) return known
  const test = makeTest(condition)
  tests.set(condition, test)
  return test
}

function makeTest(condition: Condition): RowTest {
  const { column } = condition
  if (!isColumnId(column) || isEmptyCondition(condition)) return always
  switch (condition.kind) {
    case 'set':
      return setTest(column, new Set(condition.values), condition.exclude)
    case 'number':
      return numberTest(column, condition)
    case 'date':
      return dateTest(column, condition)
    case 'text':
      return textTest(column, condition)
    default:
      return condition satisfies never
  }
}

/** Whether a condition leaves every row as it is, so that there is no use in keeping it. */
export function isEmptyCondition(condition: Condition): boolean {
  switch (condition.kind) {
    case 'set':
      return condition.values.length === 0
    case 'number':
    case 'date':
      return condition.from === null && (condition.operator !== 'between' || condition.to === null)
    case 'text':
      return comparable(condition.text) === ''
    default:
      return condition satisfies never
  }
}

/**
 * The values of a row that a set condition on the column looks at, `unfilledValue` for 未填. The capacity column has one for
 * each product of the row; any of them is enough to be found.
 */
export function setValuesOf(row: LedgerRow, column: ColumnId): readonly string[] | string {
  if (column === 'capacity') {
    return row.capacities.length === 0 ? unfilledValue : row.capacities.map((line) => line.product)
  }
  const value = valueOf(row, column)
  return value === null ? unfilledValue : typeof value === 'number' ? String(value) : value
}

function setTest(column: ColumnId, values: ReadonlySet<string>, exclude: boolean): RowTest {
  if (column === 'capacity') {
    return ({ capacities }) => {
      const has =
        capacities.length === 0
          ? values.has(unfilledValue)
          : capacities.some((line) => values.has(line.product))
      return has !== exclude
    }
  }
  return (row) => values.has(setValuesOf(row, column) as string) !== exclude
}

/** 未填 is no number: it passes only where a number is ruled out. A capacity is found by any of its lines. */
function numberTest(
  column: ColumnId,
  condition: Extract<Condition, { readonly kind: 'number' }>,
): RowTest {
  const holds = numberHolds(condition)
  if (column === 'capacity') {
    return ({ capacities }) =>
      capacities.some((line) => line.canonicalQuantity !== null && holds(line.canonicalQuantity))
  }
  const ofUnfilled = condition.operator === 'notEqual'
  return (row) => {
    const value = valueOf(row, column)
    return typeof value === 'number' ? holds(value) : ofUnfilled
  }
}

function numberHolds({
  operator,
  from,
  to,
}: Extract<Condition, { readonly kind: 'number' }>): (value: number) => boolean {
  const bound = from ?? 0
  switch (operator) {
    case 'equal':
      return (value) => value === bound
    case 'notEqual':
      return (value) => value !== bound
    case 'over':
      return (value) => value > bound
    case 'atLeast':
      return (value) => value >= bound
    case 'under':
      return (value) => value < bound
    case 'atMost':
      return (value) => value <= bound
    case 'between': {
      const [low, high] = [from ?? -Infinity, to ?? Infinity]
      return (value) => value >= low && value <= high
    }
    default:
      return operator satisfies never
  }
}

/**
 * A coarser date stands for the whole of its span, and the whole of it must hold: `2017` is before 2018, within
 * 2017-01 to 2018, and neither before nor after 2017-06. 未填 never holds.
 */
function dateTest(
  column: ColumnId,
  { operator, from, to }: Extract<Condition, { readonly kind: 'date' }>,
): RowTest {
  const [first, last] = dateBounds(operator, from, to)
  return (row) => {
    const value = valueOf(row, column)
    return typeof value === 'string' && firstDay(value) >= first && lastDay(value) <= last
  }
}

/** The days, as `firstDay` writes them, that a date must not lie before and not after. */
function dateBounds(
  operator: Extract<Condition, { readonly kind: 'date' }>['operator'],
  from: string | null,
  to: string | null,
): readonly [number, number] {
  switch (operator) {
    case 'on':
      return from === null ? [0, Infinity] : [firstDay(from), lastDay(from)]
    case 'before':
      return [0, from === null ? Infinity : firstDay(from) - 1]
    case 'after':
      return [from === null ? 0 : lastDay(from) + 1, Infinity]
    case 'between':
      return [from === null ? 0 : firstDay(from), to === null ? Infinity : lastDay(to)]
    default:
      return operator satisfies never
  }
}

function textTest(
  column: ColumnId,
  { operator, text }: Extract<Condition, { readonly kind: 'text' }>,
): RowTest {
  const sought = comparable(text)
  const answers = new Map<string | number | null, boolean>()
  return (row) => {
    const value = valueOf(row, column)
    let answer = answers.get(value)
    if (answer === undefined) {
      answer = textHolds(operator, value === null ? '' : comparable(String(value)), sought)
      answers.set(value, answer)
    }
    return answer
  }
}

function textHolds(
  operator: Extract<Condition, { readonly kind: 'text' }>['operator'],
  text: string,
  sought: string,
): boolean {
  switch (operator) {
    case 'contains':
      return text.includes(sought)
    case 'lacks':
      return !text.includes(sought)
    case 'starts':
      return text.startsWith(sought)
    case 'equal':
      return text === sought
    default:
      return operator satisfies never
  }
}

/** Texts are compared as the search compares them: half-width, lower case, without the blanks that print has inside of words. */
function comparable(text: string): string {
  return toHalfWidth(text).toLowerCase().replaceAll(' ', '')
}
