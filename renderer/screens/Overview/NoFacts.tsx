import { Button } from 'antd'
import { CalendarX2, FlaskConical } from 'lucide-react'
import type { Overview } from '../../../shared/schemas/monthBoard.ts'
import type { MonthEntry } from '../../../shared/schemas/progress.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { runById } from '../../commands/commands.ts'
import { chooseMonth, showScreen } from '../../state/sessionStore.ts'
import { useText } from '../../text/i18n.ts'

interface NoFactsProps {
  readonly overview: Overview
  readonly months: readonly MonthEntry[]
}

/** A month without a plan or a figure: where figures are, or what a ledger without any can do. */
export function NoFacts({ overview, months }: NoFactsProps) {
  const { t, language } = useText()
  const app = useApp()
  const entries = useLedger((state) => state.rows.rows.length)
  const newest = months.findLast((each) => each.reported > 0)?.month
  const newestWord = newest === undefined ? '' : formatPartialDate(newest, language)
  return (
    <div className="noFacts">
      <section className="overviewCard" data-testid="overview-empty">
        <CalendarX2 size={26} strokeWidth={1.5} aria-hidden="true" />
        <h2>{t('overview.empty.title', { month: formatPartialDate(overview.month, language) })}</h2>
        <p>
          {newest === undefined
            ? t('overview.empty.never')
            : t('overview.empty.other', { month: newestWord })}
        </p>
        <div className="emptyActions">
          <Button
            type="primary"
            data-testid="overview-to-month"
            onClick={() => showScreen(app.session, 'month')}
          >
            {t('overview.empty.toMonth')}
          </Button>
          {newest === undefined ? null : (
            <Button data-testid="overview-newest" onClick={() => chooseMonth(app.session, newest)}>
              {t('overview.empty.goTo', { month: newestWord })}
            </Button>
          )}
        </div>
      </section>
      {months.length > 0 || entries === 0 ? null : (
        <section className="overviewCard" data-testid="sample-offer">
          <FlaskConical size={26} strokeWidth={1.5} aria-hidden="true" />
          <h2>{t('overview.sample.offer')}</h2>
          <p>{t('overview.sample.offerText')}</p>
          <Button data-testid="sample-add" onClick={() => runById(app, 'addSample')}>
            {t('overview.sample.add')}
          </Button>
        </section>
      )}
    </div>
  )
}
