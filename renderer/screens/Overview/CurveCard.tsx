import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Overview } from '../../../shared/schemas/monthBoard.ts'
import { useApp } from '../../app/appContext.ts'
import { Chart } from '../../charts/Chart.tsx'
import { monthCurve } from '../../charts/monthCurve.ts'
import { chooseMonth } from '../../state/sessionStore.ts'
import { Card, TableToggle } from './Card.tsx'
import { curveLabel, curveOf } from './chartData.ts'
import { useFigures } from './figures.ts'

/** What is done up to each month of the year against 序时; a month that is clicked becomes the one shown. */
export function CurveCard({ overview }: { readonly overview: Overview }) {
  const { session, overview: store } = useApp()
  const figures = useFigures()
  const { text, unitWord, money } = figures
  const { t } = text
  const isTable = useStore(store, (state) => state.asTable.has('curve'))
  const { curve, totals } = overview
  const points = useMemo(() => curveOf(curve, figures), [curve, figures])
  const option = useMemo(
    () => monthCurve(points, { schedule: t('overview.curve.schedule') }),
    [points, t],
  )
  const title = t('overview.curve.title')
  const choose = (index: number) => {
    const point = curve[index]
    if (point !== undefined) chooseMonth(session, point.month)
  }
  return (
    <Card
      title={title}
      className="curveCard"
      testId="card-curve"
      aside={
        <>
          {totals.withPlan === 0 ? null : (
            <span>
              {t('overview.curve.plan', { amount: money(totals.planned), unit: unitWord })}
            </span>
          )}
          <TableToggle chart="curve" title={title} />
        </>
      }
    >
      {isTable ? (
        <div className="cardScroll">
          <table className="overviewTable">
            <thead>
              <tr>
                <th scope="col">{t('overview.curve.month')}</th>
                <th scope="col">{`${t('overview.curve.done')} ${unitWord}`}</th>
                <th scope="col">{`${t('overview.curve.schedule')} ${unitWord}`}</th>
                <th scope="col">{`${t('overview.curve.difference')} ${unitWord}`}</th>
              </tr>
            </thead>
            <tbody>
              {curve.map(({ month, done, schedule }, at) => (
                <tr key={month} aria-current={month === overview.month ? 'date' : undefined}>
                  <th scope="row">
                    <button type="button" className="cellLink" onClick={() => choose(at)}>
                      {points[at]?.name}
                    </button>
                  </th>
                  <td>{done === null ? '' : money(done)}</td>
                  <td>{money(schedule)}</td>
                  <td>{done === null ? '' : money(done - schedule)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <>
          <p className="chartLegend" aria-hidden="true">
            <span data-kind="line">{t('overview.curve.done')}</span>
            <span data-kind="dashes">{t('overview.curve.schedule')}</span>
            <span>{unitWord}</span>
          </p>
          <Chart
            option={option}
            label={curveLabel(curve, figures)}
            testId="chart-curve"
            onChoose={choose}
          />
        </>
      )}
    </Card>
  )
}
