import type {
  MilestoneInput,
  MilestoneRow,
  ProcedureInput,
  ProcedureKey,
  ProcedureRow,
} from '../../../shared/schemas/followUp.ts'
import { unknownId, type Writer } from '../commit.ts'
import type { Database } from '../connection.ts'
import { readRecords, recordOf, refuseAbsent } from './records.ts'

/** 手续 of one project or of all. */
export function readProcedures(database: Database, projectId?: string): ProcedureRow[] {
  return readRecords(database, 'procedure', 'project_id, kind', projectId).map(
    ({ id: _, ...row }) => row as unknown as ProcedureRow,
  )
}

/** 节点 of one project or of all, in their own order. */
export function readMilestones(database: Database, projectId?: string): MilestoneRow[] {
  return readRecords(database, 'milestone', 'project_id, position', projectId).map(
    ({ position: _, ...row }) => row as unknown as MilestoneRow,
  )
}

export function saveProcedures(writer: Writer, procedures: readonly ProcedureInput[]): void {
  for (const procedure of procedures) {
    refuseAbsent(writer, procedure.projectId)
    const key = `${procedure.projectId}:${procedure.kind}`
    const { id } = recordOf(writer, 'procedure', key)
    writer.write('procedure', id, { ...procedure, deleted: 0 })
  }
}

export function clearProcedures(writer: Writer, keys: readonly ProcedureKey[]): void {
  for (const { projectId, kind } of keys) {
    refuseAbsent(writer, projectId)
    const { id, current } = recordOf(writer, 'procedure', `${projectId}:${kind}`)
    if (current !== null) writer.write('procedure', id, { deleted: 1 })
  }
}

/** Replaces the project's list. Throws `unknown-id` for a line that isn't the project's. */
export function saveMilestones(
  writer: Writer,
  database: Database,
  projectId: string,
  milestones: readonly MilestoneInput[],
  newId: () => string,
): void {
  refuseAbsent(writer, projectId)
  const current = new Set(readMilestones(database, projectId).map((row) => row.id))
  for (const [position, { id, ...fields }] of milestones.entries()) {
    if (id === undefined) {
      writer.insert('milestone', newId(), { projectId, position, ...fields })
      continue
    }
    if (!current.delete(id)) throw unknownId('milestone', id)
    writer.write('milestone', id, { position, ...fields })
  }
  for (const id of current) writer.write('milestone', id, { deleted: 1 })
}
