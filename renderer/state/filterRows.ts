import { originOf } from '../../shared/model/origin.ts'
import { type Total, totalOf } from '../../shared/model/total.ts'
import { axes, type Axis, type Filter, type Scope } from '../../shared/schemas/viewFilter.ts'
import type { ColumnId } from '../grid/columnIds.ts'
import { type RowTest, setValuesOf, testOf } from './conditions.ts'
import { type AxisColumn, entriesOf } from './entryAxes.ts'
import type { LedgerRow, LedgerRows } from './ledgerRow.ts'
import { searchRows } from './searchRows.ts'

export interface FilteredRows {
  readonly filter: Filter
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
export function filterRows(rows: LedgerRows, filter: Filter): FilteredRows {
  if (last?.rows !== rows || last.filtered.filter !== filter) {
    last = { rows, filtered: filterAnew(rows, filter) }
  }
  return last.filtered
}

/** The grid asks first, then the rest of the page. */
let last: { readonly rows: LedgerRows; readonly filtered: FilteredRows } | null = null

function filterAnew(rows: LedgerRows, filter: Filter): FilteredRows {
  const found = searchRows(rows, filter.query)
  const entries = entriesOf(rows)
  const tests = filter.conditions.map(testOf)
  const axisCounts = entries.axes.map(
    (column) => new AxisCount(column, setConditionAt(filter, column.axis)),
  )
  const without = tests.map(() => 0)
  const entryIds = new Set<string>()
  const passing: LedgerRow[] = []
  const scopeCounts = { entries: 0, text: 0 }

  for (const place of found.places) {
    const row = entries.rows[place]
    if (row === undefined) continue
    const failing = failingTest(tests, row)
    if (failing === severalFail) continue
    const scope = scopeOf(row)
    if (failing === noneFails) scopeCounts[scope] += 1
    if (scope !== filter.scope) continue
    for (const count of axisCounts) count.add(place, failing)
    if (failing === noneFails) {
      entryIds.add(row.id)
      passing.push(row)
    } else without[failing] = (without[failing] ?? 0) + 1
  }
  return {
    filter,
    entryIds,
    foundChildIds: found.childIds,
    counts: byAxis(axisCounts.map((count) => count.values())),
    allOf: byAxis(axisCounts.map((count) => count.all)),
    withoutEach: without.map((failed) => failed + passing.length),
    scopeCounts,
    entries: passing.length,
    split: passing.reduce((sum, row) => sum + Math.max(1, row.childIds.length), 0),
    investment: totalOf(passing.map((row) => row.project.totalInvestment)),
    stageUnfilled: passing.reduce((sum, row) => sum + Number(row.project.stage === null), 0),
  }
}

/** Entries by their value on an axis. This runs for every row at every letter typed. */
class AxisCount {
  readonly #column: AxisColumn
  readonly #asked: number
  readonly #counts: Uint32Array
  all = 0

  /** @param asked the place of the axis' own condition */
  constructor(column: AxisColumn, asked: number) {
    this.#column = column
    this.#asked = asked
    this.#counts = new Uint32Array(column.values.length)
  }

  /** Counts an entry that fails nothing, or only what is asked of this axis. */
  add(place: number, failing: number): void {
    if (failing !== noneFails && failing !== this.#asked) return
    const value = this.#column.places[place] ?? 0
    this.#counts[value] = (this.#counts[value] ?? 0) + 1
    this.all += 1
  }

  values(): ReadonlyMap<string, number> {
    return new Map(
      this.#column.values
        .map((value, at): [string, number] => [value, this.#counts[at] ?? 0])
        .filter(([, count]) => count > 0),
    )
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
export function valuesUnder(rows: LedgerRows, filter: Filter, column: ColumnId): ColumnValues {
  const own = setConditionAt(filter, column)
  const tests = filter.conditions.filter((_, at) => at !== own).map(testOf)
  const counts = new Map<string, number>()
  const entries = entriesOf(rows).rows
  const kept = searchRows(rows, filter.query)
    .places.map((place) => entries[place])
    .filter((row) => row !== undefined)
    .filter((row) => scopeOf(row) === filter.scope && tests.every((test) => test(row)))
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
  for (let at = 0; at < tests.length; at += 1) {
    if (tests[at]?.(row) !== false) continue
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

function byAxis<Value>(values: readonly Value[]): Readonly<Record<Axis, Value>> {
  // One value for each axis, in the order of `axes`; Object.fromEntries forgets the keys.
  return Object.fromEntries(axes.map((axis, at) => [axis, values[at]])) as Record<Axis, Value>
}
