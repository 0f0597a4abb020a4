import { compareGroups } from '../../shared/model/groupOrder.ts'
import { stages } from '../../shared/model/vocabulary.ts'
import { originOf } from '../../shared/model/origin.ts'
import { countEntries, totalOf } from '../../shared/model/total.ts'
import type { ListFilter, SummaryGroup, SummaryKey } from '../../shared/schemas/ledger.ts'
import type { ProjectRow } from '../../shared/schemas/project.ts'
import type { Database } from './connection.ts'
import { listProjects } from './list.ts'
import { readParks, readSectors } from './plans.ts'
import { findUnit, readUnits } from './units.ts'

const fieldOf = {
  park: 'park',
  sector: 'sector',
  stage: 'stage',
  category: 'category',
  unit: 'responsibleUnit',
} as const satisfies Record<SummaryKey, keyof ProjectRow>

/**
 * Counts and sums per value. Money is summed over entries only: a bundled entry carries the money of its
 * children. Entries of the running text are counted apart. Groups come in the plan's or the lifecycle's order where there is one, else in pinyin order; 未填 last.
 */
export function summarise(database: Database, by: SummaryKey, filter: ListFilter): SummaryGroup[] {
  const { projects } = listProjects(database, filter)
  const byId = new Map(projects.map((row) => [row.id, row]))
  // A child counts with its parent, whose park and sector it shares.
  const headOf = (row: ProjectRow): ProjectRow =>
    row.parentId === null ? row : (byId.get(row.parentId) ?? row)
  const units = by === 'unit' ? readUnits(database) : []
  // Former names and aliases of a unit are one group, under the name it has now.
  const valueOf = (row: ProjectRow): string | null => {
    const value = headOf(row)[fieldOf[by]]
    return value === null ? null : (findUnit(units, value)?.name ?? value)
  }
  const groups = Map.groupBy(projects, valueOf)
  const compare = compareGroups(orderOf(database, by))
  return [...groups]
    .toSorted(([left], [right]) => compare(left, right))
    .map(([value, rows]) => {
      const counted = rows.filter((row) => originOf(row) !== 'text')
      const heads = counted.filter((row) => headOf(row) === row)
      const investment = totalOf(heads.map((row) => row.totalInvestment))
      return {
        value,
        ...countEntries(counted),
        textEntries: rows.length - counted.length,
        totalInvestment: investment.sum,
        investmentFilled: investment.filled,
        investmentUnfilled: investment.unfilled,
        stageUnfilled: heads.filter((row) => row.stage === null).length,
      }
    })
}

function orderOf(database: Database, by: SummaryKey): readonly string[] {
  if (by === 'sector') return readSectors(database).map((sector) => sector.name)
  if (by === 'park') return readParks(database).map((park) => park.name)
  return by === 'stage' ? stages : []
}
