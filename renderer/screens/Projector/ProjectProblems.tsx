import type { ProblemRow } from '../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { useText } from '../../text/i18n.ts'
import { dueDistance } from '../Problems/List/DueWords.tsx'

interface ProjectProblemsProps {
  readonly problems: readonly ProblemRow[]
  readonly more: number
  readonly solved: number
}

/** A project's problems, numbered by the key that takes a note on each. */
export function ProjectProblems({ problems, more, solved }: ProjectProblemsProps) {
  const text = useText()
  const { t, language } = text
  const rest = [
    more === 0 ? null : t('projector.more', { n: more }),
    solved === 0 ? null : t('projector.solved', { n: solved }),
  ].filter((part) => part !== null)
  return (
    <section data-testid="projector-problems">
      <h4>
        {t('projector.problems')}
        {rest.length === 0 ? null : <small>{rest.join('　')}</small>}
      </h4>
      {problems.length === 0 ? (
        <p className="projectorMuted">{t('projector.noProblems')}</p>
      ) : (
        <ol className="projectorProblems">
          {problems.map((problem, at) => (
            <li key={problem.id} data-overdue={problem.overdue ? '' : undefined}>
              <kbd>{at + 1}</kbd>
              <div>
                <p>{problem.text}</p>
                <small>
                  {[
                    monthTerms[language].problemState[problem.state],
                    problem.responsibleUnit,
                    problem.due === null ? null : t('projector.due', { day: problem.due }),
                    dueDistance(problem, text),
                  ]
                    .filter((part) => part !== null)
                    .join('　')}
                </small>
                {problem.notes === null ? null : (
                  <p className="projectorNote">{problem.notes.split('\n').at(-1)}</p>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
