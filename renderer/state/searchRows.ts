import {
  matchesChild,
  matchesProject,
  narrows,
  type ProjectWord,
  projectWords,
} from '../../shared/model/projectSearch.ts'
import { indexOf, type LedgerRow, type LedgerRows } from './ledgerRow.ts'

/** What a search finds, whatever else is asked of the rows. */
export interface FoundRows {
  readonly words: readonly ProjectWord[]
  /** Entries found by themselves or by a child of theirs; in plan order. */
  readonly entries: readonly LedgerRow[]
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
  if (words.length === 0) return { words, entries: entriesOf(rows), childIds: noIds }
  const before = last?.rows === rows && narrows(last.found.words, words) ? last.found : null
  const found = find(before?.entries ?? entriesOf(rows), rows.byId, words)
  last = { rows, query, found }
  return found
}

function find(
  entries: readonly LedgerRow[],
  byId: ReadonlyMap<string, LedgerRow>,
  words: readonly ProjectWord[],
): FoundRows {
  const childIds = new Set<string>()
  const found = entries.filter((entry) => {
    const index = indexOf(entry)
    if (matchesProject(index, words)) return true
    const children = entry.childIds.filter((id) => {
      const child = byId.get(id)
      return child !== undefined && matchesChild(indexOf(child), index, words)
    })
    for (const id of children) childIds.add(id)
    return children.length > 0
  })
  return { words, entries: found, childIds }
}

const known = new WeakMap<LedgerRows, readonly LedgerRow[]>()

/** The rows without a parent in the ledger, in plan order. */
function entriesOf(all: LedgerRows): readonly LedgerRow[] {
  let entries = known.get(all)
  if (entries === undefined) {
    entries = all.rows.filter((row) => row.parentId === null || !all.byId.has(row.parentId))
    known.set(all, entries)
  }
  return entries
}
