import {
  matchesSearch,
  searchIndex,
  type SearchIndex,
  searchWords,
} from '../../shared/model/search.ts'
import { pinyinKey } from '../../shared/model/pinyin.ts'
import type { TargetKind, TargetRow } from '../../shared/schemas/plan.ts'

export interface TargetFilter {
  readonly query: string
  readonly kind: TargetKind | null
  readonly year: string | null
  readonly sector: string | null
}

export const noTargetFilter: TargetFilter = { query: '', kind: null, year: null, sector: null }

const indexes = new WeakMap<TargetRow, SearchIndex>()

/** Targets that match all of the filter; words are found in subject, text, sector and park, also by pinyin. */
export function filterTargets(
  targets: readonly TargetRow[],
  { query, kind, year, sector }: TargetFilter,
): readonly TargetRow[] {
  const words = searchWords(query)
  return targets.filter(
    (target) =>
      (kind === null || target.kind === kind) &&
      (year === null || target.year === year) &&
      (sector === null || target.sector === sector) &&
      (words.length === 0 || matchesSearch(indexOf(target), words)),
  )
}

function indexOf(target: TargetRow): SearchIndex {
  let index = indexes.get(target)
  if (index === undefined) {
    const { id, subject, verbatim, sector, park } = target
    const named = [subject, sector, park].filter((text) => text !== null)
    index = searchIndex([id, verbatim, ...named], named.map(pinyinKey))
    indexes.set(target, index)
  }
  return index
}

/** How often each value occurs, in order of first occurrence. */
export function countValues<Value>(values: Iterable<Value | null>): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
