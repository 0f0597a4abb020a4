import { lightColours } from '../../../shared/model/month/lightRules.ts'
import type { Overview } from '../../../shared/schemas/monthBoard.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { useApp } from '../../app/appContext.ts'
import { LightMark } from '../../components/LightMark.tsx'
import { Card } from './Card.tsx'
import { groupName, useFigures } from './figures.ts'
import { showGroup } from './GroupCard.tsx'
import { setOf, showMonthRows } from './showRows.ts'

/** The lights of each responsible unit's projects. */
export function UnitCard({ overview }: { readonly overview: Overview }) {
  const app = useApp()
  const { text, percent } = useFigures()
  const { t, language } = text
  const { month } = overview
  const rows = overview.groups.unit
  return (
    <Card title={t('overview.units.title')} className="unitCard" testId="card-units">
      {rows.length === 0 ? (
        <p className="cardEmpty">{t('overview.units.empty')}</p>
      ) : (
        <div className="cardScroll">
          <table className="overviewTable">
            <thead>
              <tr>
                <th scope="col">{t('overview.units.unit')}</th>
                <th scope="col">{t('overview.units.projects')}</th>
                {lightColours.map((light) => (
                  <th key={light} scope="col">
                    <LightMark colour={light} />
                  </th>
                ))}
                <th scope="col">{t('overview.units.share')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ value, figures, lights }) => {
                const name = groupName('unit', value, text)
                return (
                  <tr key={value ?? ''} data-unit={value ?? ''}>
                    <th scope="row">
                      <button
                        type="button"
                        className="cellLink"
                        title={t('overview.open.group', { name, n: figures.projects })}
                        onClick={() => showGroup(app, month, 'unit', value)}
                      >
                        {name}
                      </button>
                    </th>
                    <td>{figures.projects}</td>
                    {lightColours.map((light) => (
                      <td key={light} data-light={light}>
                        {lights[light] === 0 ? (
                          <span className="quietText">{t('overview.none')}</span>
                        ) : (
                          <button
                            type="button"
                            className="cellLink"
                            title={t('overview.open.unitLight', {
                              name,
                              light: monthTerms[language].colour[light],
                              n: lights[light],
                            })}
                            onClick={() =>
                              void showMonthRows(app, {
                                month,
                                isMeant: (row) =>
                                  row.counted &&
                                  row.responsibleUnit === value &&
                                  row.light === light,
                                conditions: [setOf('responsibleUnit', [value])],
                              })
                            }
                          >
                            {lights[light]}
                          </button>
                        )}
                      </td>
                    ))}
                    <td>{percent(figures.shareOfYearPlan)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
