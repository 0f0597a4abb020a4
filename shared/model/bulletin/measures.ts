import { formatNumber, formatMoney, roundHalfUp, yuanPerUnit } from '../money.ts'
import { groupFigures } from '../month/groupFigures.ts'
import { share, sumOrNull } from '../month/progressFigures.ts'
import { monthOfYear, type ReportMonth } from '../month/reportMonth.ts'
import type { BulletinDocument, BulletinProject, Figure } from './bulletinDocument.ts'
import { figuresOfBulletin } from './bulletinDocument.ts'

type Members = readonly BulletinProject[]
type Measure = (members: Members, month: ReportMonth) => number | null

/**
 * What a figure may measure of some projects. Amounts in yuan, shares as fractions, gaps in points, none rounded; null where
 * nothing is known. Sums and shares are those of the month's screens (`groupFigures`).
 */
const measures = {
  projects: (members) => members.length,
  totalInvestment: (members) => sumOrNull(members.map((each) => each.totalInvestment)),
  planned: (members) => sumOrNull(members.map((each) => each.planned)),
  thisMonth: (members) => groupFigures(members).thisMonth,
  yearToDate: (members) => groupFigures(members).yearToDate,
  sinceStart: (members) => groupFigures(members).sinceStart,
  shareOfYearPlan: (members) => groupFigures(members).shareOfYearPlan,
  gap: (members) => groupFigures(members).gap,
  /** Σ 自开工累计 ÷ Σ 总投资; asked only of projects whose total is known. */
  shareOfTotal: (members) =>
    share(
      sumOrNull(members.map((each) => each.sinceStart)),
      sumOrNull(members.map((each) => each.totalInvestment)),
    ),
  /** 开工率 */
  startRate: (members) => share(members.filter((each) => each.hasStarted).length, members.length),
  openProblems: (members) => members.reduce((sum, each) => sum + each.openProblems, 0),
  overdueProblems: (members) => members.reduce((sum, each) => sum + each.overdueProblems, 0),
  /** What each month left would have to bring to fulfil the year plans; null where none is left or they are fulfilled. */
  monthlyNeeded: (members, month) => {
    const withPlan = members.filter((each) => each.planned !== null)
    const planned = sumOrNull(withPlan.map((each) => each.planned))
    const done = sumOrNull(withPlan.map((each) => each.yearToDate))
    const monthsLeft = 12 - monthOfYear(month)
    if (planned === null || done === null || monthsLeft === 0 || done >= planned) return null
    return (planned - done) / monthsLeft
  },
} as const satisfies Readonly<Record<string, Measure>>

export type MeasureName = keyof typeof measures

/** The unrounded value of a measure over some projects; null where nothing is known. */
export function valueOf(name: MeasureName, members: Members, month: ReportMonth): number | null {
  const compute: Measure = measures[name]
  return compute(members, month)
}

const amounts: ReadonlySet<MeasureName> = new Set([
  'totalInvestment',
  'planned',
  'thisMonth',
  'yearToDate',
  'sinceStart',
  'monthlyNeeded',
])
const shares: ReadonlySet<MeasureName> = new Set(['shareOfYearPlan', 'shareOfTotal', 'startRate'])

/** Makes the figure of some projects, as running text says it; null where nothing is known. */
export function figureOf(
  name: MeasureName,
  members: Members,
  month: ReportMonth,
  say: (value: number) => string = (value) => sayIn(name, value),
): Figure | null {
  const value = valueOf(name, members, month)
  if (value === null) return null
  return { text: say(value), measure: name, value, ids: members.map((each) => each.id) }
}

function sayIn(name: MeasureName, value: number): string {
  if (amounts.has(name)) return amountWords(value)
  if (shares.has(name)) return percentWords(value)
  return name === 'gap' ? gapWords(value) : String(value)
}

/** 亿元 with one decimal, two below ten; less than 0.1 亿元 in 万元, of which little would be left. No grouping in running text. */
export function amountWords(yuan: number): string {
  const isSmall = Math.abs(yuan) < yuanPerUnit.yi / 10
  const text = isSmall ? `${formatMoney(yuan, 'wan')}万元` : `${formatMoney(yuan, 'yi')}亿元`
  return text.replaceAll(',', '')
}

export function percentWords(fraction: number): string {
  return `${formatNumber(fraction * 100, 1).replaceAll(',', '')}%`
}

/** Against 序时进度, rounded once from unrounded shares. */
export function gapWords(points: number): string {
  const rounded = roundHalfUp(points, 1)
  if (rounded === 0) return '与序时进度持平'
  return `比序时进度${rounded > 0 ? '快' : '慢'}${formatNumber(Math.abs(rounded), 1).replaceAll(',', '')}个百分点`
}

/** `+1.2`, `−28.7`, `0.0`: a gap in a table. */
export function signedPoints(points: number): string {
  const text = formatNumber(points, 1)
  return roundHalfUp(points, 1) > 0 ? `+${text}` : text
}

export interface FigureDifference {
  readonly figure: Figure
  /** Null: a project that makes it up is gone, or nothing is known any more. */
  readonly value: number | null
}

/** 核数: every figure computed again from the projects that make it up; those that differ. */
export function proveBulletin(
  document: BulletinDocument,
  projects: readonly BulletinProject[],
): readonly FigureDifference[] {
  const byId = new Map(projects.map((each) => [each.id, each]))
  return figuresOfBulletin(document).flatMap((figure) => {
    const members = figure.ids.flatMap((id) => byId.get(id) ?? [])
    const isWhole = members.length === figure.ids.length
    const value = isWhole ? valueOf(figure.measure, members, document.month) : null
    return value === figure.value ? [] : [{ figure, value }]
  })
}
