import { verdicts } from '../../../../shared/schemas/plan.ts'
import type { IndicatorReport, JudgedIndicator } from '../../../../shared/schemas/planReports.ts'
import { reasonWords } from '../../../../shared/text/verdictWords.ts'
import { useText } from '../../../text/i18n.ts'
import { ItemLink } from '../PlanLinks.tsx'
import { VerdictChip } from './VerdictChip.tsx'

interface MidTermProps {
  readonly report: IndicatorReport
  readonly rows: readonly JudgedIndicator[]
}

/** 中期评估: how many rows of each group stand where, and which are behind and why. */
export function MidTerm({ report, rows }: MidTermProps) {
  const { t, language } = useText()
  const behind = rows.filter(({ judgement }) => judgement.verdict === 'behind')
  return (
    <div className="planScroll planPadded" data-testid="mid-term">
      <table className="planTable midTermTable">
        <thead>
          <tr>
            <th scope="col">{t('plan.indicators.group')}</th>
            <th scope="col" className="numeric">
              {t('plan.indicators.rows')}
            </th>
            {verdicts.map((verdict) => (
              <th key={verdict} scope="col" className="numeric">
                <VerdictChip verdict={verdict} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="totalRow">
            <th scope="row">{t('plan.indicators.total')}</th>
            <td className="numeric">{rows.length}</td>
            {verdicts.map((verdict) => (
              <td key={verdict} className="numeric">
                {report.counts.reduce((sum, counts) => sum + counts.verdicts[verdict], 0)}
              </td>
            ))}
          </tr>
          {report.counts.map(({ group, verdicts: counts }) => (
            <tr key={group}>
              <th scope="row">{group}</th>
              <td className="numeric">
                {verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)}
              </td>
              {verdicts.map((verdict) => (
                <td
                  key={verdict}
                  className="numeric"
                  data-zero={counts[verdict] === 0 ? '' : undefined}
                >
                  {counts[verdict]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="planHeading">{t('plan.indicators.behindTitle')}</h3>
      {behind.length === 0 ? (
        <p className="quietText">{t('plan.indicators.behindNone')}</p>
      ) : (
        <ul className="linkList">
          {behind.map((judged) => (
            <li key={judged.indicator.id}>
              <ItemLink tab="indicators" id={judged.indicator.id}>
                {judged.indicator.name}
              </ItemLink>
              <span className="quietText">{reasonWords(judged, language)}</span>
            </li>
          ))}
        </ul>
      )}
      <h3 className="planHeading">{t('plan.indicators.rule')}</h3>
      <p className="planProse">{t('plan.indicators.ruleText')}</p>
    </div>
  )
}
