import { standingOf, type StepStanding } from '../../shared/model/month/stepDelay.ts'
import type { MilestoneRow, ProcedureRow } from '../../shared/schemas/followUp.ts'

/** How a procedure stands at the end of a month; one that isn't needed is as good as done. */
export function procedureStanding(procedure: ProcedureRow, month: string): StepStanding {
  const { state, date, due } = procedure
  const isSettled = state === 'done' || state === 'notNeeded'
  return standingOf({ due, done: isSettled ? (date ?? '') : null }, month)
}

export function milestoneStanding(milestone: MilestoneRow, month: string): StepStanding {
  return standingOf({ due: milestone.plannedDate, done: milestone.actualDate }, month)
}
