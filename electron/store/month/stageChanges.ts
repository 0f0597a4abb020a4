import type { StageChangeInput, StageChangeRow } from '../../../shared/schemas/followUp.ts'
import type { Writer } from '../commit.ts'
import type { Database } from '../connection.ts'
import type { Fields } from '../entities.ts'
import { readRecords, refuseAbsent } from './records.ts'

/** Of one project or of all, in the order of their days. */
export function readStageChanges(database: Database, projectId?: string): StageChangeRow[] {
  const rows = readRecords(database, 'stage_change', 'project_id, date, id', projectId)
  return rows as unknown as StageChangeRow[]
}

/** Writes the change and what follows from it in the project. An earlier day than the newest change's only adds to the record. */
export function changeStage(
  writer: Writer,
  database: Database,
  input: StageChangeInput,
  newId: () => string,
): void {
  const { projectId, stage, date, documentNumber, note } = input
  const project = refuseAbsent(writer, projectId)
  const changes = readStageChanges(database, projectId).filter((change) => !change.sample)
  const next = changes.find((change) => change.date > date)
  writer.insert('stage_change', newId(), {
    projectId,
    stage,
    before: next === undefined ? (project['stage'] ?? null) : next.before,
    date,
    documentNumber: documentNumber ?? null,
    note: note ?? null,
  })
  if (next !== undefined) {
    writer.write('stage_change', next.id, { before: stage })
    return
  }
  writer.write('project', projectId, {
    stage,
    // A stage said by a person no longer rests on the plan's lines.
    stageFirstLine: null,
    stageLastLine: null,
    stageNote: null,
    ...datesOf(project, stage, date),
  })
}

function datesOf(project: Fields, stage: StageChangeInput['stage'], date: string): Fields {
  const isUnfilled = (field: string) => (project[field] ?? null) === null
  if (stage === 'started' || stage === 'construction') {
    return isUnfilled('actualStart') ? { actualStart: date } : {}
  }
  const ends = stage === 'completed' || stage === 'operation'
  return ends && isUnfilled('actualEnd') ? { actualEnd: date } : {}
}
