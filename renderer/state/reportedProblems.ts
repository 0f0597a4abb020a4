import type { ProblemInput, ProblemRow } from '../../shared/schemas/followUp.ts'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import { newProblem } from './newProblem.ts'

/** What a month's reports name as a problem and the list doesn't hold yet. */
export interface ReportedProblem {
  readonly name: string
  readonly input: ProblemInput
}

/** 存在问题 and 需协调事项 of a month, each project's as one problem; those taken over before are left out. */
export function reportedProblems(
  rows: readonly BoardRow[],
  problems: readonly ProblemRow[],
  month: string,
): readonly ReportedProblem[] {
  const known = new Set(problems.map(({ projectId, text }) => keyOf(projectId, text)))
  return rows.flatMap((row) => {
    const text = [row.problems, row.coordination].filter((part) => part !== null).join('\n')
    if (text === '' || known.has(keyOf(row.id, text))) return []
    const input = newProblem({
      projectId: row.id,
      text: text.slice(0, 2000),
      responsibleUnit: row.responsibleUnit,
      raisedMonth: month,
    })
    return [{ name: row.name, input }]
  })
}

function keyOf(projectId: string, text: string): string {
  return `${projectId} ${text.slice(0, 2000)}`
}
