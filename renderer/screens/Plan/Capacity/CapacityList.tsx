import { Fragment } from 'react'
import type { TargetReport } from '../../../../shared/schemas/planReports.ts'
import { useText } from '../../../text/i18n.ts'
import { yearWords } from '../../../text/planWords.ts'
import { useShownItem } from '../useShownItem.ts'
import { CapacityLine } from './CapacityLine.tsx'
import { CapacityTerms } from './CapacityTerms.tsx'
import { InvestmentCard } from './InvestmentCard.tsx'

const columns = 9

export function CapacityList({ report }: { readonly report: TargetReport }) {
  const { t } = useText()
  const { open, toggle, list } = useShownItem()
  const { comparisons, investment } = report
  const years = new Set(comparisons.map(({ target }) => target.year))
  const [year] = years
  return (
    <div ref={list} className="planScroll" data-testid="capacity-targets">
      {comparisons.length === 0 ? (
        <p className="planNone">{t('plan.capacity.none')}</p>
      ) : (
        <table className="planTable capacityTargets">
          <thead>
            <tr>
              <th scope="col" className="productColumn">
                {t('plan.capacity.product')}
              </th>
              <th scope="col" className="numeric targetColumn">
                {years.size === 1 && year !== undefined
                  ? t('plan.capacity.targetOf', { year: yearWords(year, t) })
                  : t('plan.capacity.target')}
              </th>
              <th scope="col" className="numeric sumColumn">
                {t('plan.capacity.sum')}
              </th>
              <th scope="col" className="numeric gapColumn">
                {t('plan.capacity.gap')}
              </th>
              <th scope="col" className="unitColumn">
                {t('plan.capacity.unit')}
              </th>
              <th scope="col" className="barColumn">
                {t('plan.capacity.bar')}
              </th>
              <th scope="col">{t('plan.capacity.arithmetic')}</th>
              <th scope="col" className="outcomeColumn">
                {t('plan.capacity.outcome')}
              </th>
              <th scope="col" className="linesColumn">
                {t('plan.capacity.lines')}
              </th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map((comparison) => {
              const { id } = comparison.target
              return (
                <Fragment key={id}>
                  <CapacityLine
                    comparison={comparison}
                    open={open.has(id)}
                    onToggle={() => toggle(id)}
                  />
                  {open.has(id) ? (
                    <tr className="detailRow" data-selected="">
                      <td colSpan={columns}>
                        <CapacityTerms comparison={comparison} />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      )}
      {investment === null ? null : <InvestmentCard investment={investment} />}
    </div>
  )
}
