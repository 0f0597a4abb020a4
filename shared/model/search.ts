import { toHalfWidth } from './fullWidth.ts'

/**
 * What a row can be found by, prepared once. `text` holds the words themselves; `syllables` the pinyin with each
 * syllable's first letter in upper case, so that a match can be held to syllable borders; `initials` the first letters.
 */
export interface SearchIndex {
  readonly text: string
  readonly syllables: string
  readonly syllablesLower: string
  readonly initials: string
}

const separator = '\n'

/** @param values texts to search; @param keys their pinyin keys (see `pinyinKey`) */
export function searchIndex(
  values: readonly (string | null)[],
  keys: readonly string[],
): SearchIndex {
  const syllables = keys.map((key) => key.split(' ').map(capitalised).join('')).join(separator)
  return {
    text: normalise(values.filter((value) => value !== null).join(separator)),
    syllables,
    syllablesLower: syllables.toLowerCase(),
    initials: keys
      .map((key) =>
        key
          .split(' ')
          .map((syllable) => (/^[0-9]/.test(syllable) ? syllable : (syllable[0] ?? '')))
          .join(''),
      )
      .join(separator),
  }
}

/** The words of a query: divided by blanks, half-width, lower case. Every word must match. */
export function searchWords(query: string): readonly string[] {
  return toHalfWidth(query)
    .toLowerCase()
    .split(/[\s,，、]+/)
    .filter((word) => word !== '')
}

/** Whether each word is a substring of the text, of the initials, or of the pinyin from the start of a syllable. */
export function matchesSearch(index: SearchIndex, words: readonly string[]): boolean {
  return words.every((word) => index.text.includes(word) || matchesPinyin(index, word))
}

function matchesPinyin(index: SearchIndex, word: string): boolean {
  if (!/^[a-z0-9']+$/.test(word)) return false
  const letters = word.replaceAll("'", '')
  if (letters === '' || /^[0-9]+$/.test(letters)) return false
  if (index.initials.includes(letters)) return true
  let at = index.syllablesLower.indexOf(letters)
  while (at >= 0) {
    const first = index.syllables[at] ?? ''
    if (first !== first.toLowerCase() || /[0-9]/.test(first)) return true
    at = index.syllablesLower.indexOf(letters, at + 1)
  }
  return false
}

function capitalised(syllable: string): string {
  return syllable.slice(0, 1).toUpperCase() + syllable.slice(1)
}

/** Half-width and lower case, with the blanks a printed text has inside numbers and units taken out. */
function normalise(text: string): string {
  return toHalfWidth(text).toLowerCase().replaceAll(' ', '')
}
