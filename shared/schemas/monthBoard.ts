import { z } from 'zod'
import type { Columnar } from '../columnar.ts'
import type { FigureExplanation } from '../model/month/figureTerms.ts'
import type { GroupFigures } from '../model/month/groupFigures.ts'
import type { LightColour, LightDimension, LightRule } from '../model/month/lightRules.ts'
import type { Judgement, LightReason, LightRemedy } from '../model/month/lights.ts'
import type { MonthField, MonthFinding, MonthFindingKind } from '../model/month/monthChecks.ts'
import type { Figures } from '../model/month/progressFigures.ts'
import type { AnnualRole, RoleBasis, SixStep } from '../model/month/projectRole.ts'
import type { Stage } from '../model/vocabulary.ts'
import type { MilestoneRow, ProblemRow, ProcedureRow, StageChangeRow } from './followUp.ts'
import { listFilterSchema } from './ledger.ts'
import type { LightCounts } from './lights.ts'
import {
  daySchema,
  type MonthClosing,
  monthSchema,
  type OpeningBalanceRow,
  type ProgressField,
  type ProgressRow,
  type YearPlanRow,
} from './progress.ts'
import { idSchema } from './project.ts'

/**
 * `reporting`: projects with a plan or a figure for the year. `all`: every entry of the register besides, so that a plan
 * can be typed for it. `filter.asOf` folds the ledger of that day.
 */
export const boardInputSchema = z.strictObject({
  month: monthSchema,
  today: daySchema,
  scope: z.enum(['reporting', 'all']).optional(),
  filter: listFilterSchema.optional(),
})

export const overviewInputSchema = z.strictObject({
  month: monthSchema,
  today: daySchema,
  filter: listFilterSchema.optional(),
})

export const reportingInputSchema = z.strictObject({ month: monthSchema, today: daySchema })

export const explainInputSchema = z.strictObject({
  projectId: idSchema,
  month: monthSchema,
  today: daySchema,
})

/** 已报; 雷同: reported with the text of the month before; 未报; 无需报: in operation, cancelled, finished or without a plan. */
export type ReportState = 'reported' | 'repeated' | 'unreported' | 'notExpected'

/** One row of the month's grid. Amounts in yuan; shares as fractions, `gap` in points, none rounded; null is unknown. */
export interface BoardRow {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly kind: 'project' | 'programme'
  readonly responsibleUnit: string | null
  readonly sector: string | null
  readonly park: string | null
  readonly category: string | null
  readonly owner: string | null
  /** Of that month, as far as dated changes tell. */
  readonly stage: Stage | null
  readonly annualRole: AnnualRole | null
  readonly sixStep: SixStep | null
  /** False for a piece of a bundle whose bundle has figures of its own: totals would count it twice. */
  readonly counted: boolean
  readonly state: ReportState
  readonly totalInvestment: number | null
  readonly planned: number | null
  /** The plan is split by months, which is then what 序时进度 is measured by. */
  readonly monthly: readonly number[] | null
  /** The opening balance entered for this very year. */
  readonly opening: number | null
  readonly lastInvested: number | null
  readonly lastYearToDate: number | null
  readonly lastProgressText: string | null
  readonly lastProblems: string | null
  readonly lastNextPlan: string | null
  readonly invested: number | null
  readonly fundsInPlace: number | null
  readonly statistics: number | null
  readonly progressText: string | null
  readonly problems: string | null
  readonly coordination: string | null
  readonly nextPlan: string | null
  readonly reporter: string | null
  readonly reportedOn: string | null
  readonly copied: boolean
  /** Corrections made since the month was closed; they are in the values. */
  readonly corrections: number
  /** The fields they are of, each once. */
  readonly correctedFields: readonly ProgressField[]
  readonly yearToDate: number | null
  readonly toLastYearEnd: number | null
  readonly sinceStart: number | null
  readonly shareOfYearPlan: number | null
  readonly shareOfTotal: number | null
  readonly schedule: number
  readonly scheduleBasis: Figures['scheduleBasis']
  readonly gap: number | null
  /** How many months of the year the sums leave out. */
  readonly unreportedMonths: number
  readonly openingUnfilled: boolean
  /** 到位资金 and 入统数 from January to the month. */
  readonly fundsToDate: number | null
  readonly statisticsToDate: number | null
  /** 总灯 */
  readonly light: LightColour
  /** A person has judged a light of this row. */
  readonly judged: boolean
  /** Which light decides, why, and what would turn it green. */
  readonly deciding: LightDimension | null
  readonly reason: LightReason | null
  readonly remedy: LightRemedy | null
  /** In the order of the board's `rules`. */
  readonly lights: readonly LightColour[]
  readonly findings: readonly MonthFindingKind[]
  readonly openProblems: number
  readonly overdueProblems: number
  /** Something in this row is sample data (示例). */
  readonly sample: boolean
}

export interface ReportCounts {
  readonly expected: number
  /** Among them those with a text like the month before. */
  readonly reported: number
  readonly repeated: number
  readonly unreported: number
}

