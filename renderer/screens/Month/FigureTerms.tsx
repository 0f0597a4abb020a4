import type { FigureKey, FigureTerm } from '../../../shared/model/month/figureTerms.ts'
import { formatMoney, formatNumber, type MoneyUnit } from '../../../shared/model/money.ts'
import { monthOfYear } from '../../../shared/model/month/reportMonth.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { MonthExplanation } from '../../../shared/schemas/monthBoard.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { useLedger } from '../../app/appContext.ts'
import { type PageText, useText } from '../../text/i18n.ts'

type Figure = Exclude<FigureKey, 'toLastYearEnd' | 'schedule'>

/** A figure's formula in words, the numbers in it, and what it leaves out. */
export function FigureTerms({
  known,
  figure,
}: {
  readonly known: MonthExplanation
  readonly figure: Figure
}) {
  const text = useText()
  const { t, language, words } = text
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const explained = known.explanations.find((each) => each.key === figure)
  if (explained === undefined) return null
  const { operation, terms, unreported, openingUnfilled, value } = explained
  const months = unreported.map((month) => t('board.stepper.month', { n: monthOfYear(month) }))
  return (
    <>
      <h4>{monthTerms[language].figure[figure]}</h4>
      <p className="cardFormula">{t(`board.card.formula.${figure}`)}</p>
      <dl className="cardTerms">
        {terms.map((term, at) => (
          // The terms of a figure never move.
          <div key={at}>
            <dt>
              {at === 0 ? '' : sign(operation)}
              {termWord(term, text)}
            </dt>
            <dd>{termValue(term, figure, unit) ?? words.unfilled}</dd>
          </div>
        ))}
        <div className="cardResult">
          <dt>{monthTerms[language].figure[figure]}</dt>
          <dd>{shownValue(figure, value, unit) ?? words.unfilled}</dd>
        </div>
      </dl>
      {months.length === 0 ? null : (
        <p className="cardNote">
          {t('board.card.unreported', { months: months.join(language === 'en' ? ', ' : '、') })}
        </p>
      )}
      {openingUnfilled ? <p className="cardNote">{t('board.card.openingUnfilled')}</p> : null}
    </>
  )
}

function sign(operation: 'sum' | 'ratio' | 'difference' | 'reading'): string {
  switch (operation) {
    case 'sum':
      return '+ '
    case 'ratio':
      return '÷ '
    case 'difference':
      return '− '
    case 'reading':
      return ''
    default:
      return operation satisfies never
  }
}

function termWord(term: FigureTerm, { t, language }: PageText): string {
  switch (term.kind) {
    case 'month':
      return t('board.stepper.month', { n: monthOfYear(term.month) })
    case 'opening':
      return t('board.card.opening', { year: term.year })
    case 'earlierMonths':
      return t('board.card.earlier', {
        from: formatPartialDate(term.from, language),
        to: formatPartialDate(term.to, language),
        n: term.count,
      })
    case 'figure':
      return monthTerms[language].figure[term.figure]
    case 'elapsed':
      return t('board.card.elapsed', { n: term.months })
    default:
      return term satisfies never
  }
}

function termValue(term: FigureTerm, figure: Figure, unit: MoneyUnit): string | null {
  if (term.value === null) return null
  return figure === 'gap' || term.kind === 'elapsed'
    ? percent(term.value)
    : formatMoney(term.value, unit)
}

function shownValue(figure: Figure, value: number | null, unit: MoneyUnit): string | null {
  if (value === null) return null
  switch (figure) {
    case 'yearToDate':
    case 'sinceStart':
      return formatMoney(value, unit)
    case 'shareOfYearPlan':
    case 'shareOfTotal':
      return percent(value)
    case 'gap':
      return `${value > 0 ? '+' : ''}${formatNumber(value, 1)}`
    default:
      return figure satisfies never
  }
}

function percent(fraction: number): string {
  return `${formatNumber(fraction * 100, 1)}%`
}
