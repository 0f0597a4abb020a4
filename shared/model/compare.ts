const collator = new Intl.Collator('zh-CN', { numeric: true })

/**
 * Order of two texts as a Chinese reader expects: by pinyin, numbers by value (2 before 10). Unknown comes last.
 * A name's own corrected pinyin key, where given, wins over the collator's guess.
 */
export function compareTexts(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return collator.compare(left, right)
}
