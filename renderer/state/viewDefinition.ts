import type { MoneyUnit } from '../../shared/model/money.ts'
import type { ViewDefinition } from '../../shared/schemas/view.ts'
import { axes, type Axis, type Condition } from '../../shared/schemas/viewFilter.ts'
import { isColumnId } from '../grid/columnIds.ts'
import { completeColumns, defaultColumns, sameColumns } from './columnStates.ts'
import type { ViewState } from './viewStore.ts'

/** What of a window's state makes a view; what is opened or folded up does not. */
export type ShownView = Pick<ViewState, 'columns' | 'filter' | 'grouping' | 'sortings'>

/** @param moneyUnit null for a view that leaves the unit as the reader has it */
export function definitionOf(shown: ShownView, moneyUnit: MoneyUnit | null): ViewDefinition {
  return {
    columns: [...shown.columns],
    filter: shown.filter,
    grouping: [...shown.grouping],
    sortings: [...shown.sortings],
    moneyUnit,
  }
}

/** The values that a ledger knows on each of its closed axes. */
export type KnownValues = Readonly<Record<Axis, ReadonlySet<string>>>

export interface UsableView {
  readonly shown: ShownView
  readonly moneyUnit: MoneyUnit | null
  /** Columns and values that are no longer there, and are left out. */
  readonly dropped: number
}

/** A definition as this program and this ledger can show it. Never refuses: what is gone is left out and counted. */
export function usableView(definition: ViewDefinition, known: KnownValues): UsableView {
  const columns = definition.columns.filter(({ id }) => isColumnId(id))
  const sortings = definition.sortings.flatMap(({ column, descending }) =>
    isColumnId(column) ? [{ column, descending }] : [],
  )
  let values = 0
  const conditions = definition.filter.conditions.flatMap((condition): Condition[] => {
    if (!isColumnId(condition.column)) return []
    const axis = axes.find((one) => one === condition.column)
    if (condition.kind !== 'set' || axis === undefined) return [condition]
    const kept = condition.values.filter((value) => value === '' || known[axis].has(value))
    if (kept.length === condition.values.length) return [condition]
    values += condition.values.length - kept.length
    return kept.length === 0 ? [] : [{ ...condition, values: kept }]
  })
  const { filter } = definition
  const unknownColumns =
    definition.columns.length -
    columns.length +
    (definition.sortings.length - sortings.length) +
    filter.conditions.filter(({ column }) => !isColumnId(column)).length
  return {
    shown: {
      columns: columns.length === 0 ? defaultColumns : completeColumns(columns),
      filter: { ...filter, conditions },
      grouping: definition.grouping,
      sortings,
    },
    moneyUnit: definition.moneyUnit,
    dropped: unknownColumns + values,
  }
}

/** Whether two states show the same: the order of conditions, and of the values of a set, makes no difference. */
export function sameView(left: ShownView, right: ShownView): boolean {
  return (
    sameColumns(left.columns, right.columns) &&
    sameFilter(left, right) &&
    left.grouping.join() === right.grouping.join() &&
    sortingWords(left) === sortingWords(right)
  )
}

function sameFilter({ filter: left }: ShownView, { filter: right }: ShownView): boolean {
  if (left === right) return true
  return (
    left.scope === right.scope &&
    left.query.trim() === right.query.trim() &&
    left.conditions.length === right.conditions.length &&
    left.conditions.every((condition) => {
      const other = right.conditions.find(
        ({ kind, column }) => kind === condition.kind && column === condition.column,
      )
      return other !== undefined && sameCondition(condition, other)
    })
  )
}

function sameCondition(left: Condition, right: Condition): boolean {
  if (left === right) return true
  switch (left.kind) {
    case 'set': {
      if (right.kind !== 'set') return false
      const values = new Set(right.values)
      return (
        left.exclude === right.exclude &&
        new Set(left.values).size === values.size &&
        left.values.every((value) => values.has(value))
      )
    }
    case 'number':
      return (
        right.kind === 'number' &&
        left.operator === right.operator &&
        left.from === right.from &&
        left.to === right.to
      )
    case 'date':
      return (
        right.kind === 'date' &&
        left.operator === right.operator &&
        left.from === right.from &&
        left.to === right.to
      )
    case 'text':
      return right.kind === 'text' && left.operator === right.operator && left.text === right.text
    default:
      return left satisfies never
  }
}

function sortingWords({ sortings }: ShownView): string {
  return sortings.map(({ column, descending }) => `${column} ${descending ? 1 : 0}`).join()
}
