import { useStore } from 'zustand'
import type { TargetRow } from '../../../../shared/schemas/plan.ts'
import type { TargetReport } from '../../../../shared/schemas/planReports.ts'
import { useApp } from '../../../app/appContext.ts'
import { useText } from '../../../text/i18n.ts'
import { outcomeWords, targetWords } from '../../../text/planWords.ts'
import { ItemLink, LinesLink } from '../PlanLinks.tsx'

interface TargetDetailProps {
  readonly target: TargetRow
  readonly report: TargetReport
}

/** The plan's own words for a target, and what else in the ledger speaks of the same thing. */
export function TargetDetail({ target, report }: TargetDetailProps) {
  const text = useText()
  const { t } = text
  const { plan } = useApp()
  const indicators = useStore(plan, (state) => state.indicators)
  const same = report.targets.find((one) => one.id === target.sameAs)
  const indicator = indicators?.indicators.find((one) => one.indicator.id === target.indicator)
  const comparison = report.comparisons.find((one) => one.target.id === target.id)
  return (
    <dl className="itemDetail">
      <dt>{t('plan.targets.verbatim')}</dt>
      <dd>
        <q className="verbatim">{target.verbatim}</q>{' '}
        <LinesLink firstLine={target.firstLine} lastLine={target.lastLine} />
      </dd>
      {target.baselineFirstLine === null ? null : (
        <>
          <dt>{t('plan.targets.baseline')}</dt>
          <dd>
            <LinesLink
              firstLine={target.baselineFirstLine}
              lastLine={target.baselineLastLine ?? target.baselineFirstLine}
            />
          </dd>
        </>
      )}
      {target.note === null ? null : (
        <>
          <dt>{t('plan.targets.note')}</dt>
          <dd>{target.note}</dd>
        </>
      )}
      {same === undefined ? null : (
        <>
          <dt>{t('plan.targets.sameAs')}</dt>
          <dd>
            <ItemLink tab="targets" id={same.id}>
              {targetWords(same, text)}
            </ItemLink>
          </dd>
        </>
      )}
      {indicator === undefined ? null : (
        <>
          <dt>{t('plan.targets.indicator')}</dt>
          <dd>
            <ItemLink tab="indicators" id={indicator.indicator.id}>
              {indicator.indicator.name}
            </ItemLink>
          </dd>
        </>
      )}
      {comparison === undefined ? null : (
        <>
          <dt>{t('plan.targets.comparison')}</dt>
          <dd>
            <ItemLink tab="capacity" id={target.id}>
              {comparison.arithmetic === ''
                ? outcomeWords(comparison, t)
                : `${comparison.arithmetic}　${outcomeWords(comparison, t)}`}
            </ItemLink>
          </dd>
        </>
      )}
    </dl>
  )
}
