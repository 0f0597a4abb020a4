import { monthOfYear, type ReportMonth } from './reportMonth.ts'
import type { Figures } from './progressFigures.ts'

/** The computed columns, by key. */
export const figureKeys = [
  'yearToDate',
  'toLastYearEnd',
  'sinceStart',
  'shareOfYearPlan',
  'shareOfTotal',
  'schedule',
  'gap',
] as const
export type FigureKey = (typeof figureKeys)[number]

/** One line of an explanation: what it is, and its value (yuan, or a fraction for shares; a gap in points). */
export type FigureTerm =
  | { readonly kind: 'month'; readonly month: ReportMonth; readonly value: number | null }
  | { readonly kind: 'opening'; readonly year: number; readonly value: number }
  | {
      readonly kind: 'earlierMonths'
      readonly from: ReportMonth
      readonly to: ReportMonth
      readonly count: number
      readonly value: number
    }
  | {
      readonly kind: 'figure'
      readonly figure: FigureKey | 'planned' | 'totalInvestment'
      readonly value: number | null
    }
  | { readonly kind: 'elapsed'; readonly months: number; readonly value: number }

export interface FigureExplanation {
  readonly key: FigureKey
  readonly value: number | null
  /** How the terms make the value: added, divided (first by second), subtracted, or read as they are. */
  readonly operation: 'sum' | 'ratio' | 'difference' | 'reading'
  readonly terms: readonly FigureTerm[]
  /** Months that the value leaves out because they were not reported. */
  readonly unreported: readonly ReportMonth[]
  /** What was done before the first report is unknown and not in the value. */
  readonly openingUnfilled: boolean
}

/** What a computed cell says of itself on hover: its terms, and the months behind it. */
export function explainFigure(key: FigureKey, figures: Figures): FigureExplanation {
  const figure = (name: FigureKey | 'planned' | 'totalInvestment'): FigureTerm => ({
    kind: 'figure',
    figure: name,
    value: figures[name],
  })
  const explained = (
    operation: FigureExplanation['operation'],
    terms: readonly FigureTerm[],
    touches: { readonly year?: boolean; readonly opening?: boolean },
  ): FigureExplanation => ({
    key,
    value: figures[key],
    operation,
    terms,
    unreported: touches.year === true ? figures.unreported : [],
    openingUnfilled: touches.opening === true && figures.openingUnfilled,
  })
  switch (key) {
    case 'yearToDate':
      return explained(
        'sum',
        figures.months.map(({ month, invested }) => ({ kind: 'month', month, value: invested })),
        { year: true },
      )
    case 'toLastYearEnd':
      return explained('sum', earlierTerms(figures), { opening: true })
    case 'sinceStart':
      return explained('sum', [figure('toLastYearEnd'), figure('yearToDate')], {
        year: true,
        opening: true,
      })
    case 'shareOfYearPlan':
      return explained('ratio', [figure('yearToDate'), figure('planned')], { year: true })
    case 'shareOfTotal':
      return explained('ratio', [figure('sinceStart'), figure('totalInvestment')], {
        year: true,
        opening: true,
      })
    case 'schedule':
      return explained(
        'reading',
        [{ kind: 'elapsed', months: monthOfYear(figures.month), value: figures.schedule }],
        {},
      )
    case 'gap':
      return explained('difference', [figure('shareOfYearPlan'), figure('schedule')], {
        year: true,
      })
    default:
      return key satisfies never
  }
}

function earlierTerms({ earlier }: Figures): readonly FigureTerm[] {
  const { opening, firstMonth, lastMonth } = earlier
  return [
    ...(opening === null
      ? []
      : [{ kind: 'opening' as const, year: opening.year, value: opening.invested }]),
    ...(firstMonth === null || lastMonth === null
      ? []
      : [
          {
            kind: 'earlierMonths' as const,
            from: firstMonth,
            to: lastMonth,
            count: earlier.reported,
            value: earlier.sum,
          },
        ]),
  ]
}
