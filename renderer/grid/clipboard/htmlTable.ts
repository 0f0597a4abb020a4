import type { CopiedCell, PastedCell, Rows } from './block.ts'
import { type Attributes, htmlTokens } from './htmlTokens.ts'
import { isDayFormat, numberFormatIn, serialFromDay } from './numberFormat.ts'

/** Columns read at most: a whole row copied from a spreadsheet has thousands of empty ones. */
const widest = 400

/**
 * Rows of cells as a table that Excel, WPS and LibreOffice take: amounts as numbers with every digit, days as days, all else as
 * text whatever it looks like, so that a code keeps its digits and `=1+1` is no formula.
 */
export function formatHtmlTable(rows: Rows<CopiedCell>): string {
  const body = rows.map((row) => `<tr>${row.map(formatCell).join('')}</tr>`).join('\n')
  return [
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>',
    `<table border="0" cellspacing="0">\n${body}\n</table>`,
    '</body></html>',
  ].join('\n')
}

/** Each program has its own way to be told what a cell holds: Excel and WPS by style and `x:`, LibreOffice by `sdval` and `sdnum`. */
function formatCell({ text, kind }: CopiedCell): string {
  if (text === '') return '<td></td>'
  switch (kind) {
    case 'number':
      return `<td align="right" x:num="${text}" sdval="${text}" sdnum="1033;">${text}</td>`
    case 'date': {
      const format = `style='mso-number-format:"yyyy\\-mm\\-dd"' sdnum="1033;0;YYYY-MM-DD"`
      return `<td ${format} sdval="${serialFromDay(text)}">${text}</td>`
    }
    case 'text':
      return `<td x:str style='mso-number-format:"\\@"' sdnum="1033;0;@">${escaped(text)}</td>`
    default:
      return kind satisfies never
  }
}

/** A tab is a blank: a page has none. */
function escaped(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^ | $| (?= )|(?<=\n) | (?=\n)/g, '&nbsp;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
}

/** The first table of a page as rows of cells, each row as long as the longest; null where the page has none. */
export function parseHtmlTable(html: string): Rows<PastedCell> | null {
  const table = new TableReader()
  for (const token of htmlTokens(html)) {
    switch (token.kind) {
      case 'style':
        table.readStyles(token.text)
        break
      case 'text':
        table.text(token.text)
        break
      case 'open':
        table.open(token.name, token.attributes)
        break
      case 'close':
        table.close(token.name)
        break
      default:
        token satisfies never
    }
    if (table.isDone) break
  }
  return table.rows()
}

class TableReader {
  readonly #formats = new Map<string, string>()
  readonly #rows: PastedCell[][] = []
  #depth = 0
  #done = false
  #row: PastedCell[] | null = null
  #isRowHidden = false
  #cell: { readonly attributes: Attributes; text: string } | null = null
  /** Columns that a cell further up still covers, with the rows left. */
  readonly #covered = new Map<number, number>()

  get isDone(): boolean {
    return this.#done
  }

  readStyles(css: string): void {
    for (const [, selectors = '', rules = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const format = numberFormatIn(rules)
      if (format === null) continue
      for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g)) this.#formats.set(name, format)
    }
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table') {
      this.#depth += 1
      return
    }
    if (this.#depth !== 1) {
      if (name === 'br' && this.#cell !== null) this.#cell.text += '\n'
      return
    }
    switch (name) {
      case 'tr':
        this.#endRow()
        this.#row = []
        this.#isRowHidden = /display\s*:\s*none/i.test(attributes.get('style') ?? '')
        break
      case 'td':
      case 'th':
        this.#endCell()
        this.#row ??= []
        this.#cell = { attributes, text: '' }
        break
      case 'br':
        if (this.#cell !== null) this.#cell.text += '\n'
        break
      case 'p':
      case 'div':
        if (this.#cell !== null && this.#cell.text.trim() !== '') this.#cell.text += '\n'
        break
      default:
        break
    }
  }

  close(name: string): void {
    if (name === 'table') {
      this.#depth -= 1
      if (this.#depth > 0) return
      this.#endRow()
      this.#done = this.#rows.length > 0
    } else if (this.#depth === 1) {
      if (name === 'td' || name === 'th') this.#endCell()
      else if (name === 'tr') this.#endRow()
    }
  }

  text(text: string): void {
    if (this.#cell !== null) this.#cell.text += text.replace(/[ \t\r\n]+/g, ' ')
  }

  rows(): Rows<PastedCell> | null {
    if (this.#rows.length === 0) return null
    const width = Math.max(...this.#rows.map((row) => row.length))
    return this.#rows.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, () => ({ text: '' })),
    ])
  }

  #endCell(): void {
    if (this.#cell === null || this.#row === null) return
    const { attributes, text } = this.#cell
    this.#cell = null
    this.#skipCovered(this.#row)
    const style = attributes.get('style') ?? ''
    const columns = spanOf(attributes, 'colspan')
    const rows = spanOf(attributes, 'rowspan')
    // Excel joins empty cells, and cells that a long text runs over, without their being merged.
    const isMerged = !/mso-ignore\s*:\s*[\w-]*colspan/i.test(style)
    const first = this.#row.length
    for (let column = 0; column < columns && first + column < widest; column += 1) {
      const rest: PastedCell = isMerged ? { text: '', isCovered: true } : { text: '' }
      this.#row.push(column === 0 ? this.#read(attributes, text, style) : rest)
      if (rows > 1) this.#covered.set(first + column, rows)
    }
  }

  #read(attributes: Attributes, text: string, style: string): PastedCell {
    const shown = shownText(text)
    const exact = attributes.get('sdval') ?? attributes.get('x:num')
    const number = exact === undefined || exact.trim() === '' ? Number.NaN : Number(exact)
    if (!Number.isFinite(number)) return { text: shown }
    const format =
      attributes.get('sdnum')?.split(';').slice(2).join(';') ??
      numberFormatIn(style) ??
      (attributes.get('class') ?? '')
        .split(/\s+/)
        .map((name) => this.#formats.get(name))
        .find((known) => known !== undefined)
    return format !== undefined && isDayFormat(format)
      ? { text: shown, number, isDay: true }
      : { text: shown, number }
  }

  #skipCovered(row: PastedCell[]): void {
    while (this.#covered.has(row.length)) row.push({ text: '', isCovered: true })
  }

  #endRow(): void {
    this.#endCell()
    if (this.#row === null) return
    const row = this.#row
    this.#row = null
    this.#skipCovered(row)
    for (const [column, rows] of this.#covered) {
      if (rows > 1) this.#covered.set(column, rows - 1)
      else this.#covered.delete(column)
    }
    // Excel ends its tables with a hidden row that only holds the columns' widths.
    if (this.#isRowHidden && row.every((cell) => cell.text === '')) return
    this.#rows.push(row)
  }
}

/** Line breaks as they are, blanks around them and at the ends gone, hard blanks as blanks. */
function shownText(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ +/g, ' ')
    .replace(/^[ \n]+|[ \n]+$/g, '')
    .replace(/[\u00A0\u2002\u2003]/g, ' ')
}

function spanOf(attributes: Attributes, name: string): number {
  const span = Number.parseInt(attributes.get(name) ?? '1', 10)
  return Number.isFinite(span) ? Math.max(1, Math.min(65_536, span)) : 1
}
