import type { PrintedValue, Verdict } from '../schemas/plan.ts'
import { roundHalfUp } from './money.ts'

export interface Measured {
  readonly base: PrintedValue
  readonly target: PrintedValue
  readonly growth: PrintedValue
  readonly baseYear: number
  readonly targetYear: number
  readonly better: 'higher' | 'lower'
  readonly upperLimit: boolean
}

export interface Judgement {
  readonly verdict: Verdict
  /** Why there is no verdict, or which path the figure was held against. */
  readonly reason:
    | 'noActual'
    | 'targetIsText'
    | 'noBase'
    | 'yearOutOfRange'
    | 'endValue'
    | 'ceiling'
    | 'cumulativePath'
    | 'straightPath'
  /** What the figure had to be in that year; null where none can be said. */
  readonly expected: number | null
  readonly year: number | null
}

/** How far beyond the path, as a share of the whole way, counts as ahead of pace. */
export const aheadShare = 0.05

/**
 * The verdict of a mid-term assessment (中期评估) on the newest actual figure, in this order:
 * no actual, or a target that is text → not computable; a ceiling (不超过) is reached while the figure is at or below
 * it, in any year; the end value is reached when the figure is at or beyond it in the good direction; else the figure is
 * held against a straight path from base to target, `base + (target − base) × years passed ÷ years in all`, or for a
 * cumulative target `target × years passed ÷ years in all` (National Development and Reform Commission's mid-term
 * practice: 达到序时进度). Ahead means beyond the path by more than `aheadShare` of the whole way.
 *
 * @param actual the newest figure; for a cumulative target the sum since the base year
 */
export function judgeIndicator(
  measured: Measured,
  actual: { readonly year: number; readonly value: number } | null,
): Judgement {
  const { base, target, baseYear, targetYear, better, upperLimit } = measured
  const none = (reason: Judgement['reason'], year: number | null = null): Judgement => ({
    verdict: 'notComputable',
    reason,
    expected: null,
    year,
  })
  if (target.value === null) return none('targetIsText')
  if (actual === null) return none('noActual')
  const { year, value } = actual
  if (year <= baseYear || year > targetYear) return none('yearOutOfRange', year)
  const atLeastAsGood = (figure: number, mark: number): boolean =>
    better === 'higher' ? figure >= mark : figure <= mark
  if (upperLimit) {
    const kept = value <= target.value
    return { verdict: kept ? 'reached' : 'behind', reason: 'ceiling', expected: target.value, year }
  }
  if (atLeastAsGood(value, target.value)) {
    return { verdict: 'reached', reason: 'endValue', expected: target.value, year }
  }
  const share = (year - baseYear) / (targetYear - baseYear)
  const start = target.cumulative ? 0 : base.value
  if (start === null) return none('noBase', year)
  const way = target.value - start
  const expected = start + way * share
  const reason = target.cumulative ? 'cumulativePath' : 'straightPath'
  // Compared on ten decimals, so that a figure exactly on the path isn't behind it by a binary fraction.
  const gap = roundHalfUp((value - expected) * (better === 'higher' ? 1 : -1), 10)
  if (gap < 0) return { verdict: 'behind', reason, expected, year }
  const ahead = gap > Math.abs(way) * aheadShare
  return { verdict: ahead ? 'ahead' : 'onPace', reason, expected, year }
}
