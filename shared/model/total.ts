/** A sum over values some of which are unknown: it says how many it could not include. */
export interface Total {
  readonly sum: number
  readonly filled: number
  readonly unfilled: number
}

/** Sum of what is known; null (未填) is counted, never taken as zero. */
export function totalOf(values: Iterable<number | null>): Total {
  let sum = 0
  let filled = 0
  let unfilled = 0
  for (const value of values) {
    if (value === null) unfilled += 1
    else {
      sum += value
      filled += 1
    }
  }
  return { sum, filled, unfilled }
}

interface Entry {
  readonly id: string
  readonly parentId: string | null
}

/**
 * The two counts of a bulletin ("176项，拆分后190项"): printed entries, and the same with every bundled entry
 * replaced by its children.
 */
export function countEntries(rows: readonly Entry[]): {
  readonly entries: number
  readonly split: number
} {
  const listed = new Set(rows.map((row) => row.id))
  const parents = new Set<string>()
  let entries = 0
  for (const row of rows) {
    if (row.parentId === null || !listed.has(row.parentId)) entries += 1
    else parents.add(row.parentId)
  }
  return { entries, split: rows.length - parents.size }
}
