import { stages } from '../../shared/model/vocabulary.ts'
import type { LedgerInfo } from '../../shared/schemas/ledger.ts'
import type { GroupKey } from '../../shared/schemas/viewFilter.ts'
import type { FilteredRows } from '../state/filterRows.ts'
import type { GridRow } from '../state/gridRow.ts'
import {
  figureGroups,
  type GroupedFigures,
  type GroupLayout,
  layOutGroups,
} from '../state/groupRows.ts'
import type { LedgerRow, LedgerRows } from '../state/ledgerRow.ts'
import { type Sorting, sortRows } from './sortRows.ts'

interface Arrangeable {
  readonly rows: LedgerRows
  readonly sortings: readonly Sorting[]
  readonly grouping: readonly GroupKey[]
  readonly info: LedgerInfo | null
}

/** The rows as the grid holds them, shown or not; with headings between them where they are grouped. */
export interface ArrangedRows {
  readonly rows: readonly GridRow[]
  readonly layout: GroupLayout | null
}

/** What a filter makes of the rows arranged: the numbers of the entries, and where they are grouped what the groups come to. */
export interface RowFigures {
  readonly numbers: ReadonlyMap<string, number>
  readonly groups: GroupedFigures | null
}

/** Works each step out anew only when something that it depends on is another than before. */
export class RowArrangement {
  #ordered = once((rows: LedgerRows, sortings: readonly Sorting[]) => sortRows(rows, sortings))
  #layout: GroupLayout | null = null
  #arranged = once(
    (
      ordered: readonly LedgerRow[],
      grouping: readonly GroupKey[],
      info: LedgerInfo | null,
    ): ArrangedRows => {
      this.#layout =
        grouping.length === 0
          ? null
          : layOutGroups(ordered, grouping, (key) => listedValues(key, info), this.#layout)
      return { rows: this.#layout?.rows ?? ordered, layout: this.#layout }
    },
  )
  #figures = once(({ rows, layout }: ArrangedRows, filtered: FilteredRows): RowFigures => {
    if (layout === null) return { numbers: numberEntries(rows, filtered), groups: null }
    const groups = figureGroups(layout, filtered)
    return { numbers: groups.numbers, groups }
  })

  arrange({ rows, sortings, grouping, info }: Arrangeable): ArrangedRows {
    return this.#arranged(
      this.#ordered(rows, sortings),
      grouping,
      grouping.length === 0 ? null : info,
    )
  }

  figures(arranged: ArrangedRows, filtered: FilteredRows): RowFigures {
    return this.#figures(arranged, filtered)
  }
}

/** The plan's own order of a key's values; empty where pinyin orders them. */
function listedValues(key: GroupKey, info: LedgerInfo | null): readonly string[] {
  switch (key) {
    case 'stage':
      return stages
    case 'sector':
      return info?.sectors.map(({ name }) => name) ?? []
    case 'park':
      return info?.parks.map(({ name }) => name) ?? []
    case 'category':
      return info?.categories ?? []
    case 'owner':
    case 'responsibleUnit':
      return []
    default:
      return key satisfies never
  }
}

/** Printed numbers of the entries shown, in the order shown; children have none. */
function numberEntries(
  ordered: readonly GridRow[],
  { entryIds }: FilteredRows,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { id } of ordered) {
    if (entryIds.has(id)) numbers.set(id, numbers.size + 1)
  }
  return numbers
}

/** A function that remembers its last answer, for arguments that are the same objects. */
function once<Given extends readonly unknown[], Answer>(
  work: (...given: Given) => Answer,
): (...given: Given) => Answer {
  let last: { readonly given: Given; readonly answer: Answer } | null = null
  return (...given) => {
    if (last === null || given.some((value, at) => value !== last?.given[at])) {
      last = { given, answer: work(...given) }
    }
    return last.answer
  }
}
