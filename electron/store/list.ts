import { summariseCapacities } from '../../shared/model/capacity.ts'
import { matchesFilter } from '../../shared/model/projectFilter.ts'
import { projectSearchIndex } from '../../shared/model/projectSearch.ts'
import { matchesSearch, searchWords } from '../../shared/model/search.ts'
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
  const words = searchWords(filter.search ?? '')
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

function searchProjects(
  projects: readonly ProjectRow[],
  capacities: readonly CapacityRow[],
  words: readonly string[],
): ReadonlySet<string> {
  const lines = Map.groupBy(capacities, (line) => line.projectId)
  return new Set(
    projects
      .filter((row) => {
        const summary = summariseCapacities(lines.get(row.id) ?? [])
        const index = projectSearchIndex(row, summary)
        return matchesSearch(index, words)
      })
      .map((row) => row.id),
  )
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
