import type { ReactNode } from 'react'
import { lightColours } from '../../../shared/model/month/lightRules.ts'
import type { Overview } from '../../../shared/schemas/monthBoard.ts'
import type { Condition } from '../../../shared/schemas/viewFilter.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { useApp } from '../../app/appContext.ts'
import { LightMark } from '../../components/LightMark.tsx'
import { gapWords, useFigures } from './figures.ts'
import { showEntries, showMonthRows } from './showRows.ts'

/** The month in six figures, each of which leads to the rows behind it. */
export function Tiles({ overview }: { readonly overview: Overview }) {
  const app = useApp()
  const figures = useFigures()
  const { text, unitWord, money, percent } = figures
  const { t, language } = text
  const { month, totals, totalInvestment, lights } = overview
  const investment = (isFilled: boolean) => {
    const condition: Condition = {
      kind: 'set',
      column: 'totalInvestment',
      values: [''],
      exclude: isFilled,
    }
    void showMonthRows(app, {
      month,
      ofAll: true,
      isMeant: (row) => row.parentId === null && (row.totalInvestment !== null) === isFilled,
      conditions: [condition],
    })
  }
  const counted = (has: 'planned' | 'yearToDate' | 'invested') =>
    void showMonthRows(app, { month, isMeant: (row) => row.counted && row[has] !== null })
  const gap = gapWords(totals.gap, text)
  return (
    <section className="overviewTiles" aria-label={t('overview.tiles')}>
      <Tile
        id="entries"
        name={t('overview.entries')}
        value={String(overview.entries)}
        unit={t('overview.entriesUnit')}
        title={t('overview.open.entries')}
        onOpen={() => showEntries(app, [])}
      >
        {t('overview.split', { n: overview.split })}
      </Tile>
      <Tile
        id="totalInvestment"
        name={t('overview.totalInvestment')}
        value={money(totalInvestment.sum)}
        unit={unitWord}
        title={t('overview.open.filled')}
        onOpen={() => investment(true)}
      >
        {t('overview.filled', { n: totalInvestment.filled })}
        {totalInvestment.unfilled === 0 ? null : (
          <button
            type="button"
            className="tileLink"
            title={t('overview.open.unfilled')}
            data-testid="tile-unfilled"
            onClick={() => investment(false)}
          >
            {t('overview.unfilled', { n: totalInvestment.unfilled })}
          </button>
        )}
      </Tile>
      <Tile
        id="planned"
        name={t('overview.planned')}
        value={totals.withPlan === 0 ? money(null) : money(totals.planned)}
        unit={totals.withPlan === 0 ? '' : unitWord}
        title={t('overview.open.planned')}
        onOpen={() => counted('planned')}
      >
        {t('overview.withPlan', { n: totals.withPlan })}
      </Tile>
      <Tile
        id="yearToDate"
        name={t('overview.yearToDate')}
        value={money(totals.yearToDate)}
        unit={totals.yearToDate === null ? '' : unitWord}
        title={t('overview.open.yearToDate')}
        onOpen={() => counted('yearToDate')}
      >
        {totals.thisMonth === null ? (
          t('overview.thisMonthUnfilled')
        ) : (
          <button
            type="button"
            className="tileLink"
            title={t('overview.open.thisMonth')}
            data-testid="tile-thisMonth"
            onClick={() => counted('invested')}
          >
            {t('overview.thisMonth', { amount: money(totals.thisMonth), unit: unitWord })}
          </button>
        )}
      </Tile>
      <Tile
        id="share"
        name={t('overview.share')}
        value={percent(totals.shareOfYearPlan)}
        unit={totals.shareOfYearPlan === null ? '' : '%'}
        title={t('overview.open.behind')}
        onOpen={() =>
          void showMonthRows(app, {
            month,
            isMeant: (row) => row.counted && row.gap !== null && row.gap < 0,
          })
        }
      >
        {totals.schedule === null
          ? null
          : t('overview.schedule', { share: percent(totals.schedule) })}
        {gap === null ? null : <b className="tileGap">{gap}</b>}
      </Tile>
      <div className="overviewTile" data-testid="tile-lights">
        <span className="tileName">{t('overview.lights', { n: totals.projects })}</span>
        <div className="tileLights">
          {lightColours.map((light) => {
            const word = monthTerms[language].colour[light]
            const title = t('overview.open.light', { light: word, n: lights[light] })
            return (
              <button
                key={light}
                type="button"
                title={title}
                disabled={lights[light] === 0}
                data-testid={`light-${light}`}
                onClick={() =>
                  void showMonthRows(app, {
                    month,
                    isMeant: (row) => row.counted && row.light === light,
                  })
                }
              >
                <b className="tileValue">{lights[light]}</b>
                <LightMark colour={light} />
              </button>
            )
          })}
        </div>
      </div>
    </section>
  )
}

interface TileProps {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly title: string
  readonly onOpen: () => void
  /** What stands below the figure. */
  readonly children: ReactNode
}

function Tile({ id, name, value, unit, title, onOpen, children }: TileProps) {
  return (
    <div className="overviewTile" data-testid={`tile-${id}`}>
      <button type="button" className="tileMain" title={title} onClick={onOpen}>
        <span className="tileName">{name}</span>
        <span>
          <b className="tileValue" data-testid={`value-${id}`}>
            {value}
          </b>
          <small>{unit}</small>
        </span>
      </button>
      <span className="tileNote">{children}</span>
    </div>
  )
}
