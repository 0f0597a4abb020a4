import { formatNumber } from '../money.ts'
import type { FindingRule } from './findingSource.ts'

/** How far a printed rate may be from the computed one before it is worth a look, in percentage points. */
const tolerance = 0.15

/** Compound annual growth in percent: `((end ÷ start)^(1 ÷ years) − 1) × 100`. */
export function compoundRate(start: number, end: number, years: number): number {
  return ((end / start) ** (1 / years) - 1) * 100
}

/**
 * A growth rate that disagrees with its own end points. A printed rate is accepted when it fits any usual reading:
 * compound growth per year, the difference per year (for percentages), or the difference over the whole period.
 */
export const ratesAgainstEnds: FindingRule = ({ indicators }, words) =>
  indicators.flatMap((row) => {
    const { base, target, growth } = row
    const years = row.targetYear - row.baseYear
    if (base.value === null || target.value === null || growth.value === null) return []
    const difference = target.value - base.value
    const readings = growth.cumulative
      ? [
          { reading: 'totalDifference' as const, rate: difference },
          ...(base.value === 0
            ? []
            : [{ reading: 'totalChange' as const, rate: (difference / base.value) * 100 }]),
        ]
      : [
          { reading: 'yearlyDifference' as const, rate: difference / years },
          ...(base.value > 0 && target.value > 0
            ? [
                {
                  reading: 'compound' as const,
                  rate: compoundRate(base.value, target.value, years),
                },
              ]
            : []),
        ]
    const printed = growth.value
    const fits = readings.some(
      ({ rate }) =>
        Math.abs(Math.abs(rate) - Math.abs(printed)) <=
        Math.max(growth.cumulative ? 0.05 : 0, tolerance * Math.min(1, Math.abs(rate))),
    )
    if (fits) return []
    return [
      {
        key: `rate:${row.id}`,
        kind: 'rateAgainstEnds' as const,
        about: 'plan' as const,
        severity: 'medium' as const,
        title: words.rate(row.tableNo, row.name, growth.printed),
        arithmetic: words.rateArithmetic(
          base.printed,
          target.printed,
          years,
          readings.map(({ reading, rate }) => ({ reading, rate: formatNumber(rate, 2) })),
          growth.printed,
        ),
        places: [
          {
            firstLine: row.firstLine,
            lastLine: row.lastLine,
            text: `${row.name} ${base.printed} ${target.printed} ${growth.printed}`,
          },
        ],
        projectIds: [],
        targetIds: [],
      },
    ]
  })
