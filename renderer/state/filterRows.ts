import { originOf } from '../../shared/model/origin.ts'
import { matchesSearch, searchWords } from '../../shared/model/search.ts'
import { countEntries, type Total, totalOf } from '../../shared/model/total.ts'
import {
  axes,
  type Axis,
  type Filter,
  type Scope,
  unfilledValue,
} from '../../shared/schemas/viewFilter.ts'
import type { ColumnId } from '../grid/columnIds.ts'
import { type RowTest, setValuesOf, testOf } from './conditions.ts'
import { indexOf, type LedgerRow, type LedgerRows } from './ledgerRow.ts'

export interface FilteredRows {
  /** Printed entries (rows without a parent) that pass. */
  readonly entryIds: ReadonlySet<string>
  /** Children that a search found although their entry's own text doesn't match: their entry opens by itself. */
  readonly foundChildIds: ReadonlySet<string>
  /** How many entries each value has under everything else that is asked. */
  readonly counts: Readonly<Record<Axis, ReadonlyMap<string, number>>>
  /** Entries under everything but the axis' own choice: what the chip 全部 says. */
  readonly allOf: Readonly<Record<Axis, number>>
  /** For each condition, in the filter's order: the entries there would be without it. */
  readonly withoutEach: readonly number[]
  /** Entries that pass in each scope: what its tab says. */
  readonly scopeCounts: Readonly<Record<Scope, number>>
  readonly entries: number
  /** The same with bundled entries replaced by their children. */
  readonly split: number
  readonly investment: Total
  readonly stageUnfilled: number
}

/**
 * One pass over the rows. Conditions ask the printed entries; the search also finds an entry by its children. An entry that fails
 * exactly one condition is still counted where that one is asked, which is what makes a chip say what choosing it would give.
 */
export function filterRows({ rows, byId }: LedgerRows, filter: Filter): FilteredRows {
  const words = searchWords(filter.query)
  const tests = filter.conditions.map(testOf)
  const asked = axes.map((axis) => setConditionAt(filter, axis))
  const counts = axes.map(() => new Map<string, number>())
  const all = axes.map(() => 0)
  const without = tests.map(() => 0)
  const entryIds = new Set<string>()
  const foundChildIds = new Set<string>()
  const passing: LedgerRow[] = []
  const scopeCounts = { entries: 0, text: 0 }

  for (const row of rows) {
    if (isListedChild(row, byId)) continue
    if (words.length > 0 && !found(row, byId, words, foundChildIds)) continue
    const failing = failingTest(tests, row)
    if (failing === severalFail) continue
    const scope = scopeOf(row)
    if (failing === noneFails) scopeCounts[scope] += 1
    if (scope !== filter.scope) continue
    if (failing !== noneFails) without[failing] = (without[failing] ?? 0) + 1
    for (const [at, axis] of axes.entries()) {
      if (failing !== noneFails && failing !== asked[at]) continue
      const value = row.project[axis] ?? unfilledValue
      const count = counts[at]
      count?.set(value, (count.get(value) ?? 0) + 1)
      all[at] = (all[at] ?? 0) + 1
    }
    if (failing !== noneFails) continue
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
    withoutEach: without.map((failed) => failed + passing.length),
    scopeCounts,
    ...countEntries(listed),
    investment: totalOf(passing.map((row) => row.project.totalInvestment)),
    stageUnfilled: passing.filter((row) => row.project.stage === null).length,
  }
}

/** The values of a column that a list of them offers. */
export interface ColumnValues {
  /** Entries with each value under everything that is asked but the column's own set condition. */
  readonly counts: ReadonlyMap<string, number>
  /** Those entries: of them a choice of values lets some through. */
  readonly rows: readonly LedgerRow[]
}

/** Counts a column's values as Excel does: what choosing one would give, all other conditions being kept. */
export function valuesUnder(
  { rows, byId }: LedgerRows,
  filter: Filter,
  column: ColumnId,
): ColumnValues {
  const words = searchWords(filter.query)
  const own = setConditionAt(filter, column)
  const tests = filter.conditions.filter((_, at) => at !== own).map(testOf)
  const counts = new Map<string, number>()
  const kept = rows.filter(
    (row) =>
      !isListedChild(row, byId) &&
      scopeOf(row) === filter.scope &&
      (words.length === 0 || found(row, byId, words, null)) &&
      tests.every((test) => test(row)),
  )
  for (const row of kept) {
    const values = setValuesOf(row, column)
    for (const value of typeof values === 'string' ? [values] : new Set(values)) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return { counts, rows: kept }
}

const noneFails = -1
const severalFail = -2

/** The one test that a row fails, or that it fails none or several. */
function failingTest(tests: readonly RowTest[], row: LedgerRow): number {
  let failing = noneFails
  for (const [at, test] of tests.entries()) {
    if (test(row)) continue
    if (failing !== noneFails) return severalFail
    failing = at
  }
  return failing
}

/** The place of the set condition on a column, or -3, which is no place. */
function setConditionAt({ conditions }: Filter, column: string): number {
  const at = conditions.findIndex((one) => one.kind === 'set' && one.column === column)
  return at < 0 ? notAsked : at
}

const notAsked = -3

function isListedChild(row: LedgerRow, byId: ReadonlyMap<string, LedgerRow>): boolean {
  return row.parentId !== null && byId.has(row.parentId)
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
  foundChildIds: Set<string> | null,
): boolean {
  if (matchesSearch(indexOf(row), words)) return true
  let any = false
  for (const id of row.childIds) {
    const child = byId.get(id)
    if (child === undefined || !matchesSearch(indexOf(child), words)) continue
    foundChildIds?.add(id)
    any = true
  }
  return any
}

function byAxis<Value>(values: readonly Value[]): Readonly<Record<Axis, Value>> {
  // One value for each axis, in the order of `axes`; Object.fromEntries forgets the keys.
  return Object.fromEntries(axes.map((axis, at) => [axis, values[at]])) as Record<Axis, Value>
}
