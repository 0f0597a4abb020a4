import { Select } from 'antd'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type TargetKind, targetKinds } from '../../../../shared/schemas/plan.ts'
import { useApp } from '../../../app/appContext.ts'
import { Rich } from '../../../components/Rich.tsx'
import {
  countValues,
  filterTargets,
  noTargetFilter,
  type TargetFilter,
} from '../../../state/planTargets.ts'
import { useText } from '../../../text/i18n.ts'
import { yearWords } from '../../../text/planWords.ts'
import { PlanTabs } from '../PlanTabs.tsx'
import { TargetTable } from './TargetTable.tsx'

/** Every quantified promise of the plan's running text and boxes. */
export function TargetsTab() {
  const { t } = useText()
  const { plan } = useApp()
  const report = useStore(plan, (state) => state.targets)
  const [filter, setFilter] = useState<TargetFilter>(noTargetFilter)
  const all = report?.targets
  const shown = useMemo(() => filterTargets(all ?? [], filter), [all, filter])
  if (report === null || all === undefined) return <PlanTabs />
  const kinds = countValues(all.map((target) => target.kind))
  const years = countValues(all.map((target) => target.year))
  const sectors = countValues(all.map((target) => target.sector))
  const shownIds = new Set(shown.map((target) => target.id))
  const comparable = report.comparisons.filter(({ target }) => shownIds.has(target.id))
  const isFiltered = shown.length < all.length
  return (
    <>
      <PlanTabs />
      <div className="planBody">
        <div className="planFilter">
          <div className="findBar" role="search">
            <Search size={15} strokeWidth={1.75} aria-hidden="true" />
            <input
              type="text"
              value={filter.query}
              placeholder={t('plan.targets.search')}
              aria-label={t('plan.targets.search')}
              data-testid="target-search"
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setFilter({ ...filter, query: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setFilter({ ...filter, query: '' })
              }}
            />
          </div>
          <Select<TargetKind | ''>
            aria-label={t('plan.targets.kind')}
            className="planSelect"
            value={filter.kind ?? ''}
            options={[
              { value: '', label: t('plan.targets.kindAll') },
              ...targetKinds
                .filter((kind) => kinds.has(kind))
                .map((kind) => ({
                  value: kind,
                  label: `${t(`plan.targetKind.${kind}`)} ${kinds.get(kind) ?? 0}`,
                })),
            ]}
            onChange={(kind) => setFilter({ ...filter, kind: kind === '' ? null : kind })}
          />
          <Select
            aria-label={t('plan.targets.year')}
            className="planSelect"
            value={filter.year ?? ''}
            options={[
              { value: '', label: t('plan.targets.yearAll') },
              ...[...years].map(([year, n]) => ({
                value: year,
                label: `${yearWords(year, t)}　${n}`,
              })),
            ]}
            onChange={(year) => setFilter({ ...filter, year: year === '' ? null : year })}
          />
          <Select
            aria-label={t('plan.targets.sector')}
            className="planSelect"
            value={filter.sector ?? ''}
            options={[
              { value: '', label: t('plan.targets.sectorAll') },
              ...[...sectors].map(([sector, n]) => ({ value: sector, label: `${sector} ${n}` })),
            ]}
            onChange={(sector) => setFilter({ ...filter, sector: sector === '' ? null : sector })}
          />
          {isFiltered ? (
            <button type="button" className="linkButton" onClick={() => setFilter(noTargetFilter)}>
              {t('plan.targets.clear')}
            </button>
          ) : null}
        </div>
        {shown.length === 0 ? (
          <p className="planNone">{t('plan.targets.none')}</p>
        ) : (
          <TargetTable report={report} shown={shown} />
        )}
      </div>
      <footer className="statusBar" data-testid="plan-status">
        <span>
          <Rich
            text={t(isFiltered ? 'plan.targets.statusFiltered' : 'plan.targets.status', {
              n: shown.length,
              all: all.length,
            })}
          />
        </span>
        <span>
          <Rich text={t('plan.targets.comparable', { n: comparable.length })} />
        </span>
      </footer>
    </>
  )
}
