import type { ProblemRow } from '../../../shared/schemas/followUp.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import { reasonSentence, remedySentence } from '../../../shared/text/lightWords.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { LightMark } from '../../components/LightMark.tsx'
import { StageTag } from '../../components/StageTag.tsx'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import { useText } from '../../text/i18n.ts'
import { MoneyFact } from './MoneyFact.tsx'
import { ProjectProblems } from './ProjectProblems.tsx'
import { ShareBar } from './ShareBar.tsx'
import { ShareFact } from './ShareFact.tsx'

interface ProjectPageProps {
  readonly project: LedgerRow
  readonly month: BoardRow | null
  /** As they are numbered. */
  readonly problems: readonly ProblemRow[]
  /** More of them that are not done. */
  readonly more: number
  readonly solved: number
}

/** One project on the wall: who, how much, how far, its light with the reason, progress and problems. */
export function ProjectPage({ project: row, month, problems, more, solved }: ProjectPageProps) {
  const { t, language, words } = useText()
  const terms = monthTerms[language]
  const { project, capacitySummary } = row
  const places = [project.park, project.sector, project.owner]
  const hasFigures = month !== null && (month.planned !== null || month.yearToDate !== null)
  return (
    <>
      <header className="projectorProject">
        <h3>
          {project.name}
          {month?.sample === true ? <span className="sampleTag">{terms.sample}</span> : null}
        </h3>
        <p className="projectorMeta">
          <StageTag stage={month?.stage ?? project.stage} />
          <span>
            {words.field.responsibleUnit}：{project.responsibleUnit ?? words.unfilled}
          </span>
          {places.map((place) => (place === null ? null : <span key={place}>{place}</span>))}
          {capacitySummary === null ? null : <span>{capacitySummary}</span>}
        </p>
      </header>
      <dl className="projectorFacts projectorFigures">
        <MoneyFact name={terms.figure.totalInvestment} amount={project.totalInvestment} />
        <MoneyFact name={terms.figure.planned} amount={month?.planned ?? null} />
        <MoneyFact name={terms.figure.thisMonth} amount={month?.invested ?? null} />
        <MoneyFact name={terms.figure.yearToDate} amount={month?.yearToDate ?? null} />
        <ShareFact
          share={month?.shareOfYearPlan ?? null}
          schedule={hasFigures ? month.schedule : null}
          gap={month?.gap ?? null}
        />
      </dl>
      {hasFigures ? (
        <ShareBar share={month.shareOfYearPlan} schedule={month.schedule} />
      ) : (
        <p className="projectorNone">{t('projector.noFigures')}</p>
      )}
      {month === null ? null : (
        <p className="projectorLight" data-testid="projector-light">
          <LightMark colour={month.light} />
          {month.reason === null ? null : <span>{reasonSentence(month.reason, language)}</span>}
          {month.remedy === null ? null : <small>{remedySentence(month.remedy, language)}</small>}
        </p>
      )}
      <div className="projectorHalves">
        <section>
          <h4>{terms.field.progressText}</h4>
          {month?.progressText === null || month?.progressText === undefined ? (
            <p className="projectorMuted">{t('projector.notReportedYet')}</p>
          ) : (
            <p className="projectorProse">{month.progressText}</p>
          )}
        </section>
        <ProjectProblems problems={problems} more={more} solved={solved} />
      </div>
    </>
  )
}
