import type { BoardRow } from '../../shared/schemas/monthBoard.ts'

/** Figures of a project's month that others are added up from. */
export const termKeys = [
  'totalInvestment',
  'planned',
  'invested',
  'yearToDate',
  'toLastYearEnd',
  'sinceStart',
  'fundsInPlace',
  'statistics',
] as const
export type TermKey = (typeof termKeys)[number]

const ownKeys: ReadonlySet<string> = new Set(termKeys)

/** What a figure is made of, in the order of its formula; empty where it counts projects or says nothing of amounts. */
export function partsOf(key: string | null): readonly TermKey[] {
  switch (key) {
    case 'thisMonth':
      return ['invested']
    case 'shareOfYearPlan':
    case 'gap':
    case 'againstAverage':
    case 'monthlyNeeded':
      return ['yearToDate', 'planned']
    case 'shareOfTotal':
      return ['sinceStart', 'totalInvestment']
    default:
      return key !== null && isTermKey(key) ? [key] : []
  }
}

function isTermKey(key: string): key is TermKey {
  return ownKeys.has(key)
}

export interface PartSum {
  readonly key: TermKey
  /** Yuan; null where nothing is known. */
  readonly value: number | null
  /** How many projects are left out. */
  readonly blanks: number
}

/** The projects of a figure: a piece of a bundle is in its bundle's figures. */
export function membersOf(rows: readonly BoardRow[], ids: readonly string[]): readonly BoardRow[] {
  const wanted = new Set(ids)
  return rows.filter(
    ({ id, parentId }) => wanted.has(id) && (parentId === null || !wanted.has(parentId)),
  )
}

/** The parts of a figure added up over its projects; of a share only those whose whole is known count. */
export function sumsOf(rows: readonly BoardRow[], parts: readonly TermKey[]): readonly PartSum[] {
  const whole = parts[1]
  const counted = whole === undefined ? rows : rows.filter((row) => row[whole] !== null)
  return parts.map((key) => {
    const known = counted.flatMap((row) => row[key] ?? [])
    return {
      key,
      value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
      blanks: rows.length - known.length,
    }
  })
}
