import { pinyin } from 'pinyin-pro'

/**
 * The pinyin key of a name: syllables without tones, divided by blanks; runs of digits and Latin letters stay
 * whole (`jin yan 500 wan dun jiao tan xiang mu`). Polyphones are guessed from words and may be corrected by hand.
 */
export function pinyinKey(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap((piece) => piece.toLowerCase().match(/[a-z]+|[0-9.]+/g) ?? [])
    .join(' ')
}
