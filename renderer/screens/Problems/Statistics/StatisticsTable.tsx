import { formatMoney, formatNumber, type MoneyUnit } from '../../../../shared/model/money.ts'
import { statisticsEntries } from '../../../../shared/model/vocabulary.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { editField, revealProject } from '../../../app/actions.ts'
import { useApp } from '../../../app/appContext.ts'
import { Filled } from '../../../components/Filled.tsx'
import { InlineDate } from '../../../components/InlineDate.tsx'
import { useRowWindow } from '../../../components/useRowWindow.ts'
import type { StatisticsRow } from '../../../state/statisticsRows.ts'
import { useText } from '../../../text/i18n.ts'

interface StatisticsTableProps {
  readonly rows: readonly StatisticsRow[]
  readonly unit: MoneyUnit
  /** A row was worked on: it stays, whatever is asked for. */
  readonly onTouched: (projectId: string) => void
}

const rowHeight = 40

export function StatisticsTable({ rows, unit, onTouched }: StatisticsTableProps) {
  const { t, words } = useText()
  const { scroller, first, end, above, below } = useRowWindow(rows.length, rowHeight)
  return (
    <div ref={scroller} className="planScroll">
      <table className="planTable stepTable">
        <thead>
          <tr>
            <th scope="col">{t('problems.column.project')}</th>
            <th scope="col" className="unitColumn">
              {t('problems.column.unit')}
            </th>
            <th scope="col" className="dateColumn">
              {t('problems.statistics.column.start')}
            </th>
            <th scope="col" className="numeric amountColumn">
              {words.field.totalInvestment}
            </th>
            <th scope="col" className="stateColumn">
              {words.field.statisticsEntry}
            </th>
            <th scope="col" className="dateColumn">
              {words.field.statisticsOn}
            </th>
            <th scope="col" className="numeric amountColumn">
              {t('problems.statistics.column.yearToDate')}
            </th>
            <th scope="col" className="numeric amountColumn">
              {t('problems.statistics.column.statistics')}
            </th>
            <th scope="col" className="numeric amountColumn">
              {t('problems.statistics.column.gap')}
            </th>
            <th scope="col" className="reasonColumn">
              {t('problems.statistics.column.reason')}
            </th>
          </tr>
        </thead>
        <tbody>
          {above === 0 ? null : <tr style={{ height: above }} aria-hidden="true" />}
          {rows.slice(first, end).map((each) => (
            <StatisticsLine key={each.row.id} line={each} unit={unit} onTouched={onTouched} />
          ))}
          {below === 0 ? null : <tr style={{ height: below }} aria-hidden="true" />}
        </tbody>
      </table>
    </div>
  )
}

interface StatisticsLineProps {
  readonly line: StatisticsRow
  readonly unit: MoneyUnit
  readonly onTouched: (projectId: string) => void
}

function StatisticsLine({ line, unit, onTouched }: StatisticsLineProps) {
  const { t, words, language } = useText()
  const app = useApp()
  const { row, project, entry, missing, farApart, gap } = line
  const { id, name } = project
  const edit = (
    field: 'statisticsEntry' | 'statisticsOn' | 'actualStart',
    value: string | null,
  ) => {
    onTouched(id)
    void editField(app, id, field, value)
  }
  const money = (yuan: number | null) => (yuan === null ? null : formatMoney(yuan, unit))
  const share =
    gap === null || row.yearToDate === null || row.yearToDate === 0
      ? null
      : `${formatNumber((gap / row.yearToDate) * 100, 1)}%`
  const reason = missing
    ? t('problems.statistics.missing')
    : farApart
      ? t('problems.statistics.gapReason')
      : null
  return (
    <tr className="itemRow stepRow" data-statistics={id}>
      <td>
        <span className="projectCell">
          <button
            type="button"
            className="projectLink"
            title={t('problems.openProject', { name })}
            onClick={() => revealProject(app, id)}
          >
            <span className="oneLine">{name}</span>
          </button>
          {row.sample ? <span className="sampleTag">{monthTerms[language].sample}</span> : null}
        </span>
      </td>
      <td className="oneLine" title={row.responsibleUnit ?? undefined}>
        <Filled value={row.responsibleUnit} />
      </td>
      <td>
        <InlineDate
          value={project.actualStart}
          label={`${name} ${words.field.actualStart}`}
          onSave={(value) => edit('actualStart', value)}
        />
      </td>
      <td className="numeric">
        <Filled value={money(row.totalInvestment)} />
      </td>
      <td>
        <select
          className="cellSelect"
          value={entry ?? ''}
          aria-label={t('problems.statistics.entryOf', { name })}
          data-testid={`statistics-entry-${id}`}
          onChange={({ target }) =>
            edit('statisticsEntry', target.value === '' ? null : target.value)
          }
        >
          {statisticsEntries.map((value) => (
            <option key={value} value={value}>
              {words.statisticsEntry[value]}
            </option>
          ))}
          <option value="">{words.unfilled}</option>
        </select>
      </td>
      <td>
        <InlineDate
          value={project.statisticsOn}
          label={t('problems.statistics.dateOf', { name })}
          testId={`statistics-on-${id}`}
          onSave={(value) => edit('statisticsOn', value)}
        />
      </td>
      <td className="numeric">
        <Filled value={money(row.yearToDate)} />
      </td>
      <td className="numeric">
        <Filled value={money(row.statisticsToDate)} />
      </td>
      <td className="numeric" data-far={farApart ? '' : undefined}>
        {gap === null ? null : (
          <>
            {money(gap)}
            {share === null ? null : <small className="gapShare">{share}</small>}
          </>
        )}
      </td>
      <td className="oneLine" title={reason ?? undefined}>
        {reason === null ? null : (
          <span className="standing" data-standing={missing ? 'late' : 'doneLate'}>
            {reason}
          </span>
        )}
      </td>
    </tr>
  )
}
