import type { Stage } from '../vocabulary.ts'
import { statisticsThresholdYuan } from './lights.ts'
import type { Figures, YearPlan } from './progressFigures.ts'
import { hasStarted } from './projectRole.ts'
import { monthOfDate } from './reportMonth.ts'

/** Columns of the month that a finding can point at. */
export type MonthField =
  | 'invested'
  | 'progressText'
  | 'statistics'
  | 'planned'
  | 'opening'
  | 'totalInvestment'
  | 'actualStart'
  | 'statisticsEntry'

export const monthFindingKinds = [
  'overTotal',
  'cumulativeBelowMonth',
  'investedBeforeStart',
  'sameText',
  'unreported',
  'notInStatistics',
  'statisticsGap',
  'openingDiffers',
  'openingUnfilled',
  'splitDiffers',
] as const
/** 校核提示: soft, never in the way of saving. */
export type MonthFindingKind = (typeof monthFindingKinds)[number]

/** One thing to look at in one cell. Amounts in yuan; `left` and `right` are what the finding compares. */
export interface MonthFinding {
  readonly kind: MonthFindingKind
  readonly field: MonthField
  readonly left: number | null
  readonly right: number | null
}

export interface CheckedMonth {
  readonly figures: Figures
  readonly plan: YearPlan | null
  readonly stage: Stage | null
  readonly plannedStart: string | null
  readonly actualStart: string | null
  readonly statisticsEntry: 'entered' | 'notEntered' | null
  /** 入统数 from January to the month, and what was invested in the months that have one. */
  readonly statisticsToDate: number | null
  readonly investedBeside: number | null
  readonly reported: boolean
  readonly expected: boolean
  readonly due: boolean
  readonly repeatedMonths: number
}

/** How far the statistics bureau's sum may be from the dispatch's before it is worth a look: a tenth. */
const statisticsTolerance = 0.1

/** The soft findings of domain.md, "Validation findings", for one project and month. */
export function checkMonth(checked: CheckedMonth): readonly MonthFinding[] {
  const { figures, plan } = checked
  const { thisMonth, yearToDate, sinceStart, totalInvestment, earlier } = figures
  const found: MonthFinding[] = []
  const add = (
    kind: MonthFindingKind,
    field: MonthField,
    left: number | null = null,
    right: number | null = null,
  ): void => {
    found.push({ kind, field, left, right })
  }
  if (sinceStart !== null && totalInvestment !== null && sinceStart > totalInvestment) {
    add('overTotal', 'invested', sinceStart, totalInvestment)
  }
  if (thisMonth !== null && yearToDate !== null && yearToDate < thisMonth) {
    add('cumulativeBelowMonth', 'invested', yearToDate, thisMonth)
  }
  if (thisMonth !== null && thisMonth > 0 && startsLater(checked)) {
    add('investedBeforeStart', 'invested', thisMonth)
  }
  if (checked.repeatedMonths > 0) add('sameText', 'progressText', checked.repeatedMonths)
  if (checked.expected && !checked.reported && checked.due) add('unreported', 'invested')
  if (
    totalInvestment !== null &&
    totalInvestment >= statisticsThresholdYuan &&
    checked.statisticsEntry !== 'entered' &&
    hasStarted(checked, figures.month)
  ) {
    add('notInStatistics', 'statisticsEntry', totalInvestment)
  }
  const { statisticsToDate, investedBeside } = checked
  if (
    statisticsToDate !== null &&
    investedBeside !== null &&
    Math.abs(statisticsToDate - investedBeside) >
      statisticsTolerance * Math.max(investedBeside, statisticsToDate)
  ) {
    add('statisticsGap', 'statistics', statisticsToDate, investedBeside)
  }
  const { opening, computedOpening } = earlier
  if (opening !== null && computedOpening !== null && opening.invested !== computedOpening) {
    add('openingDiffers', 'opening', opening.invested, computedOpening)
  }
  if (figures.openingUnfilled) add('openingUnfilled', 'opening')
  const split = plan?.monthly?.reduce((sum, each) => sum + each, 0) ?? null
  if (split !== null && plan?.planned !== null && split !== plan?.planned) {
    add('splitDiffers', 'planned', split, plan?.planned ?? null)
  }
  return found
}

/** Money in a month before the actual start, or in a stage that hasn't begun. */
function startsLater({ actualStart, stage, figures }: CheckedMonth): boolean {
  if (actualStart !== null) return monthOfDate(actualStart, 'first') > figures.month
  return stage === 'reserve'
}

/** Whether two months' texts say the same: blanks and the end mark don't count. An empty text repeats nothing. */
export function sameText(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return false
  const plain = (text: string): string => text.replace(/[\s。.；;，,]/g, '')
  return plain(left) !== '' && plain(left) === plain(right)
}
