import { lightColours } from '../../../shared/model/month/lightRules.ts'
import { reasonSentence } from '../../../shared/text/lightWords.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { LightMark } from '../../components/LightMark.tsx'
import { ProjectorFact } from '../../components/projector/ProjectorFact.tsx'
import type { ProjectorFigures } from '../../state/projectorPages.ts'
import { useText } from '../../text/i18n.ts'
import { MoneyFact } from './MoneyFact.tsx'
import { percent, ShareBar } from './ShareBar.tsx'
import { ShareFact } from './ShareFact.tsx'

/** As many as fit below the figures. */
const mostNamed = 5

interface GroupPageProps {
  readonly name: string
  readonly projects: number
  readonly sums: ProjectorFigures
}

/** A group on the wall: its sums, how its lights stand, and the projects that need a word. */
export function GroupPage({ name, projects, sums }: GroupPageProps) {
  const { t, language } = useText()
  const terms = monthTerms[language]
  const { figures, total, lights, worst } = sums
  const withoutPlan = figures.projects - figures.withPlan
  return (
    <>
      <header className="projectorProject">
        <h3>{name}</h3>
      </header>
      <dl className="projectorFacts projectorFigures">
        <ProjectorFact
          name={t('projector.countFact')}
          note={
            figures.projects === projects
              ? null
              : t('projector.dispatched', { n: figures.projects })
          }
        >
          {projects}
        </ProjectorFact>
        <MoneyFact
          name={terms.figure.totalInvestment}
          amount={total.filled === 0 ? null : total.sum}
          note={
            total.filled === 0 || total.unfilled === 0
              ? null
              : t('projector.unfilledTotal', { n: total.unfilled })
          }
        />
        <MoneyFact
          name={terms.figure.planned}
          amount={figures.withPlan === 0 ? null : figures.planned}
          note={
            figures.withPlan === 0 || withoutPlan === 0
              ? null
              : t('projector.withoutPlan', { n: withoutPlan })
          }
        />
        <MoneyFact name={terms.figure.yearToDate} amount={figures.yearToDate} />
        <ShareFact share={figures.shareOfYearPlan} schedule={figures.schedule} gap={figures.gap} />
      </dl>
      <ShareBar share={figures.shareOfYearPlan} schedule={figures.schedule} />
      <p className="projectorLight">
        {lightColours.map((colour) => (
          <span key={colour} className="projectorCount">
            <LightMark colour={colour} />
            <b>{lights[colour]}</b>
          </span>
        ))}
      </p>
      <section className="projectorWorst">
        <h4>
          {t('projector.worst')}
          {worst.length <= mostNamed ? null : (
            <small>{t('projector.moreWorst', { n: worst.length - mostNamed })}</small>
          )}
        </h4>
        {worst.length === 0 ? (
          <p className="projectorMuted">{t('projector.noWorst')}</p>
        ) : (
          <ol>
            {worst.slice(0, mostNamed).map((row) => (
              <li key={row.id}>
                <LightMark colour={row.light} />
                <b>{row.name}</b>
                <span>{row.shareOfYearPlan === null ? '' : percent(row.shareOfYearPlan)}</span>
                <small>{row.reason === null ? '' : reasonSentence(row.reason, language)}</small>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  )
}
