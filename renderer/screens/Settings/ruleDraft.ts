import { toHalfWidth } from '../../../shared/model/fullWidth.ts'
import type { LightDimension, LightRule } from '../../../shared/model/month/lightRules.ts'

/** A rule while its thresholds are being typed. */
export interface RuleDraft {
  readonly dimension: LightDimension
  readonly enabled: boolean
  readonly yellow: string
  readonly red: string
}

export function draftOf({ dimension, enabled, yellow, red }: LightRule): RuleDraft {
  const typed = (threshold: number | null) => (threshold === null ? '' : String(threshold))
  return { dimension, enabled, yellow: typed(yellow), red: typed(red) }
}

/** A threshold as typed: empty is never (null); what isn't a number from 0 to 1000 is `undefined`. */
export function readThreshold(typed: string): number | null | undefined {
  const plain = toHalfWidth(typed).trim()
  if (plain === '') return null
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined
  const number = Number(plain)
  return number <= 1000 ? number : undefined
}

/** What is wrong with a draft; null where it can be saved. The two thresholds of `quality` count different things. */
export function draftFault({ dimension, yellow, red }: RuleDraft): 'unreadable' | 'order' | null {
  const [low, high] = [readThreshold(yellow), readThreshold(red)]
  if (low === undefined || high === undefined) return 'unreadable'
  return dimension !== 'quality' && low !== null && high !== null && high < low ? 'order' : null
}

/** The rules of drafts without faults; null where one has one. */
export function rulesOf(drafts: readonly RuleDraft[]): LightRule[] | null {
  if (drafts.some((draft) => draftFault(draft) !== null)) return null
  return drafts.map(({ dimension, enabled, yellow, red }) => ({
    dimension,
    enabled,
    yellow: readThreshold(yellow) ?? null,
    red: readThreshold(red) ?? null,
  }))
}

export function sameRules(left: readonly LightRule[], right: readonly LightRule[]): boolean {
  return (
    left.length === right.length &&
    left.every((rule, at) => {
      const other = right[at]
      return (
        other !== undefined &&
        rule.dimension === other.dimension &&
        rule.enabled === other.enabled &&
        rule.yellow === other.yellow &&
        rule.red === other.red
      )
    })
  )
}
