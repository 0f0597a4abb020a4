import type { CellFont, CellStyle } from '../xlsx/cell.ts'
import type { PageSetup } from '../xlsx/sheetXml.ts'

/** Each font with what other systems have in its place: Chinese must not be missing from a PDF. */
const families: Readonly<Record<string, string>> = {
  宋体: '"SimSun","宋体","Songti SC","Noto Serif CJK SC","Source Han Serif SC","Noto Sans SC",serif',
  黑体: '"SimHei","黑体","Heiti SC","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",sans-serif',
  楷体: '"KaiTi","楷体","Kaiti SC","Noto Serif CJK SC","Noto Sans SC",serif',
  仿宋: '"FangSong_GB2312","FangSong","仿宋","STFangsong","Noto Serif CJK SC","Noto Sans SC",serif',
  华文中宋:
    '"STZhongsong","FZXiaoBiaoSong-B05S","方正小标宋简体","Noto Serif CJK SC","Noto Sans SC",serif',
}

export function fontFamily(name: string): string {
  return families[name] ?? families['宋体'] ?? 'serif'
}

export function fontCss({ name, size, bold, colour }: CellFont): string {
  return [
    `font:${bold === true ? 'bold ' : ''}${size}pt/1.3 ${fontFamily(name)}`,
    ...(colour === undefined ? [] : [`color:#${colour}`]),
  ].join(';')
}

export function cellCss(style: CellStyle): string {
  return [
    fontCss(style.font),
    `text-align:${style.horizontal}`,
    `vertical-align:${style.vertical ?? 'middle'}`,
    ...(style.wrapText === true ? ['white-space:pre-wrap'] : ['white-space:pre']),
    ...(style.boxed === true ? ['border:.5pt solid #000'] : []),
    ...(style.fill === undefined ? [] : [`background:#${style.fill}`]),
    ...(style.indent === undefined ? [] : [`padding-left:${style.indent + 0.3}em`]),
  ].join(';')
}

const paperMm: Readonly<Record<number, readonly [number, number]>> = {
  8: [297, 420],
  9: [210, 297],
}

/** Width and height in mm as the paper lies, and what its margins leave. */
export function printable(page: PageSetup): {
  readonly paper: readonly [number, number]
  readonly widthMm: number
  readonly heightMm: number
} {
  const [short, long] = paperMm[page.paperCode] ?? [210, 297]
  const paper =
    page.orientation === 'landscape' ? ([long, short] as const) : ([short, long] as const)
  const { left, right, top, bottom } = page.marginsMm
  return { paper, widthMm: paper[0] - left - right, heightMm: paper[1] - top - bottom }
}

/** The page of a sheet under a name: its size, its margins, and what is printed in them. */
export function pageCss(name: string, page: PageSetup): string {
  const { left, right, top, bottom } = page.marginsMm
  const [width, height] = printable(page).paper
  return [
    `@page ${name}{size:${width}mm ${height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm;`,
    marginBoxes(page.header ?? '', 'top'),
    marginBoxes(page.footer, 'bottom'),
    '}',
  ].join('')
}

/** Header and footer codes (`&L…&C…&R…`) as the boxes of a page's margin. */
function marginBoxes(codes: string, edge: 'top' | 'bottom'): string {
  const sides = { L: 'left', C: 'center', R: 'right' } as const
  return codes
    .split(/(?=(?<!&)&[LCR])/)
    .flatMap((part) => {
      const side = /^&([LCR])/.exec(part)?.[1] as keyof typeof sides | undefined
      if (side === undefined) return []
      const words = part
        .slice(2)
        .replace(/&"[^"]*"/g, '')
        .replace(/&\d+ ?/g, '')
      return [
        `@${edge}-${sides[side]}{font:9pt ${fontFamily('宋体')};content:${contentCss(words)}}`,
      ]
    })
    .join('')
}

function contentCss(words: string): string {
  const parts = words.split(/(&P|&N|&&)/).filter((part) => part !== '')
  if (parts.length === 0) return '""'
  return parts
    .map((part) => {
      if (part === '&P') return 'counter(page)'
      if (part === '&N') return 'counter(pages)'
      return cssString(part === '&&' ? '&' : part)
    })
    .join(' ')
}

function cssString(text: string): string {
  const escaped = text.replace(/[\\"<>\n]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}
