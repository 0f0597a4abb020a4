import { pinyin } from 'pinyin-pro'
import { writtenNumbers } from './chineseNumber.ts'
import { toHalfWidth } from './fullWidth.ts'
import { knownPinyinKey, pinyinKey, type Syllable, syllablesOf } from './pinyin.ts'

/** What stands first in a text decides, numbers before Latin words before Chinese ones. */
const ranks = { number: '1', latin: '2', han: '3' } as const

/** Lower than anything inside of a part, so that `jin` comes before `jing`. */
const endOfPart = '\u0001'
const endOfKey = '\u0000'

/**
 * A text whose order by code units is the order a Chinese reader expects of the text: character by character by pinyin and
 * tone, the same character always together; numbers by value, be they written 2, ２, 二 (in 二期) or Ⅱ; punctuation left out.
 *
 * @param key the pinyin key where it was corrected by hand (see `pinyinKey`)
 */
export function sortKey(text: string, key: string = knownPinyinKey(text)): string {
  const syllables = syllablesOf(text, key) ?? syllablesOf(text, pinyinKey(text)) ?? []
  const numbers = writtenNumbers(toHalfWidth(text))
  const parts: string[] = []
  let at = 0
  for (const number of numbers) {
    while ((syllables[at]?.start ?? Infinity) < number.start) parts.push(partOf(syllables[at++]))
    while ((syllables[at]?.start ?? Infinity) < number.end) at += 1
    parts.push(numberPart(String(number.value)))
  }
  for (; at < syllables.length; at += 1) parts.push(partOf(syllables[at]))
  return `${parts.join('')}${endOfKey}${text}`
}

const known = new Map<string, string>()

/** The same for texts that are sorted again and again: worked out once. */
export function knownSortKey(text: string): string {
  let key = known.get(text)
  if (key === undefined) {
    key = sortKey(text)
    known.set(text, key)
  }
  return key
}

function partOf(syllable: Syllable | undefined): string {
  if (syllable === undefined) return ''
  switch (syllable.kind) {
    case 'digits':
      return numberPart(syllable.text)
    case 'latin':
      return `${ranks.latin}${syllable.text}${endOfPart}`
    case 'han':
      return `${ranks.han}${syllable.pinyin}${toneOf(syllable)}${syllable.text}${endOfPart}`
    default:
      return syllable.kind satisfies never
  }
}

/** A number by its length before its digits: 9 comes before 10. Points that divide no number are left out. */
function numberPart(digits: string): string {
  const [whole = '', ...rest] = digits.split('.')
  const plain = whole.replace(/^0+(?=.)/, '')
  if (plain === '' && rest.every((piece) => piece === '')) return ''
  const fraction = rest.filter((piece) => piece !== '').map((piece) => `.${piece}`)
  const length = String.fromCharCode('0'.charCodeAt(0) + Math.min(plain.length, 60))
  return `${ranks.number}${length}${plain}${fraction.join('')}${endOfPart}`
}

const tones = new Map<string, string>()

/** The tone that a character has when it is read as in the key: a corrected key keeps the tone of that reading. */
function toneOf({ text, pinyin: syllable }: Syllable): string {
  const asked = `${text}${syllable}`
  let tone = tones.get(asked)
  if (tone === undefined) {
    const readings = pinyin(text, { multiple: true, type: 'array', toneType: 'num', v: true })
    const reading = readings.find((one) => one.slice(0, -1) === syllable)
    tone = reading?.slice(-1) ?? '9'
    tones.set(asked, tone)
  }
  return tone
}
