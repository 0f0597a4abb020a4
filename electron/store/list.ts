import { matchesFilter } from '../../shared/model/projectFilter.ts'
import {
  matchesChild,
  matchesProject,
  projectIndex,
  type ProjectWord,
  projectWords,
} from '../../shared/model/projectSearch.ts'
import type { ListFilter } from '../../shared/schemas/ledger.ts'
import type { UnitRow } from '../../shared/schemas/plan.ts'
import type { CapacityRow, ProjectRow } from '../../shared/schemas/project.ts'
import { readCapacities } from './capacities.ts'
import type { Database } from './connection.ts'
import { readProjects } from './projects.ts'
import { findUnit, readUnits } from './units.ts'

export interface ProjectList {
  readonly projects: readonly ProjectRow[]
  readonly capacities: readonly CapacityRow[]
}

/** The projects that match, with their capacity lines. A bundle found by a child is listed with that child. */
export function listProjects(database: Database, filter: ListFilter): ProjectList {
  const all = readProjects(database, filter.bin ?? false)
  const capacities = readCapacities(database)
  const words = projectWords(filter.search ?? '')
  const found = words.length === 0 ? null : searchProjects(all, capacities, words)
  const byId = new Map(all.map((row) => [row.id, row]))
  // A child goes with its bundle: where the bundle stands counts, not the park or stage the child was loaded with.
  const headOf = (row: ProjectRow): ProjectRow => byId.get(row.parentId ?? '') ?? row
  const headsOfFound = new Set(
    all.filter((row) => found?.has(row.id) === true).map((row) => headOf(row).id),
  )
  const resolved = withUnitNames(filter, readUnits(database))
  const projects = all.filter((row) => {
    const head = headOf(row)
    if (!matchesFilter(head, resolved)) return false
    return (
      found === null ||
      found.has(row.id) ||
      found.has(head.id) ||
      (row === head && headsOfFound.has(row.id))
    )
  })
  const listed = new Set(projects.map((row) => row.id))
  return { projects, capacities: capacities.filter((line) => listed.has(line.projectId)) }
}

/** An entry is found by its own words and its children's capacities, a child also with the help of its entry's words. */
function searchProjects(
  projects: readonly ProjectRow[],
  capacities: readonly CapacityRow[],
  words: readonly ProjectWord[],
): ReadonlySet<string> {
  const lines = Map.groupBy(capacities, (line) => line.projectId)
  const linesOf = ({ id }: ProjectRow) => lines.get(id) ?? []
  const children = Map.groupBy(projects, (row) => row.parentId)
  const byId = new Map(projects.map((row) => [row.id, row]))
  const indexOf = (row: ProjectRow) =>
    projectIndex(row, [row, ...(children.get(row.id) ?? [])].flatMap(linesOf))
  const found = new Set<string>()
  for (const row of projects) {
    const entry = byId.get(row.parentId ?? '')
    const index = indexOf(row)
    const matches =
      entry === undefined
        ? matchesProject(index, words)
        : matchesChild(index, indexOf(entry), words)
    if (matches) found.add(row.id)
  }
  return found
}

/** A unit is asked for by any of its names: the one it has now, those it had, and its aliases. */
function withUnitNames(filter: ListFilter, units: readonly UnitRow[]): ListFilter {
  const { unit } = filter
  if (unit === undefined) return filter
  const names = unit.flatMap((name) => {
    const found = findUnit(units, name)
    if (found === null) return [name]
    return [found.name, ...found.aliases, ...(found.formerName === null ? [] : [found.formerName])]
  })
  return { ...filter, unit: [...new Set(names)] }
}
