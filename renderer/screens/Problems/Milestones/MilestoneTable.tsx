import { Pencil, Trash2 } from 'lucide-react'
import type { StepStanding } from '../../../../shared/model/month/stepDelay.ts'
import type { MilestoneRow } from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { revealProject } from '../../../app/actions.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { milestoneInput, removeMilestone, saveMilestone } from '../../../app/stepActions.ts'
import { Filled } from '../../../components/Filled.tsx'
import { InlineDate } from '../../../components/InlineDate.tsx'
import { useRowWindow } from '../../../components/useRowWindow.ts'
import type { StandingMilestone } from '../../../state/projectSteps.ts'
import { type PageText, useText } from '../../../text/i18n.ts'

interface MilestoneTableProps {
  readonly rows: readonly StandingMilestone[]
  /** The responsible unit of each project that has one. */
  readonly units: ReadonlyMap<string, string | null>
  /** A row was worked on: it stays, whatever is asked for. */
  readonly onTouched: (id: string) => void
  readonly onEdit: (milestone: MilestoneRow) => void
}

const rowHeight = 40

export function MilestoneTable({ rows, units, onTouched, onEdit }: MilestoneTableProps) {
  const { t } = useText()
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
            <th scope="col" className="nameColumn">
              {t('problems.milestones.column.name')}
            </th>
            <th scope="col" className="dateColumn">
              {t('problems.milestones.column.planned')}
            </th>
            <th scope="col" className="dateColumn">
              {t('problems.milestones.column.actual')}
            </th>
            <th scope="col" className="standingColumn">
              {t('problems.milestones.column.state')}
            </th>
            <th scope="col" className="toolColumn">
              <span className="srOnly">{t('problems.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {above === 0 ? null : <tr style={{ height: above }} aria-hidden="true" />}
          {rows.slice(first, end).map((each) => (
            <MilestoneLine
              key={each.row.id}
              milestone={each}
              unit={units.get(each.row.projectId) ?? null}
              onTouched={onTouched}
              onEdit={onEdit}
            />
          ))}
          {below === 0 ? null : <tr style={{ height: below }} aria-hidden="true" />}
        </tbody>
      </table>
    </div>
  )
}

interface MilestoneLineProps {
  readonly milestone: StandingMilestone
  readonly unit: string | null
  readonly onTouched: (id: string) => void
  readonly onEdit: (milestone: MilestoneRow) => void
}

function MilestoneLine({ milestone, unit, onTouched, onEdit }: MilestoneLineProps) {
  const text = useText()
  const { t, language } = text
  const app = useApp()
  const { row, standing } = milestone
  const name = useLedger(
    (state) => state.rows.byId.get(row.projectId)?.project.name ?? row.projectId,
  )
  const label = (column: 'planned' | 'actual') =>
    t('problems.milestones.editDate', {
      name,
      step: row.name,
      column: t(`problems.milestones.column.${column}`),
    })
  const change = (patch: Partial<Pick<MilestoneRow, 'plannedDate' | 'actualDate'>>) => {
    onTouched(row.id)
    void saveMilestone(app, row.projectId, { ...milestoneInput(row), ...patch })
  }
  return (
    <tr className="itemRow stepRow" data-milestone={row.id} data-standing={standing.kind}>
      <td>
        <span className="projectCell">
          <button
            type="button"
            className="projectLink"
            title={t('problems.openProject', { name })}
            onClick={() => revealProject(app, row.projectId)}
          >
            <span className="oneLine">{name}</span>
          </button>
          {row.sample ? <span className="sampleTag">{monthTerms[language].sample}</span> : null}
        </span>
      </td>
      <td className="oneLine" title={unit ?? undefined}>
        <Filled value={unit} />
      </td>
      <td className="oneLine" title={row.name}>
        {row.name}
      </td>
      <td>
        <InlineDate
          value={row.plannedDate}
          label={label('planned')}
          testId={`milestone-planned-${row.id}`}
          onSave={(plannedDate) => change({ plannedDate })}
        />
      </td>
      <td>
        <InlineDate
          value={row.actualDate}
          label={label('actual')}
          testId={`milestone-actual-${row.id}`}
          onSave={(actualDate) => change({ actualDate })}
        />
      </td>
      <td className="oneLine">
        <span className="standing" data-standing={standingTone(standing)}>
          {standingWords(standing, text)}
        </span>
      </td>
      <td className="rowTools">
        <button
          type="button"
          className="iconButton"
          aria-label={t('problems.edit')}
          title={t('problems.edit')}
          onClick={() => onEdit(row)}
        >
          <Pencil size={14} strokeWidth={1.75} />
        </button>
        <button
          type="button"
          className="iconButton danger"
          aria-label={t('problems.remove')}
          title={t('problems.remove')}
          onClick={() => void removeMilestone(app, row)}
        >
          <Trash2 size={14} strokeWidth={1.75} />
        </button>
      </td>
    </tr>
  )
}

function standingTone(standing: StepStanding): 'late' | 'doneLate' | 'done' | 'ahead' {
  if (standing.kind === 'late') return 'late'
  if (standing.kind !== 'done') return 'ahead'
  return (standing.months ?? 0) > 0 ? 'doneLate' : 'done'
}

function standingWords(standing: StepStanding, { t }: PageText): string {
  switch (standing.kind) {
    case 'late':
      return t('problems.milestones.late', { n: standing.months })
    case 'thisMonth':
      return t('problems.milestones.thisMonth')
    case 'ahead':
      return t('problems.milestones.ahead')
    case 'undated':
      return t('problems.milestones.undated')
    case 'done': {
      const { months } = standing
      if (months === null) return t('problems.milestones.choice.done')
      if (months === 0) return t('problems.milestones.doneOnTime')
      return months > 0
        ? t('problems.milestones.doneLate', { n: months })
        : t('problems.milestones.doneEarly', { n: -months })
    }
    default:
      return standing satisfies never
  }
}
