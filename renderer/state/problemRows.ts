import { knownPinyinKey } from '../../shared/model/pinyin.ts'
import { matchesSearch, searchIndex, searchWords } from '../../shared/model/search.ts'
import type { ProblemRow } from '../../shared/schemas/followUp.ts'
import type { ProblemChoice, ProblemFilter, ProblemsState } from './problemsStore.ts'

/** Whether a problem is among those of a choice. */
export function isOfChoice(problem: ProblemRow, choice: ProblemChoice): boolean {
  switch (choice) {
    case 'all':
      return true
    case 'unsolved':
      return problem.state !== 'done'
    case 'overdue':
      return problem.overdue
    default:
      return problem.state === choice
  }
}

/** The problems asked for and those kept, those with the nearest day first. */
export function shownProblems({
  problems,
  filter,
  keptIds,
}: Pick<ProblemsState, 'problems' | 'filter' | 'keptIds'>): readonly ProblemRow[] {
  const isMeant = asks(filter)
  return (problems ?? []).filter(
    (problem) =>
      keptIds.has(problem.id) || (isOfChoice(problem, filter.choice) && isMeant(problem)),
  )
}

/** Of those that unit and words ask for, how many are in each choice. */
export function countChoices(
  problems: readonly ProblemRow[],
  filter: ProblemFilter,
  choices: readonly ProblemChoice[],
): ReadonlyMap<ProblemChoice, number> {
  const meant = problems.filter(asks(filter))
  return new Map(
    choices.map((choice) => [choice, meant.filter((each) => isOfChoice(each, choice)).length]),
  )
}

function asks({ unit, query }: ProblemFilter): (problem: ProblemRow) => boolean {
  const words = searchWords(query)
  return (problem) =>
    (unit === null || (problem.responsibleUnit ?? '') === unit) &&
    (words.length === 0 ||
      matchesSearch(
        searchIndex(
          [problem.projectName, problem.text, problem.responsibleUnit, problem.result],
          [
            knownPinyinKey(problem.projectName),
            knownPinyinKey(problem.text),
            knownPinyinKey(problem.responsibleUnit ?? ''),
          ],
        ),
        words,
      ))
}
