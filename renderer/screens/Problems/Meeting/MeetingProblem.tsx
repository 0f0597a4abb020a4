import { useMemo } from 'react'
import { useStore } from 'zustand'
import { formatMoney, formatNumber } from '../../../../shared/model/money.ts'
import type { ProblemRow } from '../../../../shared/schemas/followUp.ts'
import type { BoardRow } from '../../../../shared/schemas/monthBoard.ts'
import { reasonSentence } from '../../../../shared/text/lightWords.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { Filled } from '../../../components/Filled.tsx'
import { LightMark } from '../../../components/LightMark.tsx'
import { ProjectorFact } from '../../../components/projector/ProjectorFact.tsx'
import { useText } from '../../../text/i18n.ts'
import { dueDistance } from '../List/DueWords.tsx'

/** Beyond this many characters the type is a size smaller. */
const longText = 60
const veryLongText = 140

/** One problem as the meeting sees it: what it is, who, until when, and how the project stands. */
export function MeetingProblem({ problem }: { readonly problem: ProblemRow }) {
  const text = useText()
  const { t, language, words } = text
  const { problems: store } = useApp()
  const rows = useStore(store, (state) => state.rows)
  const row = useMemo(
    () => rows?.find((each) => each.id === problem.projectId) ?? null,
    [rows, problem.projectId],
  )
  const { projectName, responsibleUnit, due, state, overdue, result, notes } = problem
  const { length } = problem.text
  return (
    <>
      <h3 className="projectorName">
        {projectName}
        {problem.sample ? <span className="sampleTag">{monthTerms[language].sample}</span> : null}
      </h3>
      <p
        className="projectorText"
        data-length={length > veryLongText ? 'veryLong' : length > longText ? 'long' : undefined}
      >
        {problem.text}
      </p>
      <dl className="projectorFacts">
        <ProjectorFact name={t('problems.show.unit')}>
          <Filled value={responsibleUnit} />
        </ProjectorFact>
        <ProjectorFact
          name={t('problems.show.due')}
          note={dueDistance(problem, text)}
          alarming={overdue}
          testId="meeting-due"
        >
          {due ?? <span className="unfilled">{words.unfilled}</span>}
        </ProjectorFact>
        <ProjectorFact name={t('problems.column.state')} testId="meeting-state">
          <span className="projectorState" data-state={state}>
            {monthTerms[language].problemState[state]}
          </span>
        </ProjectorFact>
      </dl>
      <MonthFigures row={row} />
      {result === null && notes === null ? null : (
        <dl className="projectorNotes" data-testid="meeting-notes">
          {result === null ? null : (
            <>
              <dt>{t('problems.show.result')}</dt>
              <dd>{result}</dd>
            </>
          )}
          {notes === null ? null : (
            <>
              <dt>{t('problems.show.notes')}</dt>
              <dd>{notes}</dd>
            </>
          )}
        </dl>
      )}
    </>
  )
}

/** The project's figures of the month and why its light is what it is. */
function MonthFigures({ row }: { readonly row: BoardRow | null }) {
  const { t, language, words } = useText()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  if (row === null || (row.yearToDate === null && row.planned === null)) {
    return <p className="projectorNone">{t('problems.show.noFigures')}</p>
  }
  const percent = (fraction: number) => `${formatNumber(fraction * 100, 1)}%`
  return (
    <dl className="projectorFacts">
      <ProjectorFact name={t('problems.show.yearToDate')}>
        {row.yearToDate === null ? (
          <span className="unfilled">{words.unfilled}</span>
        ) : (
          `${formatMoney(row.yearToDate, unit)} ${words.moneyUnit[unit]}`
        )}
      </ProjectorFact>
      <ProjectorFact
        name={t('problems.show.share')}
        note={t('problems.show.schedule', { share: percent(row.schedule) })}
      >
        {row.shareOfYearPlan === null ? (
          <span className="unfilled">{words.unfilled}</span>
        ) : (
          percent(row.shareOfYearPlan)
        )}
      </ProjectorFact>
      <ProjectorFact
        name={t('problems.show.light')}
        note={row.reason === null ? null : reasonSentence(row.reason, language)}
      >
        <LightMark colour={row.light} />
      </ProjectorFact>
    </dl>
  )
}
