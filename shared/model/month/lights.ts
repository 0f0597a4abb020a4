import { yuanPerUnit } from '../money.ts'
import type { Stage } from '../vocabulary.ts'
import { type LightColour, type LightDimension, type LightRule, worstColour } from './lightRules.ts'
import type { Figures } from './progressFigures.ts'
import { hasStarted, startMonthOf } from './projectRole.ts'
import {
  addMonths,
  monthOf,
  monthOfDate,
  monthOfYear,
  monthsBetween,
  yearOf,
} from './reportMonth.ts'

/** 入统 threshold of the statistics bureau: 500 万元 of total investment, in yuan. */
export const statisticsThresholdYuan = 500 * yuanPerUnit.wan

/** Something that had a day and hasn't been done: a milestone, or a procedure. */
export interface OverdueStep {
  readonly name: string
  /** As the ledger keeps dates: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly due: string
}

/** What a project's lights are judged by. */
export interface LightFacts {
  /** Of that month. */
  readonly stage: Stage | null
  readonly plannedStart: string | null
  readonly actualStart: string | null
  readonly figures: Figures
  /** 到位资金 from January to the month, yuan; null where none was reported. */
  readonly fundsToDate: number | null
  readonly statisticsEntry: 'entered' | 'notEntered' | null
  readonly statisticsOn: string | null
  /** Steps not done at the end of the month whose day had passed, or would have. */
  readonly openSteps: readonly OverdueStep[]
  /** It has a plan or a figure for the year: others are not judged. */
  readonly listed: boolean
  /** Something was reported for the month. */
  readonly reported: boolean
  /** A report is expected at all. */
  readonly expected: boolean
  /** The deadline has passed, or the month is closed. */
  readonly due: boolean
  /** Months in a row, this one included, whose text is that of the month before. */
  readonly repeatedMonths: number
  /** Months in a row, this one included, without a report. */
  readonly unreportedMonths: number
}

/** Why a light has its colour: a key and the numbers of its sentence (`shared/text/lightWords.ts`). Amounts in yuan. */
export type LightReason =
  | { readonly key: 'ruleOff' }
  | { readonly key: 'notListed' }
  | { readonly key: 'cancelled' }
  | { readonly key: 'notExpected' }
  | { readonly key: 'awaitingReport' }
  | { readonly key: 'started'; readonly on: string | null }
  | { readonly key: 'plannedStartUnfilled' }
  | { readonly key: 'notDueYet'; readonly due: string }
  | { readonly key: 'startOverdue'; readonly due: string; readonly months: number }
  | { readonly key: 'yearPlanUnfilled' }
  | { readonly key: 'investedUnfilled' }
  | {
      readonly key: 'investmentGap' | 'fundsGap'
      /** Fractions and points, unrounded. */
      readonly share: number
      readonly schedule: number
      readonly gap: number
    }
  | { readonly key: 'fundsUnfilled' }
  | { readonly key: 'notStarted' }
  | { readonly key: 'totalUnfilled' }
  | { readonly key: 'belowThreshold'; readonly totalInvestment: number }
  | { readonly key: 'statisticsUnfilled' }
  | { readonly key: 'statisticsEntered'; readonly on: string | null }
  | { readonly key: 'startDateUnfilled' }
  | { readonly key: 'notInStatistics'; readonly months: number }
  | { readonly key: 'noStepDue' }
  | {
      readonly key: 'stepOverdue'
      readonly name: string
      readonly due: string
      readonly months: number
      readonly others: number
    }
  | { readonly key: 'unreported'; readonly months: number }
  | { readonly key: 'sameText'; readonly months: number }
  | { readonly key: 'fresh' }

/** What would turn a light green. Amounts in yuan, rounded up to whole 万元 so that the promise holds. */
export type LightRemedy =
  | {
      readonly key: 'reachAmount'
      readonly of: 'investment' | 'funds'
      /** How much more this month would have to bring. */
      readonly missing: number
      /** 自年初累计 it would then reach, and the share of the year plan that is. */
      readonly total: number
      readonly share: number
      /** Even amounts for the rest of the year that fulfil the year plan; null in December or where it is fulfilled. */
      readonly monthly: {
        readonly from: string
        readonly to: string
        readonly amount: number
      } | null
    }
  | { readonly key: 'startWork' }
  | { readonly key: 'enterStatistics' }
  | { readonly key: 'finishStep'; readonly name: string; readonly count: number }
  | { readonly key: 'report' }
  | { readonly key: 'writeAnew' }

export interface Light {
  readonly dimension: LightDimension
  /** As shown: a person's judgement where there is one. */
  readonly colour: LightColour
  /** As the rule gives it. */
  readonly computed: LightColour
  readonly reason: LightReason
  readonly remedy: LightRemedy | null
  readonly override: LightOverride | null
}

/** A person's judgement of one light of one month, or (`overall`) of the project. */
export interface LightOverride {
  readonly dimension: LightDimension | 'overall'
  readonly colour: LightColour
  readonly reason: string
}

export interface Judgement {
  readonly lights: readonly Light[]
  /** The worst light; grey where none could be judged, or where only the report is awaited. */
  readonly overall: LightColour
  readonly overallComputed: LightColour
  readonly overallOverride: LightOverride | null
  /** The light that decides the overall colour: the first of the worst. */
  readonly deciding: LightDimension | null
}

type Verdict = Pick<Light, 'computed' | 'reason'> & { readonly remedy?: LightRemedy }

/** Judges a project for the month of its figures (domain, "Lights"). */
export function judge(
  facts: LightFacts,
  rules: readonly LightRule[],
  overrides: readonly LightOverride[] = [],
): Judgement {
  const lights = rules.map((rule): Light => {
    const verdict = verdictOf(facts, rule)
    const override = overrides.find((each) => each.dimension === rule.dimension) ?? null
    return {
      dimension: rule.dimension,
      colour: override?.colour ?? verdict.computed,
      computed: verdict.computed,
      reason: verdict.reason,
      remedy: verdict.remedy ?? null,
      override,
    }
  })
  const worst = worstColour(lights.map((light) => light.colour))
  const awaiting = facts.expected && !facts.reported && !facts.due
  // Green would say that all is well with a month nobody has reported.
  const isOpen = awaiting && worst === 'green'
  const overallComputed = isOpen ? 'grey' : worst
  const overallOverride = overrides.find((each) => each.dimension === 'overall') ?? null
  return {
    lights,
    overall: overallOverride?.colour ?? overallComputed,
    overallComputed,
    overallOverride,
    deciding: isOpen
      ? 'quality'
      : (lights.find((light) => light.colour === worst)?.dimension ?? null),
  }
}

function verdictOf(facts: LightFacts, rule: LightRule): Verdict {
  if (!rule.enabled) return grey({ key: 'ruleOff' })
  if (!facts.listed) return grey({ key: 'notListed' })
  if (facts.stage === 'cancelled') return grey({ key: 'cancelled' })
  switch (rule.dimension) {
    case 'start':
      return judgeStart(facts, rule)
    case 'investment':
      return judgeMoney(facts, rule, 'investment', facts.figures.yearToDate)
    case 'funds':
      return judgeMoney(facts, rule, 'funds', facts.fundsToDate)
    case 'statistics':
      return judgeStatistics(facts, rule)
    case 'milestone':
      return judgeSteps(facts, rule)
    case 'quality':
      return judgeQuality(facts, rule)
    default:
      return rule.dimension satisfies never
  }
}

function judgeStart(facts: LightFacts, rule: LightRule): Verdict {
  const { month } = facts.figures
  if (hasStarted(facts, month)) return green({ key: 'started', on: facts.actualStart })
  if (facts.plannedStart === null) return grey({ key: 'plannedStartUnfilled' })
  const months = monthsBetween(monthOfDate(facts.plannedStart, 'last'), month) + 1
  if (months <= 0) return grey({ key: 'notDueYet', due: facts.plannedStart })
  const reason = { key: 'startOverdue', due: facts.plannedStart, months } as const
  return counted(months, rule, reason, { key: 'startWork' })
}

function judgeMoney(
  facts: LightFacts,
  rule: LightRule,
  of: 'investment' | 'funds',
  done: number | null,
): Verdict {
  const { planned, schedule } = facts.figures
  if (planned === null || planned === 0) return grey({ key: 'yearPlanUnfilled' })
  // Without this month's figure the sum would be too low for a verdict.
  if (facts.expected && !facts.reported) return grey({ key: 'awaitingReport' })
  if (done === null) {
    return grey({ key: of === 'investment' ? 'investedUnfilled' : 'fundsUnfilled' })
  }
  const share = done / planned
  const gap = (share - schedule) * 100
  const reason = {
    key: of === 'investment' ? 'investmentGap' : 'fundsGap',
    share,
    schedule,
    gap,
  } as const
  const colour = exceeds(-gap, rule.red) ? 'red' : exceeds(-gap, rule.yellow) ? 'yellow' : 'green'
  if (colour === 'green') return green(reason)
  const remedy = reachAmount(of, facts.figures, done, rule.yellow ?? rule.red ?? 0)
  return { computed: colour, reason, remedy }
}

/** Shares carry binary fractions: exactly ten points below must not count as more than ten. */
function exceeds(points: number, threshold: number | null): boolean {
  return threshold !== null && points > threshold + 1e-9
}

function reachAmount(
  of: 'investment' | 'funds',
  { planned, schedule, month }: Figures,
  done: number,
  allowedPoints: number,
): LightRemedy {
  const whole = planned ?? 0
  const share = schedule - allowedPoints / 100
  const missing = upToWan(share * whole - done)
  const next = addMonths(month, 1)
  const monthsLeft = 12 - monthOfYear(month)
  return {
    key: 'reachAmount',
    of,
    missing,
    total: done + missing,
    share: (done + missing) / whole,
    monthly:
      monthsLeft === 0 || done >= whole
        ? null
        : {
            from: next,
            to: monthOf(yearOf(month), 12),
            amount: upToWan((whole - done) / monthsLeft),
          },
  }
}

/** Rounded up to whole 万元; a binary fraction above a whole number is not a reason to go up. */
function upToWan(yuan: number): number {
  return Math.ceil(yuan / yuanPerUnit.wan - 1e-6) * yuanPerUnit.wan
}

function judgeStatistics(facts: LightFacts, rule: LightRule): Verdict {
  const { month, totalInvestment } = facts.figures
  if (!hasStarted(facts, month)) return grey({ key: 'notStarted' })
  if (totalInvestment === null) return grey({ key: 'totalUnfilled' })
  if (totalInvestment < statisticsThresholdYuan) {
    return grey({ key: 'belowThreshold', totalInvestment })
  }
  if (facts.statisticsEntry === null) return grey({ key: 'statisticsUnfilled' })
  const enteredLater =
    facts.statisticsOn !== null && monthOfDate(facts.statisticsOn, 'first') > month
  if (facts.statisticsEntry === 'entered' && !enteredLater) {
    return green({ key: 'statisticsEntered', on: facts.statisticsOn })
  }
  const start = startMonthOf(facts)
  if (start === null) return grey({ key: 'startDateUnfilled' })
  const months = monthsBetween(start, month)
  return counted(months, rule, { key: 'notInStatistics', months }, { key: 'enterStatistics' })
}

function judgeSteps({ openSteps, figures }: LightFacts, rule: LightRule): Verdict {
  const late = openSteps
    .map((step) => ({
      ...step,
      months: monthsBetween(monthOfDate(step.due, 'last'), figures.month),
    }))
    .filter((step) => step.months >= 1)
    .toSorted((left, right) => right.months - left.months)
  const [worst] = late
  if (worst === undefined) {
    return openSteps.length === 0 ? grey({ key: 'noStepDue' }) : green({ key: 'noStepDue' })
  }
  const { name, due, months } = worst
  return counted(
    months,
    rule,
    { key: 'stepOverdue', name, due, months, others: late.length - 1 },
    { key: 'finishStep', name, count: late.length },
  )
}

function judgeQuality(facts: LightFacts, rule: LightRule): Verdict {
  if (!facts.reported) {
    if (!facts.expected) return grey({ key: 'notExpected' })
    if (!facts.due) return grey({ key: 'awaitingReport' })
    const months = facts.unreportedMonths
    const colour = rule.red !== null && months >= rule.red ? 'red' : 'grey'
    return { computed: colour, reason: { key: 'unreported', months }, remedy: { key: 'report' } }
  }
  const months = facts.repeatedMonths
  return rule.yellow !== null && months >= rule.yellow
    ? {
        computed: 'yellow',
        reason: { key: 'sameText', months },
        remedy: { key: 'writeAnew' },
      }
    : green({ key: 'fresh' })
}

/** A verdict by a count of months that reaches a threshold. */
function counted(
  months: number,
  rule: LightRule,
  reason: LightReason,
  remedy: LightRemedy,
): Verdict {
  if (rule.red !== null && months >= rule.red) return { computed: 'red', reason, remedy }
  if (rule.yellow !== null && months >= rule.yellow) return { computed: 'yellow', reason, remedy }
  return green(reason)
}

function grey(reason: LightReason): Verdict {
  return { computed: 'grey', reason }
}

function green(reason: LightReason): Verdict {
  return { computed: 'green', reason }
}
