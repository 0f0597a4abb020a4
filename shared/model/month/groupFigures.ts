import { gapInPoints, share, sumOrNull } from './progressFigures.ts'

/** What a group's sums need of each project; amounts in yuan. */
export interface GroupMember {
  readonly planned: number | null
  /** 本月完成 */
  readonly invested: number | null
  readonly yearToDate: number | null
  readonly sinceStart: number | null
  readonly totalInvestment: number | null
  /** A fraction. */
  readonly schedule: number
}

/** Sums of a group; each says how many it leaves out. Amounts in yuan, shares as fractions, `gap` in points; unrounded. */
export interface GroupFigures {
  readonly projects: number
  readonly planned: number
  readonly withPlan: number
  readonly thisMonth: number | null
  /** Projects whose month isn't in `thisMonth`: not reported. */
  readonly unreported: number
  readonly yearToDate: number | null
  readonly sinceStart: number | null
  readonly totalInvestment: number
  readonly withTotal: number
  /** Σ 自年初累计 of the projects that have a plan ÷ Σ 年度计划 */
  readonly shareOfYearPlan: number | null
  /** Σ (序时进度 × 年度计划) ÷ Σ 年度计划: what the group should have done by now, weighted by plan; null without a plan */
  readonly schedule: number | null
  readonly gap: number | null
}

/**
 * Totals of a group. Its share counts only what projects with a year plan have done, against all of their plans: money
 * of a project without a plan would otherwise raise the rate. With no split by months every schedule is months ÷ 12, and
 * so is the group's.
 */
export function groupFigures(members: readonly GroupMember[]): GroupFigures {
  const withPlan = members.filter((each) => each.planned !== null)
  const planned = withPlan.reduce((sum, each) => sum + (each.planned ?? 0), 0)
  const due = withPlan.reduce((sum, each) => sum + each.schedule * (each.planned ?? 0), 0)
  const shareOfYearPlan = share(sumOrNull(withPlan.map((each) => each.yearToDate)), planned)
  const schedule = planned === 0 ? null : due / planned
  const withTotal = members.filter((each) => each.totalInvestment !== null)
  return {
    projects: members.length,
    planned,
    withPlan: withPlan.length,
    thisMonth: sumOrNull(members.map((each) => each.invested)),
    unreported: members.filter((each) => each.invested === null).length,
    yearToDate: sumOrNull(members.map((each) => each.yearToDate)),
    sinceStart: sumOrNull(members.map((each) => each.sinceStart)),
    totalInvestment: withTotal.reduce((sum, each) => sum + (each.totalInvestment ?? 0), 0),
    withTotal: withTotal.length,
    shareOfYearPlan,
    schedule,
    gap: schedule === null ? null : gapInPoints(shareOfYearPlan, schedule),
  }
}

/** Σ 自开工累计 of the projects that have a total investment ÷ Σ 总投资; null where nothing of either is known. */
export function shareOfTotalOf(
  members: readonly Pick<GroupMember, 'sinceStart' | 'totalInvestment'>[],
): number | null {
  const withTotal = members.filter((each) => each.totalInvestment !== null)
  const total = withTotal.reduce((sum, each) => sum + (each.totalInvestment ?? 0), 0)
  return share(sumOrNull(withTotal.map((each) => each.sinceStart)), total)
}
