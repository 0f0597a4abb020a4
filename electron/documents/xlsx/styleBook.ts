import type { CellFont, CellStyle } from './cell.ts'
import { escapeXml } from './escapeXml.ts'

/** Formats that every program knows by number (ECMA-376 part 1, 18.8.30). */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
}
const firstOwnFormat = 164

/** Widths are counted in digits of the workbook's first font, so it has to be the one that widths were measured with. */
const firstFont: CellFont = { name: '宋体', family: 1, charset: 134, size: 11 }

/**
 * Every looks of a workbook, each written once. A style object seen before is found without being looked at, so rows that share
 * their style objects cost nothing.
 */
export class StyleBook {
  readonly #byObject = new WeakMap<CellStyle, number>()
  readonly #fonts = new Numbered([fontXml(firstFont)])
  readonly #fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ])
  readonly #formats = new Map<string, number>()
  readonly #looks = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])

  /** The number by which cells name this style. */
  idOf(style: CellStyle): number {
    const known = this.#byObject.get(style)
    if (known !== undefined) return known
    const id = this.#looks.numberOf(this.#lookXml(style))
    this.#byObject.set(style, id)
    return id
  }

  /** `xl/styles.xml`, to be written after the last cell. */
  xml(): string {
    const formats = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    )
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? '' : counted('numFmts', formats),
      counted('fonts', this.#fonts.all),
      counted('fills', this.#fills.all),
      counted('borders', [noBorder, thinBorder]),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      counted('cellXfs', this.#looks.all),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('')
  }

  #lookXml(style: CellStyle): string {
    const { horizontal, vertical, wrapText, indent, boxed, fill, numFmt } = style
    const font = this.#fonts.numberOf(fontXml(style.font))
    const fillId = fill === undefined ? 0 : this.#fills.numberOf(fillXml(fill))
    const format = numFmt === undefined ? 0 : this.#formatOf(numFmt)
    const alignment = [
      `horizontal="${horizontal}"`,
      `vertical="${vertical ?? 'center'}"`,
      ...(wrapText === true ? ['wrapText="1"'] : []),
      ...(indent === undefined ? [] : [`indent="${indent}"`]),
    ].join(' ')
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="${boxed === true ? 1 : 0}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment ${alignment}/></xf>`
    )
  }

  #formatOf(code: string): number {
    const known = builtInFormats[code] ?? this.#formats.get(code)
    if (known !== undefined) return known
    const id = firstOwnFormat + this.#formats.size
    this.#formats.set(code, id)
    return id
  }
}

/** Texts and their places in a list, each once. */
class Numbered {
  readonly #places: Map<string, number>

  constructor(first: readonly string[]) {
    this.#places = new Map(first.map((text, at) => [text, at]))
  }

  numberOf(text: string): number {
    const place = this.#places.get(text) ?? this.#places.size
    this.#places.set(text, place)
    return place
  }

  get all(): readonly string[] {
    return [...this.#places.keys()]
  }
}

const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>'
const thinBorder = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`)
  .join('')}<diagonal/></border>`

/** The parts of a font; in a cell's text `rPr` names it differently from the list of fonts. */
export function fontParts(font: CellFont, nameElement: 'name' | 'rFont'): string {
  return [
    font.bold === true ? '<b/>' : '',
    `<sz val="${font.size}"/>`,
    font.colour === undefined ? '' : `<color rgb="FF${font.colour}"/>`,
    `<${nameElement} val="${escapeXml(font.name)}"/>`,
    `<family val="${font.family}"/><charset val="${font.charset}"/>`,
  ].join('')
}

function fontXml(font: CellFont): string {
  return `<font>${fontParts(font, 'name')}</font>`
}

function fillXml(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
}

function counted(element: string, items: readonly string[]): string {
  return `<${element} count="${items.length}">${items.join('')}</${element}>`
}
