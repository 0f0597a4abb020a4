/** What is judged, each by a light of its own. */
export const lightDimensions = [
  'start',
  'investment',
  'funds',
  'statistics',
  'milestone',
  'quality',
] as const
export type LightDimension = (typeof lightDimensions)[number]

/** From the worst to the best; grey: cannot be judged, or nothing to judge. */
export const lightColours = ['red', 'yellow', 'green', 'grey'] as const
export type LightColour = (typeof lightColours)[number]

/**
 * One rule. What the thresholds count depends on the dimension:
 * - `start`: months in a row in which it should have started and hasn't (1 is the month it is due);
 * - `investment`, `funds`: percentage points below 序时进度, more than which the light changes;
 * - `statistics`: months since it started without being entered in the statistics;
 * - `milestone`: months that the latest milestone or procedure is overdue;
 * - `quality`: yellow counts months in a row with the same text as the month before, red months in a row not reported.
 * A threshold of null never lights.
 */
export interface LightRule {
  readonly dimension: LightDimension
  readonly enabled: boolean
  readonly yellow: number | null
  readonly red: number | null
}

/**
 * No national standard exists. 开工, 投资 and 入统 as 银川 published them for 2025; 资金 is there "as planned or not", read
 * here as more than ten points behind; 节点 and 数据质量 are this program's own.
 */
export const defaultLightRules: readonly LightRule[] = [
  { dimension: 'start', enabled: true, yellow: 1, red: 3 },
  { dimension: 'investment', enabled: true, yellow: 10, red: 30 },
  { dimension: 'funds', enabled: true, yellow: 10, red: null },
  { dimension: 'statistics', enabled: true, yellow: 1, red: 2 },
  { dimension: 'milestone', enabled: true, yellow: 1, red: 3 },
  { dimension: 'quality', enabled: true, yellow: 1, red: 1 },
]

/** The default rules with those that were changed in their place. */
export function completeRules(changed: readonly LightRule[]): readonly LightRule[] {
  return defaultLightRules.map(
    (rule) => changed.find((each) => each.dimension === rule.dimension) ?? rule,
  )
}

const rank = { red: 3, yellow: 2, green: 1, grey: 0 } as const satisfies Record<LightColour, number>

/** The worst of some colours; grey only where all are. */
export function worstColour(colours: Iterable<LightColour>): LightColour {
  let worst: LightColour = 'grey'
  for (const colour of colours) if (rank[colour] > rank[worst]) worst = colour
  return worst
}
