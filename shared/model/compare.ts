import { knownSortKey } from './sortKey.ts'

/**
 * Order of two texts as a Chinese reader expects: by pinyin (银行 as yin hang, 长治 as chang zhi), numbers by value (2 before 10,
 * 一期 before 二期). Unknown comes last. A name has a key of its own, which can be corrected: see `sortKey`.
 */
export function compareTexts(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return compareKeys(knownSortKey(left), knownSortKey(right))
}

/** Order of two keys made by `sortKey`. */
export function compareKeys(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}
