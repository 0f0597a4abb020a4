import { monthOfYear, monthsToDate } from '../../../../shared/model/month/reportMonth.ts'
import { sumOrNull } from '../../../../shared/model/month/progressFigures.ts'
import { formatMoney } from '../../../../shared/model/money.ts'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { MonthExplanation, ProjectProgress } from '../../../../shared/schemas/monthBoard.ts'
import type { ProjectRow } from '../../../../shared/schemas/project.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { useLedger } from '../../../app/appContext.ts'
import { useText } from '../../../text/i18n.ts'
import { EditableValue } from './EditableValue.tsx'

interface StatisticsSectionProps {
  readonly project: ProjectRow
  readonly explanation: MonthExplanation
  readonly progress: ProjectProgress
  readonly month: string
}

/** 入统: whether and since when, and the statistics bureau's figure of the year beside the dispatch's own. */
export function StatisticsSection(props: StatisticsSectionProps) {
  const { project, explanation, progress, month } = props
  const { t, language, words } = useText()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const toDate = new Set(monthsToDate(month))
  const both = progress.months.filter((each) => toDate.has(each.month) && each.statistics !== null)
  const statistics = sumOrNull(both.map((each) => each.statistics))
  const dispatch = sumOrNull(both.map((each) => each.invested))
  const money = (yuan: number | null) =>
    yuan === null ? words.unfilled : `${formatMoney(yuan, unit)} ${words.moneyUnit[unit]}`
  const { statisticsEntry, statisticsOn } = explanation
  const sampleEntry = project.statisticsEntry === null && statisticsEntry !== null
  return (
    <section
      className="panelSection"
      aria-label={t('followUp.statistics.title')}
      data-testid="panel-statistics"
    >
      <h4 className="sectionTitle">{t('followUp.statistics.title')}</h4>
      <div className="factLine" data-pair="">
        <div className="fact">
          <span className="factLabel">{t('followUp.statistics.entry')}</span>
          <EditableValue project={project} field="statisticsEntry" />
        </div>
        <div className="fact">
          <span className="factLabel">{t('followUp.statistics.on')}</span>
          <EditableValue project={project} field="statisticsOn" />
        </div>
      </div>
      {sampleEntry ? (
        <p className="quietText">
          {[
            monthTerms[language].sample,
            words.statisticsEntry[statisticsEntry],
            statisticsOn === null ? null : formatPartialDate(statisticsOn, language),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      ) : null}
      {statistics === null ? (
        <p className="unfilled">{t('followUp.statistics.none')}</p>
      ) : (
        <>
          <dl className="monthFacts">
            <div>
              <dt>{t('followUp.statistics.figure')}</dt>
              <dd>{money(statistics)}</dd>
            </div>
            <div>
              <dt>{t('followUp.statistics.dispatch')}</dt>
              <dd>{money(dispatch)}</dd>
            </div>
            <div>
              <dt>{t('followUp.statistics.gap')}</dt>
              <dd data-testid="statistics-gap">
                {dispatch === null ? words.unfilled : money(statistics - dispatch)}
              </dd>
            </div>
            <div>
              <dt />
              <dd className="quietText">
                {t('followUp.statistics.upTo', { n: monthOfYear(month) })}
              </dd>
            </div>
          </dl>
          <p className="quietText">
            {t('followUp.statistics.gapHint', {
              figure: formatMoney(statistics, unit),
              dispatch: dispatch === null ? words.unfilled : formatMoney(dispatch, unit),
            })}
          </p>
        </>
      )}
    </section>
  )
}
