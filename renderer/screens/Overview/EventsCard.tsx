import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { Overview, OverviewProject } from '../../../shared/schemas/monthBoard.ts'
import { revealProject } from '../../app/actions.ts'
import { useApp } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'
import { Card } from './Card.tsx'
import { LightSign } from './LightSign.tsx'
import { showIds } from './showRows.ts'

const shownProjects = 5

interface Event extends OverviewProject {
  readonly when: string
  readonly thisMonth: boolean
}

/** Which projects started and which were finished this year, those of the month marked; and which should have started. */
export function EventsCard({ overview }: { readonly overview: Overview }) {
  const { t, language } = useText()
  const { starts, completions, startsDue } = overview
  const dated = (events: Overview['starts']): readonly Event[] =>
    events.map((each) => ({ ...each, when: formatPartialDate(each.date, language) }))
  const counts = (events: Overview['starts']) =>
    t('overview.events.counts', {
      month: events.filter((each) => each.thisMonth).length,
      year: events.length,
    })
  return (
    <Card title={t('overview.events.title')} className="eventsCard" testId="card-events">
      <div className="eventColumns">
        <EventList
          title={t('overview.events.starts')}
          count={counts(starts)}
          events={dated(starts)}
          empty={t('overview.events.noStarts')}
        />
        <EventList
          title={t('overview.events.completions')}
          count={counts(completions)}
          events={dated(completions)}
          empty={t('overview.events.noCompletions')}
        />
        {startsDue.length === 0 ? null : (
          <EventList
            title={t('overview.events.startsDue')}
            count={t('overview.events.dueCount', { n: startsDue.length })}
            events={startsDue.map((each) => ({
              ...each,
              when: t('overview.events.due', {
                date: formatPartialDate(each.plannedStart, language),
              }),
              thisMonth: false,
            }))}
            empty=""
          />
        )}
      </div>
    </Card>
  )
}

interface EventListProps {
  readonly title: string
  readonly count: string
  readonly events: readonly Event[]
  readonly empty: string
}

function EventList({ title, count, events, empty }: EventListProps) {
  const { t } = useText()
  const app = useApp()
  return (
    <div className="eventList">
      <h3>
        {title}
        {events.length === 0 ? null : (
          <button
            type="button"
            className="linkButton"
            onClick={() =>
              showIds(
                app,
                events.map((each) => each.id),
              )
            }
          >
            {count}
          </button>
        )}
      </h3>
      {events.length === 0 ? <p className="cardEmpty">{empty}</p> : null}
      <ul className="projectList">
        {events.slice(0, shownProjects).map((each) => (
          <li key={each.id}>
            <button
              type="button"
              title={t('overview.open.project', { name: each.name })}
              data-project={each.id}
              onClick={() => revealProject(app, each.id)}
            >
              <LightSign light={each.light} />
              <span className="projectWords">
                <span>{each.name}</span>
              </span>
              <span className="projectWhen">
                {each.when}
                {each.thisMonth ? (
                  <span className="thisMonthTag">{t('overview.events.thisMonth')}</span>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
