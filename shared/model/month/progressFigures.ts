import { roundHalfUp } from '../money.ts'
import { monthOfDate, monthOfYear, monthsToDate, type ReportMonth, yearOf } from './reportMonth.ts'

/** What a project did in one month, in yuan. Null is 未填: not reported, which is not zero. */
export interface MonthFact {
  readonly month: ReportMonth
  readonly invested: number | null
}

/** 至上年底累计 as a person entered it: all that was done before `year`, in yuan. */
export interface OpeningBalance {
  readonly year: number
  readonly invested: number
}

export interface YearPlan {
  /** 年度计划投资, yuan */
  readonly planned: number | null
  /** Planned for each month from January to December, yuan; wins over months ÷ 12 as the measure of 序时进度. */
  readonly monthly: readonly number[] | null
}

/** What was done before the year, and what it is made of. */
export interface Earlier {
  /** The newest opening balance of this year or an earlier one. */
  readonly opening: OpeningBalance | null
  /** Sum of the months between the opening balance (or the first report) and this year, yuan. */
  readonly sum: number
  /** How many of these months were reported. */
  readonly reported: number
  readonly firstMonth: ReportMonth | null
  readonly lastMonth: ReportMonth | null
  /** 至上年底累计 of the opening's own year as the months before it would give it; null without such months. */
  readonly computedOpening: number | null
}

export interface FiguresInput {
  readonly month: ReportMonth
  /** Invested from January up to the month, in order; null is 未报. */
  readonly months: readonly (number | null)[]
  readonly earlier: Earlier
  readonly plan: YearPlan | null
  /** yuan */
  readonly totalInvestment: number | null
  /** Actual start, as exact as it is known. */
  readonly startedOn: string | null
}

/**
 * All figures of one project in one month; amounts in yuan, shares as fractions (0.363 is 36.3 %), `gap` in percentage
 * points. Nothing is rounded: `roundPoints` and the money formats round once, for display. Null is unknown.
 */
export interface Figures {
  readonly month: ReportMonth
  /** 本月完成 */
  readonly thisMonth: number | null
  /** 自年初累计 = Σ months of the year */
  readonly yearToDate: number | null
  /** 至上年底累计 = opening balance + earlier months */
  readonly toLastYearEnd: number | null
  /** 自开工累计 = 至上年底累计 + 自年初累计 */
  readonly sinceStart: number | null
  /** 年度计划投资 */
  readonly planned: number | null
  /** 占年度计划 = 自年初累计 ÷ 年度计划投资 */
  readonly shareOfYearPlan: number | null
  readonly totalInvestment: number | null
  /** 占总投资 = 自开工累计 ÷ 总投资 */
  readonly shareOfTotal: number | null
  /** 序时进度 = months elapsed ÷ 12, or the share that the monthly plan sets by then */
  readonly schedule: number
  readonly scheduleBasis: 'months' | 'monthlyPlan'
  /** 较序时, percentage points: from the unrounded shares */
  readonly gap: number | null
  /** The year's months up to this one, each with what was reported. */
  readonly months: readonly MonthFact[]
  /** Months of the year that the sums leave out: not reported, and not before the project's start. */
  readonly unreported: readonly ReportMonth[]
  readonly earlier: Earlier
  /** Nobody entered what was done before the first report, and the project had begun before it. */
  readonly openingUnfilled: boolean
}

/**
 * Formulas: domain, "Monthly figures and formulas" (the usual ones of monthly dispatch sheets). A sum over months some of
 * which are 未报 is the sum of the others; `unreported` says which it leaves out.
 */
export function figuresOf(input: FiguresInput): Figures {
  const { month, plan, earlier, totalInvestment } = input
  const months = monthsToDate(month).map((each, index) => ({
    month: each,
    invested: input.months[index] ?? null,
  }))
  const yearToDate = sumOrNull(months.map((each) => each.invested))
  const toLastYearEnd =
    earlier.opening === null && earlier.reported === 0
      ? beganThisYear(input.startedOn, month)
        ? 0
        : null
      : (earlier.opening?.invested ?? 0) + earlier.sum
  const sinceStart = sumOrNull([toLastYearEnd, yearToDate])
  const planned = plan?.planned ?? null
  const shareOfYearPlan = share(yearToDate, planned)
  const { schedule, basis } = scheduleOf(month, plan?.monthly ?? null)
  return {
    month,
    thisMonth: months.at(-1)?.invested ?? null,
    yearToDate,
    toLastYearEnd,
    sinceStart,
    planned,
    shareOfYearPlan,
    totalInvestment,
    shareOfTotal: share(sinceStart, totalInvestment),
    schedule,
    scheduleBasis: basis,
    gap: gapInPoints(shareOfYearPlan, schedule),
    months,
    unreported: months
      .filter((each) => each.invested === null && hadBegun(input.startedOn, each.month))
      .map((each) => each.month),
    earlier,
    openingUnfilled: sinceStart !== null && earlier.opening === null && !knownFromStart(input),
  }
}

