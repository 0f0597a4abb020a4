import { pinyin } from 'pinyin-pro'
import { toHalfWidth } from './fullWidth.ts'

/**
 * The pinyin key of a name: syllables without tones, divided by blanks; runs of digits and Latin letters stay
 * whole (`jin yan 500 wan dun jiao tan xiang mu`). Polyphones are guessed from words and may be corrected by hand.
 */
export function pinyinKey(text: string): string {
  return pinyin(toHalfWidth(text), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .flatMap((piece) => piece.toLowerCase().match(/[a-z]+|[0-9.]+/g) ?? [])
    .join(' ')
}

const keys = new Map<string, string>()

/** The same for texts that recur (owners, parks, sectors, units, products): worked out once. */
export function knownPinyinKey(text: string): string {
  let key = keys.get(text)
  if (key === undefined) {
    key = pinyinKey(text)
    keys.set(text, key)
  }
  return key
}

/** One syllable of a key, where it stands in the text: UTF-16 units from `start` up to `end`. */
export interface Syllable {
  readonly start: number
  readonly end: number
  readonly kind: 'han' | 'latin' | 'digits'
  /** The text of it, half-width and in lower case. */
  readonly text: string
  readonly pinyin: string
}

const pieces = /(?<han>\p{Script=Han})|(?<latin>[a-z]+)|[0-9.]+/gu

/**
 * Which characters of a text each syllable of its key stands for. A key that was corrected to another number of syllables
 * can't be laid beside the text: null.
 */
export function syllablesOf(text: string, key: string): readonly Syllable[] | null {
  const syllables = key === '' ? [] : key.split(' ')
  const found: Syllable[] = []
  for (const { 0: piece, index, groups } of toHalfWidth(text).toLowerCase().matchAll(pieces)) {
    found.push({
      start: index,
      end: index + piece.length,
      kind: groups?.['han'] ? 'han' : groups?.['latin'] ? 'latin' : 'digits',
      text: piece,
      pinyin: syllables[found.length] ?? '',
    })
  }
  return found.length === syllables.length ? found : null
}
