import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { useShownMonth } from '../../../app/useShownMonth.ts'
import { Rich } from '../../../components/Rich.tsx'
import {
  isStatisticsChoice,
  type StatisticsChoice,
  statisticsChoices,
  statisticsRows,
} from '../../../state/statisticsRows.ts'
import { useText } from '../../../text/i18n.ts'
import { ChoiceBar } from '../ChoiceBar.tsx'
import { ProblemTabs } from '../ProblemTabs.tsx'
import { useProjectMatch } from '../useProjectMatch.ts'
import { StatisticsTable } from './StatisticsTable.tsx'

/** 入统: who should be in the statistics and isn't, and where their figures differ from the dispatch's. */
export function StatisticsList() {
  const { t, language, words } = useText()
  const { problems: store } = useApp()
  const month = useShownMonth()
  const boardRows = useStore(store, (state) => state.rows)
  const byId = useLedger((state) => state.rows.byId)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const [asked, setAsked] = useState<StatisticsChoice | null>(null)
  const [query, setQuery] = useState('')
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const matches = useProjectMatch(query)
  const all = useMemo(() => statisticsRows(boardRows ?? [], byId), [boardRows, byId])
  const countOf = (choice: StatisticsChoice) =>
    all.filter((each) => isStatisticsChoice(each, choice)).length
  const choice = asked ?? (countOf('missing') > 0 ? 'missing' : 'all')
  const matching = all.filter(({ row }) => matches(row.id))
  const rows = matching.filter((each) => kept.has(each.row.id) || isStatisticsChoice(each, choice))
  return (
    <>
      <ProblemTabs />
      <div className="planBody">
        <ChoiceBar
          label={t('problems.statistics.choices')}
          choices={statisticsChoices.map((id) => ({
            id,
            word: t(`problems.statistics.choice.${id}`),
            count: matching.filter((each) => isStatisticsChoice(each, id)).length,
          }))}
          chosen={choice}
          note={
            month === null
              ? null
              : [
                  t('problems.month', { month: formatPartialDate(month, language) }),
                  t('problems.statistics.unit', { unit: words.moneyUnit[unit] }),
                ].join('　')
          }
          query={query}
          placeholder={t('problems.procedures.search')}
          testId="statistics"
          onChoose={(id) => {
            setAsked(id)
            setKept(new Set())
          }}
          onQuery={setQuery}
        />
        {boardRows === null ? (
          <p className="planLoading">{t('problems.loading')}</p>
        ) : rows.length === 0 ? (
          <p className="planNone">
            {t(all.length === 0 ? 'problems.statistics.none' : 'problems.statistics.noneShown')}
          </p>
        ) : (
          <StatisticsTable
            rows={rows}
            unit={unit}
            onTouched={(id) => {
              setKept(new Set([...kept, id]))
              setAsked(choice)
            }}
          />
        )}
      </div>
      <footer className="statusBar" data-testid="statistics-status">
        <span>
          <Rich text={t('problems.status.projects', { n: rows.length })} />
        </span>
        <span>
          <Rich text={t('problems.status.eligible', { n: countOf('missing') })} />
        </span>
        <span>
          <Rich text={t('problems.status.gaps', { n: countOf('gap') })} />
        </span>
        <span className="statusKeys">{t('problems.status.dateKeys')}</span>
      </footer>
    </>
  )
}
