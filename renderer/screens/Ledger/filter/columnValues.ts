import { compareTexts } from '../../../../shared/model/compare.ts'
import { knownPinyinKey } from '../../../../shared/model/pinyin.ts'
import {
  matchesSearch,
  type SearchIndex,
  searchIndex,
  type SearchWord,
} from '../../../../shared/model/search.ts'
import type { LedgerInfo } from '../../../../shared/schemas/ledger.ts'
import { unfilledValue } from '../../../../shared/schemas/viewFilter.ts'
import { choicesOf } from '../../../fields/choices.ts'
import { fieldKinds } from '../../../fields/fieldKind.ts'
import { type ColumnId, fieldOf } from '../../../grid/columnIds.ts'

/**
 * A column's values as a list offers them, without 未填: those of a list of the ledger in that list's order, amounts and dates by
 * size, all others as a Chinese reader expects them.
 *
 * @param held values that rows hold or that are ticked, in any order
 */
export function orderValues(
  column: ColumnId,
  held: Iterable<string>,
  info: LedgerInfo | null,
): readonly string[] {
  const values = new Set(held)
  values.delete(unfilledValue)
  const field = fieldOf(column)
  const kind = field === null ? null : fieldKinds[field]
  if (kind?.kind === 'choice') {
    const listed = choicesOf(kind.list, info, 'zh-CN').map((choice) => choice.value)
    const known = listed.filter((value) => value !== null && values.delete(value))
    return [...known.filter((value) => value !== null), ...[...values].toSorted(compareTexts)]
  }
  if (kind?.kind === 'money') {
    return [...values].toSorted((left, right) => Number(left) - Number(right))
  }
  if (kind?.kind === 'date') return [...values].toSorted()
  return [...values].toSorted(compareTexts)
}

const indexes = new Map<string, SearchIndex>()

/** Whether a word is found by all that was typed: as a part of it, or by its pinyin. */
export function findsWord(word: string, words: readonly SearchWord[]): boolean {
  return matchesSearch(indexOf(word), words)
}

/** Values whose search index is built between two looks at the clock. */
const wordsPerSlice = 100

/**
 * Builds what a search in the list needs while nobody waits for it.
 *
 * @returns a function that stops it
 */
export function prepareWords(words: readonly string[]): () => void {
  let handle = 0
  const from = (start: number) => {
    for (const word of words.slice(start, start + wordsPerSlice)) indexOf(word)
    if (start + wordsPerSlice < words.length) {
      handle = requestIdleCallback(() => from(start + wordsPerSlice))
    }
  }
  handle = requestIdleCallback(() => from(0))
  return () => cancelIdleCallback(handle)
}

function indexOf(word: string): SearchIndex {
  let index = indexes.get(word)
  if (index === undefined) {
    index = searchIndex([word], [knownPinyinKey(word)])
    indexes.set(word, index)
  }
  return index
}
