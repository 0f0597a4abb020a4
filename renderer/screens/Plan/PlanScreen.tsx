import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../app/appContext.ts'
import { type PlanPart, readPlan } from '../../state/planStore.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { CapacityTab } from './Capacity/CapacityTab.tsx'
import { FindingsTab } from './Findings/FindingsTab.tsx'
import { IndicatorsTab } from './Indicators/IndicatorsTab.tsx'
import { ParksTab } from './Parks/ParksTab.tsx'
import { NoPlan } from './NoPlan.tsx'
import { PlanTabs } from './PlanTabs.tsx'
import { goBack } from './planActions.ts'
import { TargetsTab } from './Targets/TargetsTab.tsx'
import { TextTab } from './Text/TextTab.tsx'
import { UnitsTab } from './Units/UnitsTab.tsx'

/** What the tabs' counts rest on; the text itself is read only where it is shown. */
const counted: readonly PlanPart[] = ['indicators', 'targets', 'parks', 'units', 'findings']
const withText: readonly PlanPart[] = ['contents', ...counted]

/** The plan itself: its words, what it promises, and what doesn't add up. */
export function PlanScreen() {
  const { t, language } = useText()
  const app = useApp()
  const { plan, planView, port } = app
  const revision = useLedger((state) => state.revision)
  const tab = useStore(planView, (state) => state.tab)
  const failure = useStore(plan, (state) => state.failure)
  useEffect(() => {
    void readPlan(plan, port, tab === 'text' ? withText : counted, revision, language)
  }, [plan, port, tab, revision, language])
  return (
    <div
      className="planScreen"
      data-testid="plan-screen"
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'ArrowLeft') {
          event.preventDefault()
          goBack(app)
        }
      }}
    >
      {failure === null ? (
        <PlanTab />
      ) : (
        <>
          <PlanTabs />
          <div className="planFailure" role="alert">
            <p>{t('plan.failed', { why: errorLine(failure, language) })}</p>
            <Button onClick={() => void readPlan(plan, port, withText, revision, language)}>
              {t('plan.retry')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function PlanTab(): ReactNode {
  const { planView } = useApp()
  const tab = useStore(planView, (state) => state.tab)
  // Each link followed mounts its tab anew, so that it opens on what the link leads to.
  const asked = useStore(planView, (state) => state.asked)
  const hasPlan = useLedger((state) => (state.info?.plans.length ?? 0) > 0)
  if (!hasPlan && tab !== 'units' && tab !== 'findings') return <NoPlan />
  switch (tab) {
    case 'text':
      return <TextTab />
    case 'indicators':
      return <IndicatorsTab key={asked} />
    case 'targets':
      return <TargetsTab key={asked} />
    case 'capacity':
      return <CapacityTab key={asked} />
    case 'parks':
      return <ParksTab key={asked} />
    case 'units':
      return <UnitsTab />
    case 'findings':
      return <FindingsTab key={asked} />
    default:
      return tab satisfies never
  }
}
