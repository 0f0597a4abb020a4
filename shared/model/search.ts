import { toHalfWidth } from './fullWidth.ts'

/** What something can be found by, prepared once. */
export interface SearchIndex {
  /** Its texts as `searchText` writes them. */
  readonly text: string
  /** Their pinyin keys, one a line. */
  readonly keys: string
}

/** A word of a query, ready to be asked of many. */
export interface SearchWord {
  /** As `searchText` writes it. */
  readonly text: string
  /** What pinyin of it looks like in a key; null for a word that can't be pinyin. */
  readonly pinyin: RegExp | null
}

/** @param values texts to search; @param keys their pinyin keys (see `pinyinKey`) */
export function searchIndex(
  values: readonly (string | null)[],
  keys: readonly string[],
): SearchIndex {
  return { text: searchText(values), keys: keys.join('\n') }
}

/** The words of a query: divided by blanks, half-width, lower case. Every word must match. */
export function searchWords(query: string): readonly SearchWord[] {
  return toHalfWidth(query)
    .toLowerCase()
    .split(/[\s,，、]+/)
    .filter((word) => word !== '')
    .map((text) => ({ text, pinyin: pinyinPattern(text) }))
}

/** Whether each word is a substring of the text, or pinyin in the keys: whole syllables, initials, or both mixed. */
export function matchesSearch(index: SearchIndex, words: readonly SearchWord[]): boolean {
  return words.every(
    (word) => index.text.includes(word.text) || word.pinyin?.test(index.keys) === true,
  )
}

/** Half-width and lower case, with the blanks a printed text has inside numbers and units taken out; one text a line. */
export function searchText(values: readonly (string | null)[]): string {
  const text = values.filter((value) => value !== null).join('\n')
  return toHalfWidth(text).toLowerCase().replaceAll(' ', '')
}

/**
 * Between two letters of a word: they follow each other in a syllable, or the first one ends its syllable, or it is the
 * initial that stands for the rest of its syllable.
 */
const between = '(?: |(?<=(?:^| )(?:[zcs]h|[a-z]))[a-z]+ )?'

/**
 * Finds a word in a key from the start of a syllable on: `jiaotan`, `jt`, `jtan` and `jiaot` all find `jiao tan`, `iao` does not.
 * An apostrophe stands for a border between two syllables (`xi'an`). Digits alone are looked for in the text only.
 */
function pinyinPattern(word: string): RegExp | null {
  const letters = word.replaceAll(/^'+|'+$/g, '')
  if (!/^[a-z0-9']*[a-z][a-z0-9']*$/.test(letters)) return null
  const pattern = letters
    .split(/'+/)
    .map((part) => part.split('').join(between))
    .join(' ')
  return new RegExp(`(?<=^| )${pattern}`, 'm')
}
