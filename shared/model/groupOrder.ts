import { compareTexts } from './compare.ts'

/**
 * Order of groups by what their projects share: values of `listed` in that order, others after them by pinyin, unknown (null) last.
 * With an empty list all are in the order of pinyin.
 */
export function compareGroups(
  listed: readonly string[],
): (left: string | null, right: string | null) => number {
  const ranks = new Map<string, number>()
  for (const value of listed) if (!ranks.has(value)) ranks.set(value, ranks.size)
  const rank = (value: string | null) =>
    value === null ? ranks.size + 1 : (ranks.get(value) ?? ranks.size)
  return (left, right) => rank(left) - rank(right) || compareTexts(left, right)
}
