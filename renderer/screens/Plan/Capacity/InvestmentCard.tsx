import { formatNumber, yuanPerUnit } from '../../../../shared/model/money.ts'
import type { InvestmentComparison } from '../../../../shared/model/investmentPlan.ts'
import { useText } from '../../../text/i18n.ts'
import { figure } from '../../../text/planWords.ts'
import { LinesLink } from '../PlanLinks.tsx'

/** The plan's investment over its years beside what the projects plan. They are set side by side, not subtracted. */
export function InvestmentCard({ investment }: { readonly investment: InvestmentComparison }) {
  const { t, words } = useText()
  const { target, targetYuan, plannedYuan, filled, unfilled, share, years } = investment
  const yi = (yuan: number, digits: number) => formatNumber(yuan / yuanPerUnit.yi, digits)
  const most = Math.max(...years.map(({ yuan }) => yuan), 1)
  return (
    <section className="investmentCard" data-testid="investment-card">
      <h3 className="planHeading">{t('plan.investment.title')}</h3>
      <div className="investmentFacts">
        <div className="investmentFact">
          <span className="factName">{t('plan.investment.target')}</span>
          <span className="factFigure">
            {target.comparator === '=' ? null : (
              <span className="comparator">{target.comparator}</span>
            )}
            {figure(targetYuan / yuanPerUnit.yi)} <small>{words.moneyUnit.yi}</small>
          </span>
          <span className="factNote">
            <LinesLink firstLine={target.firstLine} lastLine={target.lastLine} />
          </span>
        </div>
        <div className="investmentFact">
          <span className="factName">{t('plan.investment.planned')}</span>
          <span className="factFigure">
            {filled === 0 ? (
              <span className="unfilled">{words.unfilled}</span>
            ) : (
              <>
                {yi(plannedYuan, 1)} <small>{words.moneyUnit.yi}</small>
              </>
            )}
          </span>
          <span className="factNote">
            {t('plan.investment.unfilled', { filled, unfilled })}
            {filled === 0
              ? null
              : ` · ${t('plan.investment.share', { share: formatNumber(share * 100, 1) })}`}
          </span>
        </div>
        <div className="investmentFact">
          <span className="factName">{t('plan.investment.growth')}</span>
          <span className="factFigure">
            {investment.impliedGrowth === null ? (
              <span className="quietText">—</span>
            ) : (
              <>
                {formatNumber(investment.impliedGrowth, 1)} <small>%</small>
              </>
            )}
          </span>
          <span className="factNote">
            {investment.baseYuan === null
              ? t('plan.investment.noGrowth')
              : t('plan.investment.growthOf', {
                  year: investment.baseYear,
                  base: figure(investment.baseYuan / yuanPerUnit.yi),
                })}
            {target.baselineFirstLine === null ? null : (
              <>
                {' '}
                <LinesLink
                  firstLine={target.baselineFirstLine}
                  lastLine={target.baselineLastLine ?? target.baselineFirstLine}
                />
              </>
            )}
          </span>
        </div>
        {years.length === 0 ? null : (
          <ol className="yearBars" aria-label={t('plan.investment.years')}>
            {years.map(({ year, yuan }) => (
              <li key={year}>
                <span className="yearName">{year}</span>
                <span className="yearBar">
                  <span style={{ width: `${(yuan / most) * 100}%` }} />
                </span>
                <span className="yearFigure">{yi(yuan, 1)}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
      <p className="planProse">{t('plan.investment.honest')}</p>
    </section>
  )
}