/** The month's grid (月调度) in one answer. */
export interface MonthBoard {
  readonly revision: number
  readonly month: string
  readonly closing: MonthClosing | null
  readonly previousClosing: MonthClosing | null
  /** The last day to report; `overdue`: it is past. */
  readonly deadline: string
  readonly overdue: boolean
  /** 数据截至 this day. */
  readonly cutOff: string
  readonly rules: readonly LightRule[]
  readonly rows: Columnar<BoardRow>
  /** Of the counted rows. */
  readonly totals: GroupFigures
  readonly counts: ReportCounts
  readonly lights: LightCounts
  /** Rows with something to look at (校核). */
  readonly withFindings: number
  readonly sample: boolean
}

/** Why each figure and each light is what it is: for the hover card and the panel. */
export interface MonthExplanation {
  readonly row: BoardRow
  readonly figures: Figures
  readonly explanations: readonly FigureExplanation[]
  readonly judgement: Judgement
  readonly findings: readonly MonthFinding[]
  readonly progress: ProgressRow | null
  /** What the year's role was derived from. */
  readonly roleBasis: RoleBasis
  /** 立项 and 用地预审 are done: 落地 in the six steps. */
  readonly landed: boolean
  /** 入统 as the month knows it, the sample's where the project has none. */
  readonly statisticsEntry: 'entered' | 'notEntered' | null
  readonly statisticsOn: string | null
}

/** All that the ledger keeps of one project's progress: for its panel and its printed page. */
export interface ProjectProgress {
  readonly months: readonly ProgressRow[]
  readonly yearPlans: readonly YearPlanRow[]
  readonly openingBalances: readonly OpeningBalanceRow[]
  readonly problems: readonly ProblemRow[]
  readonly procedures: readonly ProcedureRow[]
  readonly milestones: readonly MilestoneRow[]
  readonly stageChanges: readonly StageChangeRow[]
}

/** A finding of the month and the cell it opens. */
export interface LocatedFinding extends MonthFinding {
  readonly projectId: string
  readonly name: string
  readonly month: string
  readonly field: MonthField
}

export interface ReportingUnit extends ReportCounts {
  /** Null: no responsible unit is filled in. */
  readonly unit: string | null
  readonly contact: string | null
  readonly phone: string | null
  readonly projects: readonly {
    readonly id: string
    readonly name: string
    readonly state: ReportState
    readonly reportedOn: string | null
  }[]
}

/** Who has reported and who hasn't, by responsible unit; units with something missing first. */
export interface ReportingStatus extends ReportCounts {
  readonly month: string
  readonly closing: MonthClosing | null
  readonly deadline: string
  readonly overdue: boolean
  readonly cutOff: string
  readonly units: readonly ReportingUnit[]
}

export const overviewGroups = ['sector', 'park', 'category', 'unit', 'role'] as const
export type OverviewGroup = (typeof overviewGroups)[number]

export interface OverviewRow {
  /** Null is 未填. For `role` an `AnnualRole`. */
  readonly value: string | null
  readonly figures: GroupFigures
  readonly lights: LightCounts
}

/** A project named in one of the overview's lists. */
export interface OverviewProject {
  readonly id: string
  readonly name: string
  readonly responsibleUnit: string | null
  readonly sector: string | null
  readonly light: LightColour
}

/** The month's overview (总览) in one answer. Amounts in yuan, nothing rounded. */
export interface Overview {
  readonly revision: number
  readonly month: string
  readonly closing: MonthClosing | null
  readonly deadline: string
  readonly overdue: boolean
  readonly cutOff: string
  /** Entries of the register, and the same with bundles split. */
  readonly entries: number
  readonly split: number
  /** Over all entries, with how many are 未填. */
  readonly totalInvestment: {
    readonly sum: number
    readonly filled: number
    readonly unfilled: number
  }
  readonly totals: GroupFigures
  readonly counts: ReportCounts
  readonly lights: LightCounts
  /** Groups with a plan or figures, the largest plan first, 未填 last. */
  readonly groups: Readonly<Record<OverviewGroup, readonly OverviewRow[]>>
  /** January to December: done up to each month (null after the shown one), and what 序时 asks for by then. */
  readonly curve: readonly {
    readonly month: string
    readonly done: number | null
    readonly schedule: number
  }[]
  /** Of all entries. */
  readonly stages: readonly { readonly stage: Stage | null; readonly entries: number }[]
  readonly sixSteps: readonly { readonly step: SixStep; readonly entries: number }[]
  /** Furthest below 序时 first, among those whose investment light is yellow or red. */
  readonly lagging: readonly (OverviewProject & {
    readonly gap: number
    readonly shareOfYearPlan: number
    readonly reason: LightReason | null
    /** 存在问题 of the month, else its 形象进度. */
    readonly text: string | null
  })[]
  /** Projects that started, or were finished, in the year up to the month; `thisMonth` marks those of the month. */
  readonly starts: readonly (OverviewProject & {
    readonly date: string
    readonly thisMonth: boolean
  })[]
  readonly completions: readonly (OverviewProject & {
    readonly date: string
    readonly thisMonth: boolean
  })[]
  /** Planned to start by now and not started. */
  readonly startsDue: readonly (OverviewProject & { readonly plannedStart: string })[]
  /** Largest change of 本月完成 against the month before, in either direction, largest first. */
  readonly movers: readonly (OverviewProject & {
    readonly thisMonth: number
    readonly lastMonth: number
    readonly difference: number
  })[]
  readonly openProblems: number
  readonly overdueProblems: number
  readonly sample: boolean
}
