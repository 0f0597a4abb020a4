import { BookOpenText } from 'lucide-react'
import { useText } from '../../text/i18n.ts'
import { PlanTabs } from './PlanTabs.tsx'

/** A ledger that was not made from a plan. */
export function NoPlan() {
  const { t } = useText()
  return (
    <>
      <PlanTabs />
      <div className="planEmpty" data-testid="plan-empty">
        <BookOpenText size={28} strokeWidth={1.5} />
        <h3>{t('plan.empty.title')}</h3>
        <p>{t('plan.empty.text')}</p>
      </div>
    </>
  )
}
