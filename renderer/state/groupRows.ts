import { compareGroups } from '../../shared/model/groupOrder.ts'
import type { Total } from '../../shared/model/total.ts'
import type { Stage } from '../../shared/model/vocabulary.ts'
import { type GroupKey, unfilledValue } from '../../shared/schemas/viewFilter.ts'
import type { FilteredRows } from './filterRows.ts'
import { type GridRow, type GroupRow, isProject } from './gridRow.ts'
import type { LedgerRow } from './ledgerRow.ts'

/** The rows in their groups, whatever a filter leaves of them: worked out only when rows, order or grouping change. */
export interface GroupLayout {
  /** Headings and projects in the order shown, children after their entry. */
  readonly rows: readonly GridRow[]
  readonly groups: ReadonlyMap<string, GroupRow>
  /** The innermost group of each row, children included. */
  readonly groupOf: ReadonlyMap<string, GroupRow>
}

/** What a group comes to under a filter. */
export interface GroupFigures {
  /** Among the groups shown beside it, from 1 on. */
  readonly position: number
  readonly entries: number
  /** The same with bundled entries replaced by their children. */
  readonly split: number
  /** Entries in each stage; null is 未填. */
  readonly stages: ReadonlyMap<Stage | null, number>
  readonly investment: Total
}

export interface GroupedFigures {
  /** Groups that the filter left nothing of have none. */
  readonly groups: ReadonlyMap<string, GroupFigures>
  readonly total: GroupFigures
  /** Number of each entry within its group. */
  readonly numbers: ReadonlyMap<string, number>
}

/**
 * @param ordered children right after their entry, sorted as they are to stand within a group
 * @param listed the plan's own order of a key's values; empty where pinyin orders them
 * @param before an earlier layout: a group that stays keeps its object, so that the grid sees no change
 */
export function layOutGroups(
  ordered: readonly LedgerRow[],
  grouping: readonly GroupKey[],
  listed: (key: GroupKey) => readonly string[],
  before: GroupLayout | null,
): GroupLayout {
  const layout = { rows: [] as GridRow[], groups: new Map<string, GroupRow>() }
  const groupOf = new Map<string, GroupRow>()
  const compare = grouping.map((key) => compareGroups(listed(key)))

  const divide = (blocks: readonly Block[], level: number, outer: GroupRow | null): void => {
    const key = grouping[level]
    if (key === undefined) {
      for (const row of blocks.flat()) {
        layout.rows.push(row)
        if (outer !== null) groupOf.set(row.id, outer)
      }
      return
    }
    const byValue = Map.groupBy(blocks, ([entry]) => entry?.project[key] ?? null)
    const values = [...byValue.keys()].toSorted((left, right) => compare[level]?.(left, right) ?? 0)
    for (const value of values) {
      const made = groupRow(key, value ?? unfilledValue, outer)
      const group = reuse(before?.groups.get(made.id), made)
      layout.rows.push(group)
      layout.groups.set(group.id, group)
      divide(byValue.get(value) ?? [], level + 1, group)
    }
  }
  divide(blocksOf(ordered), 0, null)
  return { ...layout, groupOf }
}

/** An entry and the children that stand with it. */
type Block = readonly LedgerRow[]

function blocksOf(ordered: readonly LedgerRow[]): readonly Block[] {
  const blocks: LedgerRow[][] = []
  let leader: string | null = null
  for (const row of ordered) {
    if (row.parentId !== null && row.parentId === leader) blocks.at(-1)?.push(row)
    else {
      blocks.push([row])
      leader = row.id
    }
  }
  return blocks
}

function groupRow(key: GroupKey, value: string, outer: GroupRow | null): GroupRow {
  return { kind: 'group', id: groupId(key, value, outer?.id ?? null), key, value, outer }
}

/** Ids of groups stand beside those of projects, and stay the same from one day to the next. */
function groupId(key: GroupKey, value: string, outerId: string | null): string {
  return `${outerId ?? 'group'}|${key}:${value.replaceAll('|', '||')}`
}

function reuse(old: GroupRow | undefined, made: GroupRow): GroupRow {
  return old !== undefined && old.outer === made.outer ? old : made
}

/** Ids of the groups that an entry stands in, the outer one first. */
export function groupIdsOf(entry: LedgerRow, grouping: readonly GroupKey[]): readonly string[] {
  let outer: string | null = null
  return grouping.map((key) => {
    const id = groupId(key, entry.project[key] ?? unfilledValue, outer)
    outer = id
    return id
  })
}

/** One pass over the layout: counts, sums and numbers of what a filter leaves. Only entries count; their children are theirs. */
export function figureGroups(
  { rows }: Pick<GroupLayout, 'rows'>,
  { entryIds }: Pick<FilteredRows, 'entryIds'>,
): GroupedFigures {
  const groups = new Map<string, Sums>()
  const numbers = new Map<string, number>()
  const total = newSums(1)
  let outer: Open | null = null
  let inner: Open | null = null
  let outers = 0
  for (const row of rows) {
    if (!isProject(row)) {
      if (row.kind === 'total') continue
      if (row.outer === null) outer = { id: row.id, sums: null, inner: 0 }
      inner = row.outer === null ? null : { id: row.id, sums: null, inner: 0 }
      continue
    }
    if (!entryIds.has(row.id)) continue
    add(total, row)
    if (outer !== null) {
      if (outer.sums === null) {
        outers += 1
        outer.sums = newSums(outers)
        groups.set(outer.id, outer.sums)
      }
      add(outer.sums, row)
    }
    if (inner !== null) {
      if (inner.sums === null) {
        if (outer !== null) outer.inner += 1
        inner.sums = newSums(outer?.inner ?? 1)
        groups.set(inner.id, inner.sums)
      }
      add(inner.sums, row)
    }
    numbers.set(row.id, (inner ?? outer)?.sums?.entries ?? total.entries)
  }
  return { groups, total, numbers }
}

/** A group whose rows are being passed; it has sums from its first entry on. */
interface Open {
  readonly id: string
  sums: Sums | null
  /** Groups with an entry that were met within it. */
  inner: number
}

interface Sums {
  readonly position: number
  entries: number
  split: number
  readonly stages: Map<Stage | null, number>
  readonly investment: { sum: number; filled: number; unfilled: number }
}

function newSums(position: number): Sums {
  return {
    position,
    entries: 0,
    split: 0,
    stages: new Map(),
    investment: { sum: 0, filled: 0, unfilled: 0 },
  }
}

function add(sums: Sums, { childIds, project: { stage, totalInvestment } }: LedgerRow): void {
  sums.entries += 1
  sums.split += Math.max(1, childIds.length)
  sums.stages.set(stage, (sums.stages.get(stage) ?? 0) + 1)
  if (totalInvestment === null) sums.investment.unfilled += 1
  else {
    sums.investment.filled += 1
    sums.investment.sum += totalInvestment
  }
}

/** Whether a row's groups are all open. */
export function isInOpenGroup(group: GroupRow | null, collapsed: ReadonlySet<string>): boolean {
  return group === null || (!collapsed.has(group.id) && isInOpenGroup(group.outer, collapsed))
}
