import { useStore } from 'zustand'
import type { CapacityComparison } from '../../../../shared/model/capacityTarget.ts'
import { useApp } from '../../../app/appContext.ts'
import { Rich } from '../../../components/Rich.tsx'
import { useText } from '../../../text/i18n.ts'
import { PlanTabs } from '../PlanTabs.tsx'
import { CapacityList } from './CapacityList.tsx'

/** What the projects' design capacities add up to, against what the plan promises. */
export function CapacityTab() {
  const { t } = useText()
  const { plan } = useApp()
  const report = useStore(plan, (state) => state.targets)
  if (report === null) return <PlanTabs />
  const { comparisons } = report
  const count = (outcomes: readonly CapacityComparison['outcome'][]) =>
    comparisons.filter(({ outcome }) => outcomes.includes(outcome)).length
  return (
    <>
      <PlanTabs />
      <div className="planBody">
        <CapacityList report={report} />
      </div>
      <footer className="statusBar" data-testid="plan-status">
        <span>
          <Rich text={t('plan.capacity.statusAll', { n: comparisons.length })} />
        </span>
        <span>
          <Rich text={t('plan.capacity.statusMatches', { n: count(['matches']) })} />
        </span>
        <span>
          <Rich text={t('plan.capacity.statusDiffers', { n: count(['short', 'over']) })} />
        </span>
        <span>
          <Rich text={t('plan.capacity.statusNone', { n: count(['noEntry', 'notComparable']) })} />
        </span>
        <span className="statusFilter" />
        <span>{t('plan.capacity.honest')}</span>
      </footer>
    </>
  )
}
