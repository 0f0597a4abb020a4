export const pxPerMm = 96 / 25.4
export const pxPerPt = 96 / 72

/** The fonts' kin on systems that have not got them. */
const kin: Readonly<Record<string, string>> = {
  宋体: 'SimSun, "Songti SC", "Noto Serif CJK SC", serif',
  黑体: 'SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif',
  楷体: 'KaiTi, "Kaiti SC", "Noto Serif CJK SC", serif',
  仿宋: 'FangSong, STFangsong, "Noto Serif CJK SC", serif',
  华文中宋: 'STZhongsong, "Noto Serif CJK SC", serif',
}

export function familyOf(font: string): string {
  return kin[font] ?? 'serif'
}
