import { useState } from 'react'
import { formatMoney, formatNumber } from '../../../../shared/model/money.ts'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import { yearOf } from '../../../../shared/model/month/reportMonth.ts'
import type { MonthExplanation, ProjectProgress } from '../../../../shared/schemas/monthBoard.ts'
import { reasonSentence, remedySentence } from '../../../../shared/text/lightWords.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { showMonthRow } from '../../../app/showMonthRow.ts'
import { LightMark } from '../../../components/LightMark.tsx'
import { useText } from '../../../text/i18n.ts'
import { YearMonths } from './YearMonths.tsx'

interface MonthSectionProps {
  readonly explanation: MonthExplanation
  readonly progress: ProjectProgress
  readonly month: string
}

/** 月度: what was reported for the shown month, what follows from it, and the months of its year. */
export function MonthSection({ explanation, progress, month }: MonthSectionProps) {
  const { t, language, words } = useText()
  const app = useApp()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const [year, setYear] = useState(yearOf(month))
  const { row, judgement, figures } = explanation
  const terms = monthTerms[language]
  const monthWord = formatPartialDate(month, language)
  const deciding = judgement.lights.find((light) => light.dimension === judgement.deciding)
  const { overallOverride } = judgement
  const money = (yuan: number | null) =>
    yuan === null ? null : `${formatMoney(yuan, unit)} ${words.moneyUnit[unit]}`
  const percent = (share: number | null) =>
    share === null ? null : `${formatNumber(share * 100, 1)}%`
  const corrected = new Set(explanation.progress?.corrections.map((each) => each.field))
  const amounts = [
    { key: 'invested', word: terms.figure.thisMonth, value: money(figures.thisMonth) },
    { key: 'planned', word: terms.figure.planned, value: money(figures.planned) },
    { key: 'yearToDate', word: terms.figure.yearToDate, value: money(figures.yearToDate) },
    { key: 'share', word: terms.figure.shareOfYearPlan, value: percent(figures.shareOfYearPlan) },
    { key: 'sinceStart', word: terms.figure.sinceStart, value: money(figures.sinceStart) },
    { key: 'ofTotal', word: terms.figure.shareOfTotal, value: percent(figures.shareOfTotal) },
    { key: 'fundsInPlace', word: terms.field.fundsInPlace, value: money(row.fundsInPlace) },
    { key: 'gap', word: terms.figure.gap, value: pointsWord(figures.gap, language) },
  ]
  const texts = (['progressText', 'problems', 'coordination', 'nextPlan'] as const).filter(
    (field) => field === 'progressText' || row[field] !== null,
  )
  return (
    <>
      <section
        className="panelSection"
        aria-label={t('followUp.tab.month')}
        data-testid="panel-month"
      >
        <h4 className="sectionTitle">
          {t('followUp.month.title', { month: monthWord })}
          {row.sample ? <span className="sectionNote">{terms.sample}</span> : null}
          <button
            type="button"
            className="linkButton sectionAction"
            data-testid="open-in-month"
            onClick={() => showMonthRow(app, row.id)}
          >
            {t('followUp.month.open')}
          </button>
        </h4>
        <p className="panelLight" data-testid="panel-light">
          <LightMark colour={judgement.overall} />
          <span>
            {overallOverride === null
              ? deciding === undefined
                ? t('board.card.noLight')
                : reasonSentence(deciding.reason, language)
              : t('board.card.judgedBecause', { reason: overallOverride.reason })}
            {deciding?.remedy === undefined || deciding.remedy === null ? null : (
              <small>
                {t('board.card.remedy', { remedy: remedySentence(deciding.remedy, language) })}
              </small>
            )}
          </span>
        </p>
        <dl className="monthFacts">
          {amounts.map(({ key, word, value }) => (
            <div key={key}>
              <dt>{word}</dt>
              <dd data-testid={`month-${key}`}>
                {value ?? <span className="unfilled">{words.unfilled}</span>}
                {corrected.has(key as 'invested') ? (
                  <span className="basisMark">{t('followUp.month.corrected')}</span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
        <dl className="monthTexts">
          {texts.map((field) => (
            <div key={field}>
              <dt>{terms.field[field]}</dt>
              <dd>{row[field] ?? <span className="unfilled">{words.unfilled}</span>}</dd>
            </div>
          ))}
        </dl>
      </section>
      <YearMonths progress={progress} year={year} onYear={setYear} />
    </>
  )
}

function pointsWord(gap: number | null, language: 'zh-CN' | 'en'): string | null {
  if (gap === null) return null
  const points = formatNumber(gap, 1)
  const signed = gap > 0 ? `+${points}` : points
  return language === 'en' ? `${signed} points` : `${signed} 个百分点`
}
