import { Check, Plus } from 'lucide-react'
import { useState } from 'react'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { ProblemRow } from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { useApp } from '../../../app/appContext.ts'
import { finishProblem, removeProblem, saveProblem } from '../../../app/followUpActions.ts'
import { useText } from '../../../text/i18n.ts'
import { ProblemForm } from './ProblemForm.tsx'

interface ProblemSectionProps {
  readonly projectId: string
  readonly responsibleUnit: string | null
  readonly problems: readonly ProblemRow[]
  /** The reporting month: when a new problem was raised. */
  readonly month: string | null
}

/** 问题 of one project: those still open first, the nearest day first. */
export function ProblemSection(props: ProblemSectionProps) {
  const { projectId, responsibleUnit, problems, month } = props
  const { t } = useText()
  const app = useApp()
  // The id of the problem being edited, or an empty text for a new one.
  const [editing, setEditing] = useState<string | null>(null)
  const done = problems.filter((problem) => problem.state === 'done')
  const shown = [...problems.filter((problem) => problem.state !== 'done'), ...done]
  return (
    <section
      className="panelSection"
      aria-label={t('followUp.tab.problems')}
      data-testid="problems"
    >
      <h4 className="sectionTitle">
        {t('followUp.tab.problems')}
        {done.length === 0 ? null : (
          <span className="sectionNote">{t('followUp.problem.finished', { n: done.length })}</span>
        )}
        <button
          type="button"
          className="linkButton sectionAction"
          data-testid="add-problem"
          onClick={() => setEditing('')}
        >
          <Plus size={13} /> {t('followUp.problem.add')}
        </button>
      </h4>
      {editing === '' ? (
        <ProblemForm
          projectId={projectId}
          problem={null}
          responsibleUnit={responsibleUnit}
          month={month}
          onCancel={() => setEditing(null)}
          onSave={async (problem) => {
            if (await saveProblem(app, problem)) setEditing(null)
          }}
        />
      ) : null}
      {shown.length === 0 && editing === null ? (
        <p className="unfilled">{t('followUp.problem.none')}</p>
      ) : null}
      <ul className="followLines">
        {shown.map((problem) => (
          <li key={problem.id}>
            {problem.id === editing ? (
              <ProblemForm
                projectId={projectId}
                problem={problem}
                responsibleUnit={responsibleUnit}
                month={month}
                onCancel={() => setEditing(null)}
                onSave={async (next) => {
                  if (await saveProblem(app, next)) setEditing(null)
                }}
                onRemove={async () => {
                  if (await removeProblem(app, problem)) setEditing(null)
                }}
              />
            ) : (
              <ProblemLine problem={problem} onEdit={() => setEditing(problem.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ProblemLine({
  problem,
  onEdit,
}: {
  readonly problem: ProblemRow
  readonly onEdit: () => void
}) {
  const { t, language } = useText()
  const app = useApp()
  const { text, due, doneOn, state, overdue, responsibleUnit, result, sample } = problem
  const terms = monthTerms[language]
  const isDone = state === 'done'
  const when = isDone
    ? doneOn === null
      ? null
      : t('followUp.problem.doneOn', { date: formatPartialDate(doneOn, language) })
    : due === null
      ? t('followUp.problem.noDue')
      : t('followUp.problem.dueOn', { date: formatPartialDate(due, language) })
  return (
    <div className="followLine" data-done={isDone ? '' : undefined}>
      <button
        type="button"
        className="followMain"
        aria-label={t('followUp.problem.edit', { text })}
        onClick={onEdit}
      >
        <span className="followText">{text}</span>
        <small>
          <span className="stateTag" data-state={overdue ? 'late' : state}>
            {overdue ? t('followUp.problem.overdue') : terms.problemState[state]}
          </span>
          {[when, responsibleUnit, result, sample ? terms.sample : null]
            .filter((part) => part !== null)
            .join(' · ')}
        </small>
      </button>
      {isDone ? null : (
        <button
          type="button"
          className="linkButton followDone"
          aria-label={t('followUp.problem.doneLabel', { text })}
          data-testid="finish-problem"
          onClick={() => void finishProblem(app, problem)}
        >
          <Check size={13} aria-hidden="true" /> {t('followUp.problem.done')}
        </button>
      )}
    </div>
  )
}
