/** Timings are in milliseconds, memory is in megabytes (2^20 bytes). */
export type FigureUnit = 'ms' | 'MB'

export interface Samples {
  readonly count: number
  readonly p50: number
  readonly p95: number
}

/** What the figure is meant to stay under, at p50 or p95. */
export interface Aim {
  readonly at: 'p50' | 'p95'
  readonly most: number
}

/** The same work done with what a person would use otherwise, in the same run. */
export interface Instead extends Samples {
  readonly what: string
  /** How many times as much as ours, at p50. */
  readonly ratio: number
}

export interface Figure extends Samples {
  readonly what: string
  /** Projects in the ledger. */
  readonly rows: number
  readonly unit: FigureUnit
  readonly aim?: Aim
  readonly instead?: Instead
}

export interface Section {
  readonly name: string
  readonly figures: readonly Figure[]
  /** What has to be known to read the figures, and what could not be measured here. */
  readonly remarks: readonly string[]
  /** Name and version, where one was used. */
  readonly browser?: string
}

export interface FigureNotes {
  readonly aim?: Aim
  readonly instead?: { readonly what: string; readonly samples: readonly number[] }
}

/** Throws where there is no sample: a figure without a measurement is left out, not made up. */
export function figure(
  what: string,
  rows: number,
  unit: FigureUnit,
  samples: readonly number[],
  { aim, instead }: FigureNotes = {},
): Figure {
  const own = summarise(samples)
  const other = instead === undefined ? undefined : summarise(instead.samples)
  return {
    what,
    rows,
    unit,
    ...own,
    ...(aim === undefined ? {} : { aim }),
    ...(instead === undefined || other === undefined
      ? {}
      : { instead: { what: instead.what, ...other, ratio: other.p50 / own.p50 } }),
  }
}

function summarise(samples: readonly number[]): Samples {
  return { count: samples.length, p50: quantile(samples, 0.5), p95: quantile(samples, 0.95) }
}

/** Nearest-rank quantile: always one of the samples. @param share 0 to 1 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new Error('a quantile of no samples')
  return found
}

export function meetsAim({ aim, p50, p95 }: Figure): boolean {
  return aim === undefined || (aim.at === 'p50' ? p50 : p95) <= aim.most
}
