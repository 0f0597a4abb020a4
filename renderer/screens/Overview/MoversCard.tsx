import type { Overview } from '../../../shared/schemas/monthBoard.ts'
import { revealProject } from '../../app/actions.ts'
import { useApp } from '../../app/appContext.ts'
import { Card } from './Card.tsx'
import { useFigures } from './figures.ts'
import { LightSign } from './LightSign.tsx'

/** The projects whose month differs most from the one before, in either direction. */
export function MoversCard({ overview }: { readonly overview: Overview }) {
  const app = useApp()
  const { text, unitWord, money } = useFigures()
  const { t } = text
  const { movers } = overview
  return (
    <Card
      title={t('overview.movers.title')}
      className="moversCard"
      testId="card-movers"
      aside={<span>{t('overview.movers.measure', { unit: unitWord })}</span>}
    >
      {movers.length === 0 ? (
        <p className="cardEmpty">{t('overview.movers.empty')}</p>
      ) : (
        <table className="overviewTable">
          <thead>
            <tr>
              <th scope="col">{t('overview.movers.project')}</th>
              <th scope="col">{t('overview.movers.lastMonth')}</th>
              <th scope="col">{t('overview.movers.thisMonth')}</th>
              <th scope="col">{t('overview.movers.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {movers.slice(0, 6).map((each) => (
              <tr key={each.id} data-project={each.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="cellLink"
                    title={t('overview.open.project', { name: each.name })}
                    onClick={() => revealProject(app, each.id)}
                  >
                    <LightSign light={each.light} />
                    <span>{each.name}</span>
                  </button>
                </th>
                <td>{money(each.lastMonth)}</td>
                <td>{money(each.thisMonth)}</td>
                <td>
                  {each.difference > 0 ? '+' : ''}
                  {money(each.difference)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
