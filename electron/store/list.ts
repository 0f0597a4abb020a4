import { summariseCapacities } from '../../shared/model/capacity.ts'
import { matchesFilter } from '../../shared/model/projectFilter.ts'
import { projectSearchIndex } from '../../shared/model/projectSearch.ts'
import { matchesSearch, searchWords } from '../../shared/model/search.ts'
import type { ListFilter } from '../../shared/schemas/ledger.ts'
import type { CapacityRow, ProjectRow } from '../../shared/schemas/project.ts'
import { readCapacities } from './capacities.ts'
import type { Database } from './connection.ts'
import { readProjects } from './projects.ts'

export interface ProjectList {
  readonly projects: readonly ProjectRow[]
  readonly capacities: readonly CapacityRow[]
}

/** The projects that match, with their capacity lines. A child is listed where it or its parent matches. */
export function listProjects(database: Database, filter: ListFilter): ProjectList {
  const all = readProjects(database, filter.bin ?? false)
  const capacities = readCapacities(database)
  const words = searchWords(filter.search ?? '')
  const found = words.length === 0 ? null : searchProjects(all, capacities, words)
  const matching = new Set(
    all
      .filter((row) => matchesFilter(row, filter) && (found === null || found.has(row.id)))
      .map((row) => row.id),
  )
  const projects = all.filter(
    (row) => matching.has(row.id) || (row.parentId !== null && matching.has(row.parentId)),
  )
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
