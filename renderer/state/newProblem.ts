import type { ProblemInput } from '../../shared/schemas/followUp.ts'

/** An open problem of which nothing more is known yet. */
export function newProblem(
  known: Pick<ProblemInput, 'projectId' | 'text' | 'responsibleUnit' | 'raisedMonth'>,
): ProblemInput {
  return { ...known, due: null, state: 'open', result: null, doneOn: null, notes: null }
}
