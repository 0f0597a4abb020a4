import type { IndicatorRow, PrintedValue } from '../../schemas/plan.ts'
import { formatQuantity } from '../capacity.ts'
import type { FindingRule } from './findingSource.ts'

/** A name without what tables vary in: units in brackets, blanks, the words before 人均. */
function nameKey(name: string): string {
  return name
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/\s/g, '')
    .replace(/^全市|常住人口/g, '')
}

/**
 * One indicator with two values for one year: the last column of the table of results and the first of the table of
 * this plan. Names must be equal but for units and filler; a difference of rounding (0.5 %) is let pass.
 */
export const indicatorsTwice: FindingRule = ({ indicators }, words) => {
  const results = Map.groupBy(
    indicators.filter((row) => row.tableNo === 1),
    (row) => nameKey(row.name),
  )
  return indicators
    .filter((row) => row.tableNo === 2)
    .flatMap((row) =>
      (results.get(nameKey(row.name)) ?? [])
        .filter(
          (earlier) => earlier.targetYear === row.baseYear && differ(earlier.target, row.base),
        )
        .map((earlier) => ({
          key: `twice:${earlier.id}+${row.id}`,
          kind: 'printedTwice' as const,
          about: 'plan' as const,
          severity: 'medium' as const,
          title: words.printedTwice(
            row.name,
            row.baseYear,
            earlier.target.printed,
            row.base.printed,
          ),
          arithmetic: `${earlier.target.printed} ≠ ${row.base.printed} ${row.unit}`,
          places: [earlier, row].map(placeOfRow),
          projectIds: [],
          targetIds: [],
        })),
    )
}

/** A target of the running text against the indicator that sets the same goal. */
export const targetsAgainstIndicators: FindingRule = ({ targets, indicators }, words) => {
  const byId = new Map(indicators.map((row) => [row.id, row]))
  return targets.flatMap((target) => {
    const row = byId.get(target.indicator ?? '')
    // The same measure only: money is compared as printed, so units must be the same too.
    if (row === undefined || row.target.value === null || row.target.cumulative) return []
    if (row.unit !== target.unit || target.year !== String(row.targetYear)) return []
    if (row.target.value === target.quantity) return []
    return [
      {
        key: `indicator:${target.id}`,
        kind: 'printedTwice' as const,
        about: 'plan' as const,
        severity: 'medium' as const,
        title: words.printedTwice(
          row.name,
          row.targetYear,
          `${target.comparator === '=' ? '' : target.comparator}${formatQuantity(target.quantity)}`,
          row.target.printed,
        ),
        arithmetic: `${formatQuantity(target.quantity)} ≠ ${row.target.printed} ${row.unit}`,
        places: [
          { firstLine: target.firstLine, lastLine: target.lastLine, text: target.verbatim },
          placeOfRow(row),
        ],
        projectIds: [],
        targetIds: [target.id],
      },
    ]
  })
}

/** A target that its own baseline has already reached, and an indicator whose target is worse than its base. */
export const targetsAlreadyReached: FindingRule = ({ targets, indicators }, words) => [
  ...targets.flatMap((target) => {
    const { baselineQuantity: base, baselineUnit, quantity, better } = target
    if (base === null || baselineUnit !== target.unit || target.comparator === '≤') return []
    const reached = better === 'higher' ? base >= quantity : base <= quantity
    if (!reached || /^\d{4}-\d{4}$/.test(target.year)) return []
    return [
      {
        key: `reached:${target.id}`,
        kind: 'alreadyReached' as const,
        about: 'plan' as const,
        severity: 'low' as const,
        title: words.alreadyReached(
          target.subject,
          `${formatQuantity(quantity)} ${target.unit}`,
          `${formatQuantity(base)} ${target.unit}`,
          target.baselineYear ?? '',
        ),
        arithmetic: `${formatQuantity(base)} ${better === 'higher' ? '≥' : '≤'} ${formatQuantity(quantity)}`,
        places: [
          { firstLine: target.firstLine, lastLine: target.lastLine, text: target.verbatim },
          ...(target.baselineFirstLine === null || target.baselineLastLine === null
            ? []
            : [
                {
                  firstLine: target.baselineFirstLine,
                  lastLine: target.baselineLastLine,
                  text: `${target.baselineYear ?? ''}：${formatQuantity(base)} ${target.unit}`,
                },
              ]),
        ],
        projectIds: [],
        targetIds: [target.id],
      },
    ]
  }),
  ...indicators.flatMap((row) => {
    if (row.tableNo !== 2 || row.base.value === null || row.target.value === null) return []
    const worse =
      row.better === 'higher'
        ? row.target.value < row.base.value
        : row.target.value > row.base.value
    if (!worse || row.target.cumulative) return []
    return [
      {
        key: `worse:${row.id}`,
        kind: 'alreadyReached' as const,
        about: 'plan' as const,
        severity: row.upperLimit ? ('low' as const) : ('medium' as const),
        title: words.alreadyReached(
          row.name,
          `${row.target.printed} ${row.unit}`,
          `${row.base.printed} ${row.unit}`,
          String(row.baseYear),
        ),
        arithmetic: `${row.base.printed} → ${row.target.printed}${row.upperLimit ? words.ceiling : ''}`,
        places: [placeOfRow(row)],
        projectIds: [],
        targetIds: [],
      },
    ]
  }),
]

function differ(left: PrintedValue, right: PrintedValue): boolean {
  if (left.value === null || right.value === null) return false
  const larger = Math.max(Math.abs(left.value), Math.abs(right.value))
  return Math.abs(left.value - right.value) > larger * 0.005
}

function placeOfRow(row: IndicatorRow): { firstLine: number; lastLine: number; text: string } {
  const values = [row.base.printed, row.target.printed, row.growth.printed].filter(
    (text) => text !== '',
  )
  return {
    firstLine: row.firstLine,
    lastLine: row.lastLine,
    text: `${row.name}（${row.unit}）${values.join(' ')}`,
  }
}
