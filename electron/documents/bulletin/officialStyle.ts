import type { IRunOptions } from 'docx'

/**
 * The layout of official papers, GB/T 9704-2012: page margins, fonts and sizes. Sizes in half-points, lengths in twips
 * (1/20 pt) unless they say otherwise.
 */
const twipsPerMm = 1440 / 25.4
export const twips = (mm: number): number => Math.round(mm * twipsPerMm)

/** 22 lines of 27 characters to the page; 580 would give 21 lines. */
export const lineTwips = 578
/** A4 upright, as it is passed for both orientations: the library turns it. */
export const paper = { width: twips(210), height: twips(297) }
export const bodyMargins = {
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  header: twips(15),
  footer: twips(28),
}
export const annexMargins = {
  top: twips(20),
  bottom: twips(18),
  left: twips(20),
  right: twips(20),
  header: twips(12),
  footer: twips(10),
}

/** 2号, 3号, 4号 and what tables use. */
export const sizes = {
  title: 44,
  body: 32,
  page: 28,
  annexTitle: 36,
  table: 21,
  small: 21,
} as const

/** Without the hint quotation marks take a Latin font. */
const named = (name: string) =>
  ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }) as const

export const fonts = {
  title: named('方正小标宋简体'),
  body: named('仿宋_GB2312'),
  first: named('黑体'),
  second: named('楷体_GB2312'),
  song: named('宋体'),
} as const satisfies Readonly<Record<string, IRunOptions['font']>>

/** Fonts that a machine may not have, with the one that stands in: offices have either the first or the second. */
const substitutes: readonly (readonly [string, string, string])[] = [
  ['方正小标宋简体', '华文中宋', 'roman'],
  ['仿宋_GB2312', '仿宋', 'modern'],
  ['楷体_GB2312', '楷体', 'modern'],
  ['黑体', 'SimHei', 'modern'],
  ['宋体', 'SimSun', 'auto'],
]

/** `word/fontTable.xml`; the library writes none that names substitutes. */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...substitutes.map(
    ([name, other, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
  ),
  '</w:fonts>',
].join('')
