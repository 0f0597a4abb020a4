import { Fragment } from 'react'
import type { JudgedIndicator } from '../../../../shared/schemas/planReports.ts'
import { useText } from '../../../text/i18n.ts'
import { useShownItem } from '../useShownItem.ts'
import type { EditedActual } from './ActualEditor.tsx'
import { IndicatorDetail } from './IndicatorDetail.tsx'
import { IndicatorRow } from './IndicatorRow.tsx'

interface IndicatorTableProps {
  readonly rows: readonly JudgedIndicator[]
  readonly withActuals: boolean
  readonly onEdit: (edited: EditedActual) => void
}

/** A table of the plan as it is printed, by its own groups; for the plan's own table also the years since. */
export function IndicatorTable({ rows, withActuals, onEdit }: IndicatorTableProps) {
  const { t } = useText()
  const { open, toggle, list } = useShownItem()
  const [first] = rows
  if (first === undefined) return null
  const { baseYear, targetYear } = first.indicator
  const years = withActuals
    ? Array.from({ length: targetYear - baseYear }, (_, at) => baseYear + 1 + at)
    : []
  const columns = 8 + (withActuals ? years.length + 2 : 0)
  const groups = Map.groupBy(rows, ({ indicator }) => indicator.groupName)
  return (
    <div ref={list} className="planScroll">
      <table className="planTable indicatorTable" data-actuals={withActuals ? '' : undefined}>
        <thead>
          <tr>
            <th scope="col" className="numberColumn">
              {t('plan.indicators.number')}
            </th>
            <th scope="col">{t('plan.indicators.name')}</th>
            <th scope="col" className="unitColumn">
              {t('plan.indicators.unit')}
            </th>
            <th scope="col" className="numeric valueColumn">
              {t('plan.indicators.base', { year: baseYear })}
            </th>
            <th scope="col" className="numeric targetColumn">
              {t(withActuals ? 'plan.indicators.target' : 'plan.indicators.result', {
                year: targetYear,
              })}
            </th>
            <th scope="col" className="growthColumn" title={t('plan.indicators.growthHint')}>
              {t('plan.indicators.growth')}
            </th>
            {withActuals ? (
              <>
                <th scope="col" className="natureColumn">
                  {t('plan.indicators.nature')}
                </th>
                <th scope="col" className="responsibleColumn">
                  {t('plan.indicators.responsible')}
                </th>
                {years.map((year) => (
                  <th key={year} scope="col" className="numeric yearColumn">
                    {t('plan.indicators.base', { year })}
                  </th>
                ))}
                <th scope="col" className="verdictColumn">
                  {t('plan.indicators.verdict')}
                </th>
              </>
            ) : (
              <th scope="col" className="noteColumnHead">
                {t('plan.indicators.note')}
              </th>
            )}
            <th scope="col" className="linesColumn">
              {t('plan.indicators.lines')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...groups].map(([group, members]) => (
            <Fragment key={group}>
              <tr className="groupRow">
                <th scope="rowgroup" colSpan={columns}>
                  {group} <span className="viewCount">{members.length}</span>
                </th>
              </tr>
              {members.map((judged, at) => {
                const { id } = judged.indicator
                const parent = judged.indicator.parent
                return (
                  <Fragment key={id}>
                    <IndicatorRow
                      judged={judged}
                      years={years}
                      withActuals={withActuals}
                      showParent={parent !== null && members[at - 1]?.indicator.parent !== parent}
                      open={open.has(id)}
                      onToggle={() => toggle(id)}
                      onEdit={onEdit}
                    />
                    {open.has(id) ? (
                      <tr className="detailRow">
                        <td colSpan={columns}>
                          <IndicatorDetail judged={judged} withActuals={withActuals} />
                        </td>
                      </tr>
                    ) : null}
                  </Fragment>
                )
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
