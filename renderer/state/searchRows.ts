import {
  matchesChild,
  matchesProject,
  narrows,
  type ProjectWord,
  projectWords,
} from '../../shared/model/projectSearch.ts'
import { entriesOf } from './entryAxes.ts'
import { indexOf, type LedgerRow, type LedgerRows } from './ledgerRow.ts'

/** What a search finds, whatever else is asked of the rows. */
export interface FoundRows {
  readonly words: readonly ProjectWord[]
  /** Places among the ledger's entries (`entriesOf`) of those found by themselves or by a child of theirs; ascending. */
  readonly places: readonly number[]
  /** Children found although their entry's own words don't match: the entry opens by itself. */
  readonly childIds: ReadonlySet<string>
}

const noIds: ReadonlySet<string> = new Set()
let last: { readonly rows: LedgerRows; readonly query: string; readonly found: FoundRows } | null =
  null

/**
 * The entries that a query finds. The last answer is kept: a chip searches nothing anew, and a longer query looks only at
 * what the shorter one found.
 */
export function searchRows(rows: LedgerRows, query: string): FoundRows {
  if (last?.rows === rows && last.query === query) return last.found
  const words = projectWords(query)
  if (words.length === 0) return { words, places: allPlaces(rows), childIds: noIds }
  const before = last?.rows === rows && narrows(last.found.words, words) ? last.found : null
  const found = find(rows, before?.places ?? allPlaces(rows), words)
  last = { rows, query, found }
  return found
}

function find(
  rows: LedgerRows,
  places: readonly number[],
  words: readonly ProjectWord[],
): FoundRows {
  const entries = entriesOf(rows).rows
  const childIds = new Set<string>()
  const found = places.filter((place) => {
    const entry = entries[place]
    if (entry === undefined) return false
    const index = indexOf(entry)
    if (matchesProject(index, words)) return true
    const children = foundChildren(entry, rows, words)
    for (const id of children) childIds.add(id)
    return children.length > 0
  })
  return { words, places: found, childIds }
}

function foundChildren(
  entry: LedgerRow,
  { byId }: LedgerRows,
  words: readonly ProjectWord[],
): readonly string[] {
  return entry.childIds.filter((id) => {
    const child = byId.get(id)
    return child !== undefined && matchesChild(indexOf(child), indexOf(entry), words)
  })
}

const placesOf = new WeakMap<LedgerRows, readonly number[]>()

function allPlaces(rows: LedgerRows): readonly number[] {
  let places = placesOf.get(rows)
  if (places === undefined) {
    places = [...entriesOf(rows).rows.keys()]
    placesOf.set(rows, places)
  }
  return places
}
