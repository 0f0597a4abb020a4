import type { ProblemInput, ProblemRow } from '../../../shared/schemas/followUp.ts'
import { unknownId, type Writer } from '../commit.ts'
import type { Database } from '../connection.ts'
import { localDay, readRecords, refuseAbsent, refuseUnseen } from './records.ts'

/** Problems of one project or of all, those with the nearest day first. `today` tells which are overdue. */
export function readProblems(database: Database, today: string, projectId?: string): ProblemRow[] {
  const names = database.prepare('SELECT name FROM project WHERE id = ? AND deleted = 0').pluck()
  const order = 'due IS NULL, due, raised_month, id'
  return readRecords(database, 'problem', order, projectId).flatMap((row) => {
    const problem = row as unknown as Omit<ProblemRow, 'projectName' | 'overdue'>
    const projectName = names.get(problem.projectId) as string | undefined
    if (projectName === undefined) return []
    return [{ ...problem, projectName, overdue: isOverdue(problem, today) }]
  })
}

export function isOverdue(problem: Pick<ProblemRow, 'due' | 'state'>, today: string): boolean {
  return problem.state !== 'done' && problem.due !== null && problem.due < today
}

/** Adds problems and changes those with an id. Throws `unknown-id`, and `conflict` where `expected` differs. */
export function saveProblems(
  writer: Writer,
  problems: readonly ProblemInput[],
  newId: () => string,
): void {
  for (const { id, expected, ...problem } of problems) {
    refuseAbsent(writer, problem.projectId)
    const current = id === undefined ? null : writer.read('problem', id)
    if (id !== undefined && (current === null || current['deleted'] === 1)) {
      throw unknownId('problem', id)
    }
    if (id !== undefined) refuseUnseen(id, (field) => current?.[field] ?? null, expected)
    const becomesDone = problem.state === 'done' && problem.doneOn === null
    const fields = { ...problem, ...(becomesDone && { doneOn: localDay(writer.at) }) }
    if (id === undefined) writer.insert('problem', newId(), fields)
    else writer.write('problem', id, fields)
  }
}

export function removeProblems(writer: Writer, ids: readonly string[]): void {
  for (const id of ids) {
    if (writer.read('problem', id) === null) throw unknownId('problem', id)
    writer.write('problem', id, { deleted: 1 })
  }
}
