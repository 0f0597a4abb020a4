import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { shownKeys } from '../../shared/commandList.ts'
import { monthOf, monthOfYear, yearOf } from '../../shared/model/month/reportMonth.ts'
import { formatPartialDate } from '../../shared/model/partialDate.ts'
import { Popover } from '../components/Popover.tsx'
import { chooseMonth } from '../state/sessionStore.ts'
import { useText } from '../text/i18n.ts'
import { useApp } from './appContext.ts'
import { stepMonth } from './monthActions.ts'
import { useMonth, useShownMonth } from './useShownMonth.ts'

/** 报告月: one back, one on, or any of a year from a list that tells which hold figures. */
export function MonthStepper() {
  const { t, language } = useText()
  const app = useApp()
  const month = useShownMonth()
  if (month === null) return null
  const step = (by: -1 | 1) => {
    const id = by === 1 ? 'nextMonth' : 'previousMonth'
    const label = t(`command.${id}`)
    const Icon = by === 1 ? ChevronRight : ChevronLeft
    return (
      <button
        type="button"
        className="iconButton"
        aria-label={label}
        title={`${label} (${shownKeys(id)})`}
        data-testid={id}
        onClick={() => stepMonth(app, by)}
      >
        <Icon size={17} strokeWidth={1.75} />
      </button>
    )
  }
  return (
    <div className="monthStepper" role="group" aria-label={t('board.stepper.label')}>
      <span className="monthStepperWord">{t('board.stepper.label')}</span>
      {step(-1)}
      <Popover
        label={t('board.stepper.choose')}
        triggerClass="monthStepperNow"
        testId="report-month"
        trigger={formatPartialDate(month, language)}
      >
        <MonthChoice key={month} month={month} />
      </Popover>
      {step(1)}
    </div>
  )
}

function MonthChoice({ month }: { readonly month: string }) {
  const { t } = useText()
  const app = useApp()
  const known = useMonth((state) => state.months) ?? []
  const [year, setYear] = useState(yearOf(month))
  return (
    <div className="monthChoice">
      <div className="monthChoiceYear">
        <button
          type="button"
          className="iconButton"
          aria-label={t('board.stepper.yearBefore')}
          onClick={() => setYear(year - 1)}
        >
          <ChevronLeft size={16} />
        </button>
        <b>{t('board.stepper.year', { year })}</b>
        <button
          type="button"
          className="iconButton"
          aria-label={t('board.stepper.yearAfter')}
          onClick={() => setYear(year + 1)}
        >
          <ChevronRight size={16} />
        </button>
      </div>
      <div className="monthChoiceMonths">
        {Array.from({ length: 12 }, (_, at) => monthOf(year, at + 1)).map((each) => {
          const entry = known.find((one) => one.month === each)
          const state =
            entry === undefined
              ? ''
              : entry.closing === null
                ? t('board.stepper.reported', { n: entry.reported })
                : t('board.stepper.closed')
          return (
            <button
              key={each}
              type="button"
              aria-current={each === month ? 'date' : undefined}
              data-testid={`month-${each}`}
              onClick={(event) => {
                event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
                chooseMonth(app.session, each)
              }}
            >
              {t('board.stepper.month', { n: monthOfYear(each) })}
              <small>{state}</small>
            </button>
          )
        })}
      </div>
    </div>
  )
}
