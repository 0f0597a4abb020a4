import { ChevronRight } from 'lucide-react'
import type { Overview } from '../../../shared/schemas/monthBoard.ts'
import { reasonSentence } from '../../../shared/text/lightWords.ts'
import { revealProject } from '../../app/actions.ts'
import { useApp } from '../../app/appContext.ts'
import { Card } from './Card.tsx'
import { useFigures } from './figures.ts'
import { LightSign } from './LightSign.tsx'
import { showIds } from './showRows.ts'

const shownProjects = 7
/** Paper has room for more, and nowhere to click for the rest. */
const printedProjects = 14

/** The projects furthest below 序时. */
export function LaggingCard({ overview }: { readonly overview: Overview }) {
  const app = useApp()
  const { text, percent, points } = useFigures()
  const { t, language } = text
  const { lagging } = overview
  const detailOf = ({ reason, text: said }: (typeof lagging)[number]) => {
    if (reason === null) return said ?? ''
    const why =
      reason.key === 'investmentGap'
        ? t('overview.lagging.detail', {
            share: percent(reason.share),
            schedule: percent(reason.schedule),
          })
        : reasonSentence(reason, language)
    return said === null ? why : `${why}　${said}`
  }
  return (
    <Card
      title={t('overview.lagging.title')}
      className="laggingCard"
      testId="card-lagging"
      aside={
        lagging.length === 0 ? null : (
          <>
            <span>{t('overview.lagging.measure')}</span>
            <button
              type="button"
              className="linkButton moreLink"
              data-testid="lagging-all"
              onClick={() =>
                showIds(
                  app,
                  lagging.map((each) => each.id),
                )
              }
            >
              {t('overview.lagging.all', { n: lagging.length })}
              <ChevronRight size={13} aria-hidden="true" />
            </button>
          </>
        )
      }
    >
      {lagging.length === 0 ? (
        <p className="cardEmpty">{t('overview.lagging.empty')}</p>
      ) : (
        <ul className="projectList">
          {lagging.slice(0, printedProjects).map((each, index) => (
            <li key={each.id} className={index < shownProjects ? undefined : 'paperOnly'}>
              <button
                type="button"
                title={`${t('overview.open.project', { name: each.name })}\n${detailOf(each)}`}
                data-project={each.id}
                onClick={() => revealProject(app, each.id)}
              >
                <LightSign light={each.light} />
                <span className="projectWords">
                  <span>{each.name}</span>
                  <small>{detailOf(each)}</small>
                </span>
                <span className="projectFigure">
                  <span>{points(each.gap)}</span>
                  <small>{each.responsibleUnit}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
