import { compareKeys } from '../../shared/model/compare.ts'
import { knownSortKey, sortKey } from '../../shared/model/sortKey.ts'
import { levels, stages } from '../../shared/model/vocabulary.ts'
import type { LedgerRow, LedgerRows } from '../state/ledgerRow.ts'
import { type ColumnId, valueOf } from './columnIds.ts'

/** One column of an order, the most important first in a list of them. */
export interface Sorting {
  readonly column: ColumnId
  readonly descending: boolean
}

/**
 * The rows in order, children right after their entry whatever is sorted by. 未填 comes last both ways. Without a sorting they are
 * as they were: in plan order.
 */
export function sortRows(
  { rows, byId }: LedgerRows,
  sortings: readonly Sorting[],
): readonly LedgerRow[] {
  if (sortings.length === 0) return rows
  const orders = sortings.map(({ column, descending }) => ({
    descending,
    keys: sortKeys(column, rows),
  }))
  const compare = (left: LedgerRow, right: LedgerRow): number => {
    for (const { descending, keys } of orders) {
      const difference = compareRanks(keys.get(left), keys.get(right), descending)
      if (difference !== 0) return difference
    }
    return 0
  }
  const entries = rows.filter((row) => row.parentId === null || !byId.has(row.parentId))
  return entries.toSorted(compare).flatMap((entry) =>
    entry.childIds.length === 0
      ? [entry]
      : [
          entry,
          ...entry.childIds
            .map((id) => byId.get(id))
            .filter((child) => child !== undefined)
            .toSorted(compare),
        ],
  )
}

/** Next state of a column's sorting when its header is chosen: up, down, none. */
export function nextSorting(
  sortings: readonly Sorting[],
  column: ColumnId,
  additive: boolean,
): readonly Sorting[] {
  const current = sortings.find((sorting) => sorting.column === column)
  const next: readonly Sorting[] =
    current === undefined
      ? [{ column, descending: false }]
      : current.descending
        ? []
        : [{ column, descending: true }]
  if (!additive) return next
  const others = sortings.filter((sorting) => sorting.column !== column)
  return [...others, ...next]
}

function compareRanks(
  left: number | undefined,
  right: number | undefined,
  descending: boolean,
): number {
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined)
  }
  return descending ? right - left : left - right
}

/** A number for each row by which a column sorts; rows without one are 未填. */
function sortKeys(column: ColumnId, rows: readonly LedgerRow[]): ReadonlyMap<LedgerRow, number> {
  const keys = new Map<LedgerRow, number>()
  const ranks = listRanks.get(column) ?? textRanks(column, rows)
  for (const row of rows) {
    const value = sortValue(row, column)
    const key = typeof value === 'string' ? ranks.get(value) : value
    if (key !== null && key !== undefined) keys.set(row, key)
  }
  return keys
}

/** Columns whose values have an order of their own. */
const listRanks: ReadonlyMap<ColumnId, ReadonlyMap<string, number>> = new Map([
  ['stage', ranksOf(stages)],
  ['level', ranksOf(levels)],
])

const ranksByColumn = new Map<ColumnId, ReadonlyMap<string, number>>()

/**
 * Each text's place among all texts of its column: made once per text and kept until a new text turns up, so that rows are
 * compared by numbers alone.
 */
function textRanks(column: ColumnId, rows: readonly LedgerRow[]): ReadonlyMap<string, number> {
  const texts = new Set<string>()
  for (const row of rows) {
    const value = sortValue(row, column)
    if (typeof value === 'string') texts.add(value)
  }
  const known = ranksByColumn.get(column)
  if (known !== undefined && [...texts].every((text) => known.has(text))) return known
  const keyed = [...texts].map((text) => ({ text, key: keyOf(text, column) }))
  const sorted = keyed.toSorted((left, right) => compareKeys(left.key, right.key))
  const ranks = ranksOf(sorted.map(({ text }) => text))
  ranksByColumn.set(column, ranks)
  return ranks
}

function ranksOf(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, at) => [value, at]))
}

/** Divides a name from its pinyin key, which can be corrected. */
const border = '\n'

function sortValue(row: LedgerRow, column: ColumnId): string | number | null {
  return column === 'name' ? `${row.project.name}${border}${row.nameKey}` : valueOf(row, column)
}

const nameKeys = new Map<string, string>()

function keyOf(value: string, column: ColumnId): string {
  if (column !== 'name') return knownSortKey(value)
  let key = nameKeys.get(value)
  if (key === undefined) {
    const [name = '', pinyin] = value.split(border)
    key = sortKey(name, pinyin)
    nameKeys.set(value, key)
  }
  return key
}