/** Figures from a project's facts of all time, in any order; facts after the month are not looked at. */
export function figuresFromFacts(
  month: ReportMonth,
  facts: readonly MonthFact[],
  openings: readonly OpeningBalance[],
  rest: Pick<FiguresInput, 'plan' | 'totalInvestment' | 'startedOn'>,
): Figures {
  const byMonth = new Map(facts.map((fact) => [fact.month, fact.invested]))
  return figuresOf({
    ...rest,
    month,
    months: monthsToDate(month).map((each) => byMonth.get(each) ?? null),
    earlier: earlierOf(facts, openings, yearOf(month)),
  })
}

/** What was reported in one year: sum, count, and between which months. */
export interface YearSum {
  readonly year: number
  readonly sum: number
  readonly reported: number
  readonly firstMonth: ReportMonth
  readonly lastMonth: ReportMonth
}

/**
 * What was done before `year`: the newest opening balance entered for it or an earlier year, and the months since. An
 * opening balance of a later year wins over what the months before it add up to; `computedOpening` tells the other.
 */
export function earlierOf(
  facts: readonly MonthFact[],
  openings: readonly OpeningBalance[],
  year: number,
): Earlier {
  const reported = facts.filter((fact) => fact.invested !== null)
  const sums = [...Map.groupBy(reported, (fact) => yearOf(fact.month))].map(([each, own]) => ({
    year: each,
    sum: own.reduce((sum, fact) => sum + (fact.invested ?? 0), 0),
    reported: own.length,
    firstMonth: own.reduce((first, { month }) => (month < first ? month : first), `${each}-12`),
    lastMonth: own.reduce((last, { month }) => (month > last ? month : last), `${each}-01`),
  }))
  return earlierOfYears(sums, openings, year)
}

/** `earlierOf` from sums by year, in any order: opening balances stand at the border of years. */
export function earlierOfYears(
  sums: readonly YearSum[],
  openings: readonly OpeningBalance[],
  year: number,
): Earlier {
  const inOrder = openings
    .filter((each) => each.year <= year)
    .toSorted((left, right) => left.year - right.year)
  const opening = inOrder.at(-1) ?? null
  const since = sums
    .filter((each) => each.year < year && (opening === null || each.year >= opening.year))
    .toSorted((left, right) => left.year - right.year)
  const hasBefore = opening !== null && sums.some((each) => each.year < opening.year)
  const before = hasBefore ? earlierOfYears(sums, inOrder.slice(0, -1), opening.year) : null
  return {
    opening,
    sum: since.reduce((sum, each) => sum + each.sum, 0),
    reported: since.reduce((count, each) => count + each.reported, 0),
    firstMonth: since[0]?.firstMonth ?? null,
    lastMonth: since.at(-1)?.lastMonth ?? null,
    computedOpening: before === null ? null : (before.opening?.invested ?? 0) + before.sum,
  }
}

/**
 * 序时进度 as a fraction: months elapsed ÷ 12, unless the project has a plan by months, whose share up to this month wins
 * (construction stops in winter).
 */
export function scheduleOf(
  month: ReportMonth,
  monthly: readonly number[] | null,
): { readonly schedule: number; readonly basis: Figures['scheduleBasis'] } {
  const elapsed = monthOfYear(month)
  const whole = monthly?.reduce((sum, each) => sum + each, 0) ?? 0
  if (monthly === null || whole <= 0) return { schedule: elapsed / 12, basis: 'months' }
  const planned = monthly.slice(0, elapsed).reduce((sum, each) => sum + each, 0)
  return { schedule: planned / whole, basis: 'monthlyPlan' }
}

/** Part ÷ whole, unrounded; null where either is unknown or the whole is nothing. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}

/** 差（个百分点）: from unrounded shares. 629.0 ÷ 647.4 − 10/12 is 13.8, not 97.2 − 83.3 = 13.9. */
export function gapInPoints(done: number | null, schedule: number): number | null {
  return done === null ? null : (done - schedule) * 100
}

/** Rounded once, for display: 13.8246… → 13.8. */
export function roundPoints(points: number): number {
  return roundHalfUp(points, 1)
}

/** Sum of what is known; null where nothing is. */
export function sumOrNull(values: Iterable<number | null>): number | null {
  let sum: number | null = null
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value
  return sum
}

function beganThisYear(startedOn: string | null, month: ReportMonth): boolean {
  return startedOn !== null && yearOf(monthOfDate(startedOn, 'first')) >= yearOf(month)
}

function hadBegun(startedOn: string | null, month: ReportMonth): boolean {
  return startedOn === null || monthOfDate(startedOn, 'first') <= month
}

function knownFromStart({ earlier, months, month, startedOn }: FiguresInput): boolean {
  const firstThisYear = months.findIndex((each) => each !== null)
  const first =
    earlier.firstMonth ?? (firstThisYear < 0 ? month : monthsToDate(month)[firstThisYear])
  return (
    startedOn !== null && monthOfDate(startedOn, 'first') >= `${(first ?? month).slice(0, 4)}-01`
  )
}
