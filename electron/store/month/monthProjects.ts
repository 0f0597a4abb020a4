import { originOf } from '../../../shared/model/origin.ts'
import { type ReportMonth } from '../../../shared/model/month/reportMonth.ts'
import { stageAt } from '../../../shared/model/month/projectRole.ts'
import type { ListFilter } from '../../../shared/schemas/ledger.ts'
import type { ProjectRow } from '../../../shared/schemas/project.ts'
import type { Database } from '../connection.ts'
import { type Fields, selectList } from '../entities.ts'
import { listProjects } from '../list.ts'
import { readProjects, readProjectsById } from '../projects.ts'
import { findUnit, readUnits } from '../units.ts'
import type { Only } from './monthSource.ts'
import { readStageChanges } from './stageChanges.ts'

/** A project as a month sees it: with the stage it then had, its unit by today's name, and what the sample says of it. */
export interface MonthProject {
  readonly row: ProjectRow
  readonly sample: boolean
  /** Approved, and with land: 落地 in the six steps. */
  readonly landed: boolean
}

/** Projects of the register, in its order; what only the plan's running text names doesn't report. */
export function readMonthProjects(
  database: Database,
  month: ReportMonth,
  only: Only,
  filter: ListFilter | undefined,
): MonthProject[] {
  const rows =
    only !== undefined
      ? readProjectsById(database, only).filter((row) => row.deleted === 0)
      : filter === undefined
        ? readProjects(database, false)
        : listProjects(database, filter).projects
  const samples = new Map(
    (
      database
        .prepare(`SELECT ${selectList('sample_project')} FROM sample_project WHERE deleted = 0`)
        .all() as (Fields & { readonly id: string })[]
    ).map(({ id, deleted: _, ...fields }) => [id, fields]),
  )
  const changes = Map.groupBy(readStageChanges(database), (change) => change.projectId)
  const landed = landedProjects(database)
  const units = readUnits(database)
  return rows
    .filter((row) => originOf(row) !== 'text')
    .map((row) => {
      const sample = samples.get(row.id)
      const known = sample === undefined ? row : withSample(row, sample)
      const { responsibleUnit, stage } = known
      return {
        row: {
          ...known,
          stage: stageAt(stage, changes.get(row.id) ?? [], month),
          responsibleUnit:
            responsibleUnit === null
              ? null
              : (findUnit(units, responsibleUnit)?.name ?? responsibleUnit),
        },
        sample: sample !== undefined,
        landed: landed.has(row.id),
      }
    })
}

/** The ledger's own values, and the sample's where it has none. */
function withSample(row: ProjectRow, sample: Fields): ProjectRow {
  const own = new Map(Object.entries(row))
  const filled = Object.entries(sample).filter(([field]) => (own.get(field) ?? null) === null)
  return { ...row, ...Object.fromEntries(filled) }
}

function landedProjects(database: Database): ReadonlySet<string> {
  const rows = database
    .prepare(
      `SELECT project_id FROM procedure
       WHERE deleted = 0 AND state = 'done' AND kind IN ('projectApproval', 'landPreReview')
       GROUP BY project_id HAVING count(DISTINCT kind) = 2`,
    )
    .pluck()
    .all() as string[]
  return new Set(rows)
}
