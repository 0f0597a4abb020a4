import type { TargetRow } from '../schemas/plan.ts'
import type { ProjectRow } from '../schemas/project.ts'
import { originOf } from './origin.ts'
import { totalOf } from './total.ts'

export interface InvestmentComparison {
  readonly target: TargetRow
  /** yuan */
  readonly targetYuan: number
  readonly plannedYuan: number
  readonly filled: number
  readonly unfilled: number
  /** Share of the target that the projects' total investments cover, 0 to …; unrounded. */
  readonly share: number
  readonly baseYear: number
  readonly baseYuan: number | null
  /** Yearly growth, in percent, at which the years of the period add up to the target; null without a base. */
  readonly impliedGrowth: number | null
  readonly years: readonly { readonly year: number; readonly yuan: number }[]
}

/**
 * The plan's fixed-asset investment over its years against what its projects plan. Projects' totals and the statistics
 * bureau's fixed-asset investment are not the same measure; they are set side by side, not subtracted.
 *
 * @param baseYuan investment of the year before the period, null where unknown
 */
export function compareInvestment(
  target: TargetRow,
  projects: readonly ProjectRow[],
  firstYear: number,
  lastYear: number,
  baseYuan: number | null,
): InvestmentComparison {
  const heads = projects.filter(
    (project) =>
      project.parentId === null && project.planId === target.planId && originOf(project) !== 'text',
  )
  const planned = totalOf(heads.map((project) => project.totalInvestment))
  const years = lastYear - firstYear + 1
  const growth = baseYuan === null ? null : impliedGrowth(baseYuan, target.canonicalQuantity, years)
  return {
    target,
    targetYuan: target.canonicalQuantity,
    plannedYuan: planned.sum,
    filled: planned.filled,
    unfilled: planned.unfilled,
    share: planned.sum / target.canonicalQuantity,
    baseYear: firstYear - 1,
    baseYuan,
    impliedGrowth: growth === null ? null : growth * 100,
    years:
      growth === null || baseYuan === null
        ? []
        : Array.from({ length: years }, (_, index) => ({
            year: firstYear + index,
            yuan: Math.round(baseYuan * (1 + growth) ** (index + 1)),
          })),
  }
}

/**
 * The constant yearly growth g at which base × Σ (1+g)^k, k = 1 … years, is the target. The sum rises with g, so
 * bisection finds it; null where no growth between −90 % and +900 % fits.
 */
export function impliedGrowth(base: number, target: number, years: number): number | null {
  const sumAt = (growth: number): number => {
    let sum = 0
    for (let year = 1; year <= years; year += 1) sum += base * (1 + growth) ** year
    return sum
  }
  let low = -0.9
  let high = 9
  if (base <= 0 || sumAt(low) > target || sumAt(high) < target) return null
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    if (sumAt(middle) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}
