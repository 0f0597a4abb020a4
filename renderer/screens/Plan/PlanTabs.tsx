import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../app/appContext.ts'
import type { PlanState } from '../../state/planStore.ts'
import { chooseTab, type PlanTab, planTabs } from '../../state/planViewStore.ts'
import { useText } from '../../text/i18n.ts'
import { ExportSheet } from './ExportSheet.tsx'
import { goBack } from './planActions.ts'
import { moveBetweenTabs } from '../../components/moveBetweenTabs.ts'

/** The bar above every tab: where one is, how much there is, and the tab's own tools. */
export function PlanTabs({ children }: { readonly children?: ReactNode }) {
  const { t } = useText()
  const app = useApp()
  const { plan, planView } = app
  const current = useStore(planView, (state) => state.tab)
  const back = useStore(planView, (state) => state.trail.at(-1) ?? null)
  const state = useStore(plan)
  return (
    <div className="viewBar planBar">
      <div
        className="planTabs"
        role="tablist"
        aria-label={t('plan.tabs')}
        onKeyDown={moveBetweenTabs}
      >
        {planTabs.map((tab) => {
          const count = countOf(tab, state)
          return (
            <button
              key={tab}
              type="button"
              role="tab"
              className="planTab"
              aria-selected={tab === current}
              tabIndex={tab === current ? 0 : -1}
              data-testid={`plan-tab-${tab}`}
              onClick={() => chooseTab(planView, tab)}
            >
              {t(`plan.tab.${tab}`)}
              {count === null ? null : <span className="viewCount">{count}</span>}
            </button>
          )
        })}
      </div>
      <div className="viewTools">
        {back === null ? null : (
          <button
            type="button"
            className="toolButton planBack"
            title={t('plan.backShortcut', { where: back.label })}
            data-testid="plan-back"
            onClick={() => goBack(app)}
          >
            <ArrowLeft size={15} strokeWidth={1.75} />
            <span>{t('plan.backTo', { where: back.label })}</span>
          </button>
        )}
        {children}
        {current === 'capacity' || current === 'indicators' || current === 'findings' ? (
          <ExportSheet sheet={current} />
        ) : null}
      </div>
    </div>
  )
}

function countOf(tab: PlanTab, state: PlanState): number | null {
  switch (tab) {
    case 'text':
      return null
    case 'indicators':
      return (
        state.indicators?.indicators.filter(({ indicator }) => indicator.tableNo === 2).length ??
        null
      )
    case 'targets':
      return state.targets?.targets.length ?? null
    case 'capacity':
      return state.targets?.comparisons.length ?? null
    case 'parks':
      return state.parks?.length ?? null
    case 'units':
      return state.units?.length ?? null
    case 'findings':
      return state.findings?.filter((finding) => !finding.settled).length ?? null
    default:
      return tab satisfies never
  }
}
