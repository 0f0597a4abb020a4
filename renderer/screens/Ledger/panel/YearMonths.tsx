import { ChevronLeft, ChevronRight } from 'lucide-react'
import { formatMoney } from '../../../../shared/model/money.ts'
import { monthOfYear, monthsOfYear } from '../../../../shared/model/month/reportMonth.ts'
import type { ProjectProgress } from '../../../../shared/schemas/monthBoard.ts'
import { useLedger } from '../../../app/appContext.ts'
import { useText } from '../../../text/i18n.ts'

interface YearMonthsProps {
  readonly progress: ProjectProgress
  readonly year: number
  readonly onYear: (year: number) => void
}

/** Of the tallest bar, px. */
const fullBar = 58

function barHeight(invested: number, most: number): number {
  return most === 0 ? 0 : Math.round((invested / most) * fullBar)
}

/** A year's months: a bar for each one's investment, and its figure and text in a line. */
export function YearMonths({ progress, year, onYear }: YearMonthsProps) {
  const { t } = useText()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const months = monthsOfYear(year).map((month) => ({
    month,
    row: progress.months.find((each) => each.month === month) ?? null,
  }))
  const reported = months.flatMap(({ row }) => (row === null ? [] : [row]))
  const most = Math.max(0, ...reported.map((row) => row.invested ?? 0))
  const label = t('followUp.month.curve', {
    year,
    months: reported
      .filter((row) => row.invested !== null)
      .map((row) =>
        t('followUp.month.curveMonth', {
          n: monthOfYear(row.month),
          amount: formatMoney(row.invested ?? 0, unit),
        }),
      )
      .join('，'),
  })
  return (
    <section
      className="panelSection"
      aria-label={t('followUp.month.year', { year })}
      data-testid="year-months"
    >
      <h4 className="sectionTitle">
        {t('followUp.month.year', { year })}
        <span className="sectionAction">
          <button
            type="button"
            className="iconButton"
            aria-label={t('followUp.month.yearBefore')}
            onClick={() => onYear(year - 1)}
          >
            <ChevronLeft size={15} strokeWidth={1.75} />
          </button>
          <button
            type="button"
            className="iconButton"
            aria-label={t('followUp.month.yearAfter')}
            onClick={() => onYear(year + 1)}
          >
            <ChevronRight size={15} strokeWidth={1.75} />
          </button>
        </span>
      </h4>
      {reported.length === 0 ? (
        <p className="unfilled">{t('followUp.month.noMonths', { year })}</p>
      ) : (
        <>
          <div className="monthBars" role="img" aria-label={label}>
            {months.map(({ month, row }) => (
              <span key={month}>
                <i
                  data-unreported={row?.invested === null || row === null ? '' : undefined}
                  style={{ height: barHeight(row?.invested ?? 0, most) }}
                />
                <small>{monthOfYear(month)}</small>
              </span>
            ))}
          </div>
          <ul className="monthLines">
            {reported.toReversed().map((row) => (
              <li key={row.month}>
                <span>{t('board.stepper.month', { n: monthOfYear(row.month) })}</span>
                <span className="numeric">
                  {row.invested === null ? (
                    <span className="unfilled">{t('followUp.month.unreported')}</span>
                  ) : (
                    formatMoney(row.invested, unit)
                  )}
                </span>
                <span title={row.progressText ?? undefined}>
                  {row.progressText}
                  {row.corrections.length === 0 ? null : (
                    <span className="basisMark">{t('followUp.month.corrected')}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
