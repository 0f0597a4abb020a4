import { useState } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { Rich } from '../../../components/Rich.tsx'
import { useText } from '../../../text/i18n.ts'
import { PlanTabs } from '../PlanTabs.tsx'
import { Categories } from './Categories.tsx'
import { ParkArticle } from './ParkArticle.tsx'

/** A page for each park, and one for which category each sector belongs to. */
export function ParksTab() {
  const { t } = useText()
  const { plan, planView } = useApp()
  const parks = useStore(plan, (state) => state.parks)
  const itemId = useStore(planView, (state) => state.itemId)
  const rows = useLedger((state) => state.rows.rows)
  /** A park's name, or null for the categories; undefined until somebody chooses. */
  const [chosen, setShown] = useState<string | null | undefined>(undefined)
  if (parks === null) return <PlanTabs />
  const name = chosen === undefined ? (itemId ?? parks[0]?.park.name ?? null) : chosen
  const page = parks.find(({ park }) => park.name === name)
  const basisCount = (basis: string) =>
    rows.filter((row) => row.parentId === null && row.project.parkBasis === basis).length
  return (
    <>
      <PlanTabs />
      <div className="parkPages">
        <nav className="parkList" aria-label={t('plan.parks.list')}>
          <ul>
            {parks.map(({ park, entries }) => (
              <li key={park.id}>
                <button
                  type="button"
                  className="parkEntry"
                  aria-current={park.name === name ? 'page' : undefined}
                  data-testid={`park-${park.name}`}
                  onClick={() => setShown(park.name)}
                >
                  {park.name}
                  <span className="viewCount">{entries}</span>
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="parkEntry parkCategories"
            aria-current={name === null ? 'page' : undefined}
            data-testid="park-categories"
            onClick={() => setShown(null)}
          >
            {t('plan.parks.categories')}
          </button>
        </nav>
        {name === null || page === undefined ? (
          <Categories />
        ) : (
          <ParkArticle key={name} page={page} />
        )}
      </div>
      <footer className="statusBar" data-testid="plan-status">
        <span>
          <Rich text={t('plan.parks.status', { n: parks.length })} />
        </span>
        <span>
          <Rich
            text={t('plan.parks.basisCount', {
              stated: basisCount('stated'),
              inferred: basisCount('inferred'),
              entered: basisCount('entered'),
            })}
          />
        </span>
      </footer>
    </>
  )
}
