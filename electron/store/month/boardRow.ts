import type { Judgement } from '../../../shared/model/month/lights.ts'
import type { MonthFinding } from '../../../shared/model/month/monthChecks.ts'
import { annualRoleOf, sixStepOf } from '../../../shared/model/month/projectRole.ts'
import { yearOf } from '../../../shared/model/month/reportMonth.ts'
import type { BoardRow, ReportState } from '../../../shared/schemas/monthBoard.ts'
import type { MonthProject } from './monthProjects.ts'
import type { MonthFields } from './monthSource.ts'
import type { ProjectFacts } from './monthRows.ts'

interface BoardRowParts extends ProjectFacts {
  readonly project: MonthProject
  readonly judgement: Judgement
  readonly findings: readonly MonthFinding[]
  readonly counted: boolean
  readonly problems: { readonly open: number; readonly overdue: number }
}

/** A computed month as the grid's row. */
export function boardRow(parts: BoardRowParts): BoardRow {
  const { project, figures, lightFacts, judgement, thisMonth, lastMonth } = parts
  const { row } = project
  const { stage } = row
  const light = judgement.lights.find((each) => each.dimension === judgement.deciding)
  return {
    id: row.id,
    parentId: row.parentId,
    name: row.name,
    kind: row.kind,
    responsibleUnit: row.responsibleUnit,
    sector: row.sector,
    park: row.park,
    category: row.category,
    owner: row.owner,
    stage,
    annualRole: annualRoleOf(row, yearOf(figures.month)),
    sixStep: sixStepOf(stage, project.landed),
    counted: parts.counted,
    state: stateOf(parts),
    totalInvestment: figures.totalInvestment,
    planned: figures.planned,
    monthly: parts.plan?.monthly ?? null,
    opening: parts.opening,
    lastInvested: amount(lastMonth, 'invested'),
    lastYearToDate: parts.lastYearToDate,
    lastProgressText: text(lastMonth, 'progressText'),
    lastProblems: text(lastMonth, 'problems'),
    lastNextPlan: text(lastMonth, 'nextPlan'),
    invested: figures.thisMonth,
    fundsInPlace: amount(thisMonth, 'fundsInPlace'),
    statistics: amount(thisMonth, 'statistics'),
    progressText: text(thisMonth, 'progressText'),
    problems: text(thisMonth, 'problems'),
    coordination: text(thisMonth, 'coordination'),
    nextPlan: text(thisMonth, 'nextPlan'),
    reporter: text(thisMonth, 'reporter'),
    reportedOn: text(thisMonth, 'reportedOn'),
    copied: thisMonth?.copied === 1,
    corrections: thisMonth?.corrections ?? 0,
    correctedFields: thisMonth?.correctedFields ?? [],
    yearToDate: figures.yearToDate,
    toLastYearEnd: figures.toLastYearEnd,
    sinceStart: figures.sinceStart,
    shareOfYearPlan: figures.shareOfYearPlan,
    shareOfTotal: figures.shareOfTotal,
    schedule: figures.schedule,
    scheduleBasis: figures.scheduleBasis,
    gap: figures.gap,
    unreportedMonths: figures.unreported.length,
    openingUnfilled: figures.openingUnfilled,
    fundsToDate: lightFacts.fundsToDate,
    statisticsToDate: parts.statisticsToDate,
    light: judgement.overall,
    judged:
      judgement.overallOverride !== null || judgement.lights.some((each) => each.override !== null),
    deciding: judgement.deciding,
    reason: light?.reason ?? null,
    remedy: light?.remedy ?? null,
    lights: judgement.lights.map((each) => each.colour),
    findings: parts.findings.map((finding) => finding.kind),
    openProblems: parts.problems.open,
    overdueProblems: parts.problems.overdue,
    sample: parts.sample,
  }
}

function stateOf({ lightFacts }: ProjectFacts): ReportState {
  if (lightFacts.reported) return lightFacts.repeatedMonths > 0 ? 'repeated' : 'reported'
  return lightFacts.expected ? 'unreported' : 'notExpected'
}

// The columns' types are the table's: amounts are integers, texts are text.
function amount(fields: MonthFields | null, field: 'invested' | 'fundsInPlace' | 'statistics') {
  return (fields?.[field] ?? null) as number | null
}

function text(
  fields: MonthFields | null,
  field: Exclude<
    keyof MonthFields,
    | 'invested'
    | 'fundsInPlace'
    | 'statistics'
    | 'copied'
    | 'corrections'
    | 'correctedFields'
    | 'sample'
  >,
) {
  return (fields?.[field] ?? null) as string | null
}
