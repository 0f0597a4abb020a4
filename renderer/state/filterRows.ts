import { originOf } from '../../shared/model/origin.ts'
import { matchesSearch, searchWords } from '../../shared/model/search.ts'
import { countEntries, type Total, totalOf } from '../../shared/model/total.ts'
import { indexOf, type LedgerRow, type LedgerRows } from './ledgerRow.ts'

/** The four questions that chips answer. */
export const axes = ['park', 'sector', 'stage', 'category'] as const
export type Axis = (typeof axes)[number]

/** Stands for 未填 among an axis' values. No value of the ledger can be an empty text. */
export const unfilledValue = ''

/** The ledger's entries (boxes of the plan, and what people added), or those that only the plan's running text names. */
export const scopes = ['entries', 'text'] as const
export type Scope = (typeof scopes)[number]

export interface Filter {
  readonly scope: Scope
  readonly query: string
  /** Chosen values of each axis; none chosen means all. */
  readonly chosen: Readonly<Record<Axis, readonly string[]>>
}

export const noFilter: Filter = {
  scope: 'entries',
  query: '',
  chosen: { park: [], sector: [], stage: [], category: [] },
}

export interface FilteredRows {
  /** Printed entries (rows without a parent) that pass. */
  readonly entryIds: ReadonlySet<string>
  /** Children that a search found although their entry's own text doesn't match: their entry opens by itself. */
  readonly foundChildIds: ReadonlySet<string>
  /** How many entries each value has under the other axes' choice and the search. */
  readonly counts: Readonly<Record<Axis, ReadonlyMap<string, number>>>
  /** Entries under the search and the other axes' choice: what the chip 全部 says. */
  readonly allOf: Readonly<Record<Axis, number>>
  /** Entries that pass in each scope: what its tab says. */
  readonly scopeCounts: Readonly<Record<Scope, number>>
  readonly entries: number
  /** The same with bundled entries replaced by their children. */
  readonly split: number
  readonly investment: Total
  readonly stageUnfilled: number
}

export function isFiltered(filter: Filter): boolean {
  return searchWords(filter.query).length > 0 || axes.some((axis) => filter.chosen[axis].length > 0)
}

/**
 * One pass over the rows. Chips ask the printed entries; the search also finds an entry by its children. An entry that fails exactly
 * one axis is still counted on that axis, which is what makes a chip say what choosing it would give.
 */
export function filterRows({ rows, byId }: LedgerRows, filter: Filter): FilteredRows {
  const words = searchWords(filter.query)
  const chosen = axes.map((axis) => new Set(filter.chosen[axis]))
  const counts = axes.map(() => new Map<string, number>())
  const all = axes.map(() => 0)
  const entryIds = new Set<string>()
  const foundChildIds = new Set<string>()
  const passing: LedgerRow[] = []
  const scopeCounts = { entries: 0, text: 0 }

  for (const row of rows) {
    if (row.parentId !== null && byId.has(row.parentId)) continue
    if (words.length > 0 && !found(row, byId, words, foundChildIds)) continue
    let failing = -1
    let failures = 0
    for (const [at, values] of chosen.entries()) {
      if (values.size === 0 || values.has(valueOn(row, axes[at]))) continue
      failing = at
      failures += 1
    }
    const scope = scopeOf(row)
    if (failures === 0) scopeCounts[scope] += 1
    if (failures > 1 || scope !== filter.scope) continue
    for (const at of counts.keys()) {
      if (failures === 1 && at !== failing) continue
      const count = counts[at]
      const value = valueOn(row, axes[at])
      count?.set(value, (count.get(value) ?? 0) + 1)
      all[at] = (all[at] ?? 0) + 1
    }
    if (failures > 0) continue
    entryIds.add(row.id)
    passing.push(row)
  }
  const listed = passing.flatMap((row) => [
    row,
    ...row.childIds.map((id) => ({ id, parentId: row.id })),
  ])
  return {
    entryIds,
    foundChildIds,
    counts: byAxis(counts),
    allOf: byAxis(all),
    scopeCounts,
    ...countEntries(listed),
    investment: totalOf(passing.map((row) => row.project.totalInvestment)),
    stageUnfilled: passing.filter((row) => row.project.stage === null).length,
  }
}

/** Whether a row is to be seen: its entry passes, and if it is a child the entry is open. */
export function isShown(
  row: LedgerRow,
  filtered: FilteredRows,
  expanded: ReadonlySet<string>,
): boolean {
  if (row.parentId === null || filtered.entryIds.has(row.id)) return filtered.entryIds.has(row.id)
  return (
    filtered.entryIds.has(row.parentId) &&
    (expanded.has(row.parentId) || filtered.foundChildIds.has(row.id))
  )
}

export function scopeOf(row: LedgerRow): Scope {
  return originOf(row.project) === 'text' ? 'text' : 'entries'
}

function found(
  row: LedgerRow,
  byId: ReadonlyMap<string, LedgerRow>,
  words: readonly string[],
  foundChildIds: Set<string>,
): boolean {
  if (matchesSearch(indexOf(row), words)) return true
  let any = false
  for (const id of row.childIds) {
    const child = byId.get(id)
    if (child === undefined || !matchesSearch(indexOf(child), words)) continue
    foundChildIds.add(id)
    any = true
  }
  return any
}

function valueOn(row: LedgerRow, axis: Axis | undefined): string {
  return axis === undefined ? unfilledValue : (row.project[axis] ?? unfilledValue)
}

function byAxis<Value>(values: readonly Value[]): Readonly<Record<Axis, Value>> {
  // One value for each axis, in the order of `axes`; Object.fromEntries forgets the keys.
  return Object.fromEntries(axes.map((axis, at) => [axis, values[at]])) as Record<Axis, Value>
}
