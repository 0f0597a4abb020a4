import { toHalfWidth } from './fullWidth.ts'
import { pinyinKey, type Syllable, syllablesOf } from './pinyin.ts'
import type { SearchWord } from './search.ts'

/** UTF-16 units of a text, from the first up to the second. */
export type TextRange = readonly [start: number, end: number]

/**
 * The parts of a text that the words of a query match, in order and apart from each other: the letters themselves, and
 * for pinyin the characters whose syllables match. Where a corrected key has another number of syllables than the text, the
 * automatic one says which characters; failing that too it is the whole text.
 *
 * @param key the text's pinyin key, or null for a text that isn't searched by pinyin
 */
export function matchRanges(
  text: string,
  key: string | null,
  words: readonly SearchWord[],
): readonly TextRange[] {
  const ranges = words.flatMap((word) => [
    ...writtenRanges(text, word.text),
    ...(key === null || word.pinyin === null ? [] : soundingRanges(text, key, word.pinyin)),
  ])
  return merged(ranges)
}

/** Looked for as the search does: half-width, in lower case, past the blanks that print has inside of words. */
function writtenRanges(text: string, word: string): readonly TextRange[] {
  const letters: string[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const letter = toHalfWidth(text.charAt(at)).toLowerCase()
    if (letter === ' ') continue
    letters.push(letter.charAt(0))
    places.push(at)
  }
  const searched = letters.join('')
  const ranges: TextRange[] = []
  for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + word.length)) {
    ranges.push([places[at] ?? 0, (places[at + word.length - 1] ?? 0) + 1])
  }
  return ranges
}

function soundingRanges(text: string, key: string, pattern: RegExp): readonly TextRange[] {
  if (!pattern.test(key)) return []
  const own = syllablesOf(text, key)
  if (own !== null) return rangesIn(own, key, pattern)
  const automatic = pinyinKey(text)
  const guessed = rangesIn(syllablesOf(text, automatic) ?? [], automatic, pattern)
  return guessed.length > 0 ? guessed : [[0, text.length]]
}

function rangesIn(
  syllables: readonly Syllable[],
  key: string,
  pattern: RegExp,
): readonly TextRange[] {
  const every = new RegExp(pattern.source, `${pattern.flags}g`)
  return [...key.matchAll(every)].flatMap(({ 0: match, index }): readonly TextRange[] => {
    const first = blanksIn(key.slice(0, index))
    const [from, to] = [syllables[first], syllables[first + blanksIn(match)]]
    return from === undefined || to === undefined ? [] : [[from.start, to.end]]
  })
}

function blanksIn(text: string): number {
  return text.split(' ').length - 1
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = []
  for (const [start, end] of ranges.toSorted((left, right) => left[0] - right[0])) {
    const before = result.at(-1)
    if (before !== undefined && start <= before[1]) {
      result[result.length - 1] = [before[0], Math.max(before[1], end)]
    } else result.push([start, end])
  }
  return result
}
