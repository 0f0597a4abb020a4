import { useStore } from 'zustand'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { JudgedIndicator } from '../../../../shared/schemas/planReports.ts'
import { reasonWords } from '../../../../shared/text/verdictWords.ts'
import { useApp } from '../../../app/appContext.ts'
import { useText } from '../../../text/i18n.ts'
import { figure, targetWords } from '../../../text/planWords.ts'
import { ItemLink, LinesLink } from '../PlanLinks.tsx'
import { VerdictChip } from './VerdictChip.tsx'

interface IndicatorDetailProps {
  readonly judged: JudgedIndicator
  readonly withActuals: boolean
}

/** The verdict's reason in words, the actuals with their sources, the note, and what the running text says of it. */
export function IndicatorDetail({ judged, withActuals }: IndicatorDetailProps) {
  const text = useText()
  const { t, language } = text
  const { plan } = useApp()
  const targets = useStore(plan, (state) => state.targets)
  const { indicator, actuals, judgement } = judged
  const linked = (targets?.targets ?? []).filter((target) => target.indicator === indicator.id)
  return (
    <dl className="itemDetail">
      {withActuals ? (
        <>
          <dt>{t('plan.indicators.verdict')}</dt>
          <dd>
            <VerdictChip verdict={judgement.verdict} />
            <span className="verdictReason">{reasonWords(judged, text.language)}</span>
          </dd>
          <dt>{t('plan.indicators.actuals')}</dt>
          <dd>
            {actuals.length === 0 ? (
              <span className="quietText">{t('plan.indicators.noActuals')}</span>
            ) : (
              <ul className="actualList">
                {actuals.map((actual) => (
                  <li key={actual.year}>
                    <b>{t('plan.indicators.base', { year: actual.year })}</b> {figure(actual.value)}{' '}
                    {indicator.unit}
                    <span className="quietText">
                      {[
                        actual.source,
                        actual.statedOn === null
                          ? null
                          : formatPartialDate(actual.statedOn, language),
                        actual.note,
                      ]
                        .filter((part) => part !== null)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </>
      ) : null}
      <dt>{t('plan.indicators.printed')}</dt>
      <dd>
        {indicator.base.printed} → {indicator.target.printed}
        {indicator.growth.printed === '' ? null : `　${indicator.growth.printed}`}{' '}
        <LinesLink firstLine={indicator.firstLine} lastLine={indicator.lastLine} />
      </dd>
      {indicator.note === null ? null : (
        <>
          <dt>{t('plan.indicators.note')}</dt>
          <dd>{indicator.note}</dd>
        </>
      )}
      {linked.length === 0 ? null : (
        <>
          <dt>{t('plan.indicators.linkedTargets')}</dt>
          <dd>
            <ul className="linkList">
              {linked.map((target) => (
                <li key={target.id}>
                  <ItemLink tab="targets" id={target.id}>
                    {targetWords(target, text)}
                  </ItemLink>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )
}
