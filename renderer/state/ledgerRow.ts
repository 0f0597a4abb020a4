import { fromColumnar } from '../../shared/columnar.ts'
import type { ProjectTables } from '../../shared/contract.ts'
import { summariseCapacities } from '../../shared/model/capacity.ts'
import { pinyinKey } from '../../shared/model/pinyin.ts'
import { type ProjectIndex, projectIndex } from '../../shared/model/projectSearch.ts'
import type { CapacityRow, ProjectRow } from '../../shared/schemas/project.ts'

/** One row of the grid: a project with what is worked out from it once, not on every look. */
export interface LedgerRow {
  readonly id: string
  readonly parentId: string | null
  readonly project: ProjectRow
  /** Its own lines, then for a bundled entry those of its children. */
  readonly capacities: readonly CapacityRow[]
  readonly capacitySummary: string | null
  readonly childIds: readonly string[]
  /** Sort and search key of the name. */
  readonly nameKey: string
}

/** The ledger's rows as the page holds them. `rows` is in plan order, children right after their parent. */
export interface LedgerRows {
  readonly projects: ReadonlyMap<string, ProjectRow>
  readonly capacities: ReadonlyMap<string, readonly CapacityRow[]>
  readonly rows: readonly LedgerRow[]
  readonly byId: ReadonlyMap<string, LedgerRow>
}

export const noRows: LedgerRows = {
  projects: new Map(),
  capacities: new Map(),
  rows: [],
  byId: new Map(),
}

export function rowsFromTables(tables: ProjectTables): LedgerRows {
  const projects = new Map(fromColumnar(tables.projects).map((project) => [project.id, project]))
  return assemble(projects, byProject(fromColumnar(tables.capacities)), noRows)
}

interface RowChanges {
  readonly projects: readonly ProjectRow[]
  readonly capacities: readonly CapacityRow[]
  readonly removedIds: readonly string[]
}

/** The rows after a command's answer. Rows that did not change stay the same objects. */
export function applyChanges(before: LedgerRows, changes: RowChanges): LedgerRows {
  const projects = new Map(before.projects)
  const capacities = new Map(before.capacities)
  const lines = byProject(changes.capacities)
  for (const id of changes.removedIds) {
    projects.delete(id)
    capacities.delete(id)
  }
  for (const project of changes.projects) {
    if (project.deleted === 1) {
      projects.delete(project.id)
      capacities.delete(project.id)
      continue
    }
    projects.set(project.id, project)
    capacities.set(project.id, lines.get(project.id) ?? [])
  }
  return assemble(projects, capacities, before)
}

function byProject(capacities: readonly CapacityRow[]): Map<string, readonly CapacityRow[]> {
  const grouped = new Map<string, CapacityRow[]>()
  for (const capacity of capacities) {
    const lines = grouped.get(capacity.projectId)
    if (lines === undefined) grouped.set(capacity.projectId, [capacity])
    else lines.push(capacity)
  }
  for (const lines of grouped.values()) lines.sort((left, right) => left.position - right.position)
  return grouped
}

function assemble(
  projects: ReadonlyMap<string, ProjectRow>,
  capacities: ReadonlyMap<string, readonly CapacityRow[]>,
  before: LedgerRows,
): LedgerRows {
  const ordered = [...projects.values()].toSorted(byPosition)
  const children = new Map<string, ProjectRow[]>()
  for (const project of ordered) {
    if (project.parentId === null || !projects.has(project.parentId)) continue
    const siblings = children.get(project.parentId)
    if (siblings === undefined) children.set(project.parentId, [project])
    else siblings.push(project)
  }
  const rows: LedgerRow[] = []
  const byId = new Map<string, LedgerRow>()
  const add = (project: ProjectRow, below: readonly ProjectRow[]) => {
    const row = reuse(before, toRow(project, below, capacities))
    rows.push(row)
    byId.set(row.id, row)
  }
  for (const project of ordered) {
    if (project.parentId !== null && projects.has(project.parentId)) continue
    const below = children.get(project.id) ?? []
    add(project, below)
    for (const child of below) add(child, [])
  }
  return { projects, capacities, rows, byId }
}

function byPosition(left: ProjectRow, right: ProjectRow): number {
  return left.position - right.position || (left.id < right.id ? -1 : 1)
}

function toRow(
  project: ProjectRow,
  below: readonly ProjectRow[],
  capacities: ReadonlyMap<string, readonly CapacityRow[]>,
): LedgerRow {
  const shown = [project, ...below].flatMap((one) => capacities.get(one.id) ?? [])
  return {
    id: project.id,
    parentId: project.parentId,
    project,
    capacities: shown,
    capacitySummary: summariseCapacities(shown),
    childIds: below.map((child) => child.id),
    nameKey: project.pinyin ?? pinyinKey(project.name),
  }
}

/** The row object from before where nothing in it differs, so that the grid and React see no change. */
function reuse(before: LedgerRows, row: LedgerRow): LedgerRow {
  const old = before.byId.get(row.id)
  return old !== undefined &&
    old.project === row.project &&
    sameItems(old.capacities, row.capacities) &&
    sameItems(old.childIds, row.childIds)
    ? old
    : row
}

function sameItems<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, at) => item === right[at])
}

const indexes = new WeakMap<LedgerRow, ProjectIndex>()

/** What a row is found by. Built on first use and kept as long as the row itself. */
export function indexOf(row: LedgerRow): ProjectIndex {
  let index = indexes.get(row)
  if (index === undefined) {
    index = projectIndex(row.project, row.capacities)
    indexes.set(row, index)
  }
  return index
}

/** Rows indexed between two looks at the clock, so that typing never waits for more than these. */
const rowsPerSlice = 200

/**
 * Builds the search indexes while nobody waits for them, a slice at a time: at 10,000 rows the first letter typed would
 * otherwise pay half a second for all of them.
 *
 * @param whenIdle runs a slice when there is nothing better to do
 */
export function prepareIndexes(
  rows: readonly LedgerRow[],
  whenIdle: (slice: () => void) => void,
): void {
  const from = (start: number) => {
    for (const row of rows.slice(start, start + rowsPerSlice)) indexOf(row)
    if (start + rowsPerSlice < rows.length) whenIdle(() => from(start + rowsPerSlice))
  }
  whenIdle(() => from(0))
}
