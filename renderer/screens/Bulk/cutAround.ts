import type { TextRange } from '../../../shared/model/searchRanges.ts'

/** Characters that a line has room for. */
const room = 14
/** Of them, before the first mark where the text has to be cut. */
const before = 8

/** A long text from shortly before its first mark on, so that the mark is in sight. */
export function cutAround(
  text: string,
  ranges: readonly TextRange[],
): { readonly text: string; readonly ranges: readonly TextRange[] } {
  const [first, end] = ranges[0] ?? [0, 0]
  if (end <= room || first <= before) return { text, ranges }
  const cut = first - before
  return {
    text: `…${text.slice(cut)}`,
    ranges: ranges.map(([from, to]): TextRange => [from - cut + 1, to - cut + 1]),
  }
}
