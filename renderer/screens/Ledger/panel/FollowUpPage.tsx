import type { MonthExplanation, ProjectProgress } from '../../../../shared/schemas/monthBoard.ts'
import type { LedgerRow } from '../../../state/ledgerRow.ts'
import type { PanelTab } from '../../../state/detailStore.ts'
import { useText } from '../../../text/i18n.ts'
import { MilestoneSection } from './MilestoneSection.tsx'
import { MonthSection } from './MonthSection.tsx'
import { ProblemSection } from './ProblemSection.tsx'
import { ProcedureSection } from './ProcedureSection.tsx'
import { StatisticsSection } from './StatisticsSection.tsx'

interface FollowUpPageProps {
  readonly tab: Exclude<PanelTab, 'facts'>
  readonly row: LedgerRow
  readonly progress: ProjectProgress
  /** Null for what doesn't report. */
  readonly explanation: MonthExplanation | null
  readonly month: string | null
}

/** What is kept of a project month by month: one page of the panel. */
export function FollowUpPage({ tab, row, progress, explanation, month }: FollowUpPageProps) {
  const { t } = useText()
  const projectId = row.id
  switch (tab) {
    case 'month':
      return explanation === null || month === null ? (
        <p className="panelSection unfilled">{t('followUp.month.notRegister')}</p>
      ) : (
        <>
          <MonthSection explanation={explanation} progress={progress} month={month} />
          <StatisticsSection
            project={row.project}
            explanation={explanation}
            progress={progress}
            month={month}
          />
        </>
      )
    case 'problems':
      return (
        <ProblemSection
          projectId={projectId}
          responsibleUnit={row.project.responsibleUnit}
          problems={progress.problems}
          month={month}
        />
      )
    case 'procedures':
      return (
        <ProcedureSection projectId={projectId} procedures={progress.procedures} month={month} />
      )
    case 'milestones':
      return (
        <MilestoneSection projectId={projectId} milestones={progress.milestones} month={month} />
      )
    default:
      return tab satisfies never
  }
}
