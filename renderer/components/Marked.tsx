import { Fragment } from 'react'
import { knownPinyinKey } from '../../shared/model/pinyin.ts'
import type { SearchWord } from '../../shared/model/search.ts'
import { matchRanges, type TextRange } from '../../shared/model/searchRanges.ts'

interface MarkedProps {
  readonly text: string
  /** Its pinyin key, where that isn't the automatic one; null for a text that isn't searched by pinyin. */
  readonly textKey?: string | null
  readonly words: readonly SearchWord[]
}

/** A text in which what was searched for stands out. */
export function Marked({ text, textKey, words }: MarkedProps) {
  if (words.length === 0) return text
  const key = textKey === undefined ? knownPinyinKey(text) : textKey
  return <MarkedRanges text={text} ranges={matchRanges(text, key, words)} />
}

/** @param ranges in order, apart from each other */
export function MarkedRanges({
  text,
  ranges,
}: {
  readonly text: string
  readonly ranges: readonly TextRange[]
}) {
  return (
    <>
      {ranges.map(([start, end], at) => (
        <Fragment key={start}>
          {text.slice(ranges[at - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  )
}
