import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { Overview } from '../../../shared/schemas/monthBoard.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useMonth, useShownMonth } from '../../app/useShownMonth.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { readOverview } from '../../state/overviewStore.ts'
import { CurveCard } from './CurveCard.tsx'
import { EventsCard } from './EventsCard.tsx'
import { GroupCard } from './GroupCard.tsx'
import { LaggingCard } from './LaggingCard.tsx'
import { MoversCard } from './MoversCard.tsx'
import { NoFacts } from './NoFacts.tsx'
import { showMonthRows } from './showRows.ts'
import { StageCard } from './StageCard.tsx'
import { Tiles } from './Tiles.tsx'
import { UnitCard } from './UnitCard.tsx'
import { usePaperTheme } from './usePaperTheme.ts'

/** 总览: the month at a glance, on the screen and on paper. */
export function OverviewScreen() {
  const { t, language } = useText()
  const app = useApp()
  const month = useShownMonth()
  const revision = useLedger((state) => state.revision)
  const isOpen = useLedger((state) => state.status === 'ready')
  const { overview, failure } = useStore(app.overview)
  const months = useMonth((state) => state.months)
  usePaperTheme()
  useEffect(() => {
    if (isOpen && month !== null) {
      void readOverview(app.overview, app.port, { month, revision })
    }
  }, [app, month, revision, isOpen])
  if (overview === null) {
    return (
      <p className="loading">
        {failure === null ? t('app.loading') : errorLine(failure, language)}
      </p>
    )
  }
  const isEmpty = overview.totals.projects === 0
  return (
    <div className="overview" data-testid="overview" data-month={overview.month}>
      <div className="overviewBody">
        <PrintHead overview={overview} />
        <Tiles overview={overview} />
        {isEmpty ? (
          <NoFacts overview={overview} months={months ?? []} />
        ) : (
          <div className="overviewCards">
            <GroupCard overview={overview} />
            <CurveCard overview={overview} />
            <StageCard overview={overview} />
            <UnitCard overview={overview} />
            <LaggingCard overview={overview} />
            <EventsCard overview={overview} />
            <MoversCard overview={overview} />
          </div>
        )}
      </div>
      <Footer overview={overview} />
    </div>
  )
}

/** What the window says around the page, for paper. */
function PrintHead({ overview }: { readonly overview: Overview }) {
  const { t, language, words } = useText()
  const plan = useLedger((state) => state.info?.plans[0]?.shortName ?? '')
  const isSample = useLedger((state) => (state.info?.sampleProjects ?? 0) > 0)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  return (
    <header className="printHead">
      <h1>
        {t('overview.print.title', { plan, month: formatPartialDate(overview.month, language) })}
      </h1>
      {isSample ? <b className="sampleBadge">{t('overview.sample.badge')}</b> : null}
      <span>{t('overview.print.unit', { unit: words.moneyUnit[unit] })}</span>
      <Basis overview={overview} />
    </header>
  )
}

function Basis({ overview }: { readonly overview: Overview }) {
  const { t, language } = useText()
  const day = formatPartialDate(overview.cutOff, language)
  return <span>{t('overview.footer.basis', { day })}</span>
}

function Footer({ overview }: { readonly overview: Overview }) {
  const { t } = useText()
  const app = useApp()
  const { counts, closing, month } = overview
  return (
    <footer className="statusBar" data-testid="overview-status">
      <Basis overview={overview} />
      {closing === null ? null : <span>{t('overview.footer.closed')}</span>}
      {counts.expected === 0 ? null : counts.unreported === 0 ? (
        <span>{t('overview.footer.allReported', { n: counts.expected })}</span>
      ) : (
        <button
          type="button"
          className="linkButton"
          title={t('overview.open.unreported')}
          data-testid="overview-unreported"
          onClick={() =>
            void showMonthRows(app, { month, isMeant: (row) => row.state === 'unreported' })
          }
        >
          {t('overview.footer.unreported', { n: counts.unreported })}
        </button>
      )}
      <button
        type="button"
        className="linkButton overviewPrint"
        title={t('overview.footer.printTitle')}
        data-testid="overview-print"
        onClick={() => window.print()}
      >
        <Printer size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('overview.footer.print')}
      </button>
    </footer>
  )
}
