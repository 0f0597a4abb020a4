import { axes, type Axis, unfilledValue } from '../../shared/schemas/viewFilter.ts'
import type { LedgerRow, LedgerRows } from './ledgerRow.ts'

/** The values of an axis, and for each entry the place of its own among them. */
export interface AxisColumn {
  readonly axis: Axis
  readonly values: readonly string[]
  readonly places: Uint16Array
}

/** The ledger's entries with what a filter counts of them, worked out once: counting then adds up numbers. */
export interface Entries {
  /** Rows without a parent in the ledger, in plan order. */
  readonly rows: readonly LedgerRow[]
  readonly axes: readonly AxisColumn[]
}

const known = new WeakMap<LedgerRows, Entries>()

export function entriesOf(all: LedgerRows): Entries {
  let entries = known.get(all)
  if (entries === undefined) {
    const rows = all.rows.filter((row) => row.parentId === null || !all.byId.has(row.parentId))
    entries = { rows, axes: axes.map((axis) => axisColumn(axis, rows)) }
    known.set(all, entries)
  }
  return entries
}

function axisColumn(axis: Axis, rows: readonly LedgerRow[]): AxisColumn {
  const placeOf = new Map<string, number>()
  const places = Uint16Array.from(rows, ({ project }) => {
    const value = project[axis] ?? unfilledValue
    const place = placeOf.get(value) ?? placeOf.size
    placeOf.set(value, place)
    return place
  })
  return { axis, values: [...placeOf.keys()], places }
}
