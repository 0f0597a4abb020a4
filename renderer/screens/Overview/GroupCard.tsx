import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import {
  type Overview,
  type OverviewGroup,
  overviewGroups,
  type OverviewRow,
} from '../../../shared/schemas/monthBoard.ts'
import { type App, useApp } from '../../app/appContext.ts'
import { Chart } from '../../charts/Chart.tsx'
import { groupBars } from '../../charts/groupBars.ts'
import { chooseGroup } from '../../state/overviewStore.ts'
import { Card, TableToggle } from './Card.tsx'
import { barsLabel, barsOf, shownBars } from './chartData.ts'
import { groupName, useFigures } from './figures.ts'
import { setOf, showMonthRows } from './showRows.ts'

const fieldOf = {
  sector: 'sector',
  park: 'park',
  category: 'category',
  unit: 'responsibleUnit',
  role: 'annualRole',
} as const satisfies Record<OverviewGroup, string>

/** Shows the projects that a group's figures are made of. */
export function showGroup(
  app: App,
  month: string,
  group: OverviewGroup,
  value: string | null,
): void {
  const field = fieldOf[group]
  void showMonthRows(app, {
    month,
    isMeant: (row) => row.counted && row[field] === value,
    conditions: field === 'annualRole' ? [] : [setOf(field, [value])],
  })
}

/** Plan and done by sector, park, category, unit or role: as bars or as a table. */
export function GroupCard({ overview }: { readonly overview: Overview }) {
  const app = useApp()
  const figures = useFigures()
  const { text, unitWord } = figures
  const { t } = text
  const group = useStore(app.overview, (state) => state.group)
  const isTable = useStore(app.overview, (state) => state.asTable.has('groups'))
  const rows = overview.groups[group]
  const option = useMemo(() => groupBars(barsOf(rows, group, figures)), [rows, group, figures])
  const title = t('overview.groups.title', { group: t(`overview.groups.group.${group}`) })
  const left = rows.length - shownBars
  return (
    <Card
      title={title}
      className="groupCard"
      testId="card-groups"
      aside={
        <>
          <Segmented<OverviewGroup>
            aria-label={t('overview.groups.by')}
            value={group}
            options={overviewGroups.map((value) => ({
              value,
              label: t(`overview.groups.column.${value}`),
            }))}
            onChange={(value) => chooseGroup(app.overview, value)}
          />
          <TableToggle chart="groups" title={title} />
        </>
      }
    >
      {isTable ? (
        <GroupTable
          rows={rows}
          group={group}
          onOpen={(value) => showGroup(app, overview.month, group, value)}
        />
      ) : (
        <>
          <p className="chartLegend" aria-hidden="true">
            <span data-kind="plan">{t('overview.groups.plan')}</span>
            <span data-kind="done">{t('overview.groups.done')}</span>
            <span data-kind="pace">{t('overview.groups.pace')}</span>
            <span>{unitWord}</span>
            {left <= 0 ? null : (
              <span className="chartMore">
                {t('overview.groups.more', { shown: shownBars, n: left })}
              </span>
            )}
          </p>
          <Chart
            option={option}
            label={barsLabel(rows, group, figures)}
            testId="chart-groups"
            onChoose={(index) => {
              const row = rows[index]
              if (row !== undefined) showGroup(app, overview.month, group, row.value)
            }}
          />
        </>
      )}
    </Card>
  )
}

interface GroupTableProps {
  readonly rows: readonly OverviewRow[]
  readonly group: OverviewGroup
  readonly onOpen: (value: string | null) => void
}

function GroupTable({ rows, group, onOpen }: GroupTableProps) {
  const { text, unitWord, money, percent, points } = useFigures()
  const { t } = text
  return (
    <div className="cardScroll">
      <table className="overviewTable">
        <thead>
          <tr>
            <th scope="col">{t(`overview.groups.column.${group}`)}</th>
            <th scope="col">{t('overview.groups.projects')}</th>
            <th scope="col">{`${t('overview.groups.plan')} ${unitWord}`}</th>
            <th scope="col">{`${t('overview.groups.done')} ${unitWord}`}</th>
            <th scope="col">{t('overview.groups.share')}</th>
            <th scope="col">{t('overview.groups.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, figures }) => {
            const name = groupName(group, value, text)
            return (
              <tr key={value ?? ''} data-value={value ?? ''}>
                <th scope="row">
                  <button
                    type="button"
                    className="cellLink"
                    title={t('overview.open.group', { name, n: figures.projects })}
                    onClick={() => onOpen(value)}
                  >
                    {name}
                  </button>
                </th>
                <td>{figures.projects}</td>
                <td>{figures.withPlan === 0 ? money(null) : money(figures.planned)}</td>
                <td>{money(figures.yearToDate)}</td>
                <td>{percent(figures.shareOfYearPlan)}</td>
                <td>{points(figures.gap)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
