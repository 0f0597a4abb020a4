import { standingOf, type StepStanding } from '../../shared/model/month/stepDelay.ts'
import {
  type MilestoneRow,
  procedureKinds,
  type ProcedureRow,
} from '../../shared/schemas/followUp.ts'

/** How a procedure stands at the end of a month; one that isn't needed is as good as done. */
export function procedureStanding(procedure: ProcedureRow, month: string): StepStanding {
  const { state, date, due } = procedure
  const isSettled = state === 'done' || state === 'notNeeded'
  return standingOf({ due, done: isSettled ? (date ?? '') : null }, month)
}

export function milestoneStanding(milestone: MilestoneRow, month: string): StepStanding {
  return standingOf({ due: milestone.plannedDate, done: milestone.actualDate }, month)
}

export type ProcedureCells = ReadonlyMap<string, ReadonlyMap<string, ProcedureRow>>

/** The filled cells of the matrix, by project and kind. */
export function procedureCells(procedures: readonly ProcedureRow[]): ProcedureCells {
  const known = new Set<string>(procedureKinds)
  const cells = new Map<string, Map<string, ProcedureRow>>()
  for (const procedure of procedures) {
    if (!known.has(procedure.kind)) continue
    const own = cells.get(procedure.projectId) ?? new Map<string, ProcedureRow>()
    own.set(procedure.kind, procedure)
    cells.set(procedure.projectId, own)
  }
  return cells
}

export interface StandingMilestone {
  readonly row: MilestoneRow
  readonly standing: StepStanding
}

/** Milestones with how they stand at the end of a month: the latest first, then by their day, those without one last. */
export function standingMilestones(
  milestones: readonly MilestoneRow[],
  month: string,
): readonly StandingMilestone[] {
  const lateness = ({ standing }: StandingMilestone) =>
    standing.kind === 'late' ? standing.months : 0
  return milestones
    .map((row) => ({ row, standing: milestoneStanding(row, month) }))
    .toSorted(
      (left, right) =>
        lateness(right) - lateness(left) ||
        (left.row.plannedDate ?? '9999').localeCompare(right.row.plannedDate ?? '9999'),
    )
}
