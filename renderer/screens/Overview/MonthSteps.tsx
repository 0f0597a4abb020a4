import { ChevronLeft, ChevronRight } from 'lucide-react'
import { addMonths } from '../../../shared/model/month/reportMonth.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import { useApp } from '../../app/appContext.ts'
import { chooseMonth } from '../../state/sessionStore.ts'
import { useText } from '../../text/i18n.ts'

/** The month shown, one back and one on. */
export function MonthSteps({ month }: { readonly month: string }) {
  const { t, language } = useText()
  const { session } = useApp()
  const step = (by: -1 | 1) => {
    const label = t(by === 1 ? 'overview.month.next' : 'overview.month.previous')
    const Icon = by === 1 ? ChevronRight : ChevronLeft
    return (
      <button
        type="button"
        className="iconButton"
        aria-label={label}
        title={label}
        data-testid={by === 1 ? 'overview-next' : 'overview-previous'}
        onClick={() => chooseMonth(session, addMonths(month, by))}
      >
        <Icon size={15} strokeWidth={1.75} />
      </button>
    )
  }
  return (
    <span className="monthSteps" role="group" aria-label={t('overview.month.label')}>
      {step(-1)}
      <b data-testid="overview-month">{formatPartialDate(month, language)}</b>
      {step(1)}
    </span>
  )
}
