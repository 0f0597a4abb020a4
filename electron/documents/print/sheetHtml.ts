import { mmPerPt, mmPerWidthUnit } from '../sheets/page.ts'
import type { Cell, CellContent, CellStyle, Row } from '../xlsx/cell.ts'
import { escapeXml } from '../xlsx/escapeXml.ts'
import type { Sheet } from '../xlsx/sheetXml.ts'
import { numberText } from './numberText.ts'
import { cellCss, fontCss, pageCss, printable } from './printStyle.ts'

/** A document for a browser to print: no script, nothing from elsewhere. */
export function printDocument(title: string, css: string, body: string): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeXml(title)}</title><style>`,
    '*{box-sizing:border-box;margin:0;padding:0}body{-webkit-print-color-adjust:exact;print-color-adjust:exact}',
    'table{border-collapse:collapse;table-layout:fixed;margin:0 auto}td{padding:0 .7mm;overflow:hidden}',
    'tr{break-inside:avoid}thead{display:table-header-group}section+section{break-before:page}',
    css,
    `</style></head><body>${body}</body></html>`,
  ].join('')
}

/** Sheets as they are written for a spreadsheet: the same rows, sizes, page and repeated headings, one after another. */
export function sheetsHtml(title: string, sheets: readonly Sheet[]): string {
  const looks = new Looks()
  const pages = new Map<string, string>()
  const sections = sheets.map((sheet) => {
    const key = JSON.stringify(sheet.page)
    const name = pages.get(key) ?? `p${pages.size}`
    pages.set(key, name)
    return `<section style="page:${name}">${sheetSection(sheet, looks)}</section>`
  })
  const pageRules = [...pages].map(([key, name]) => pageCss(name, JSON.parse(key) as Sheet['page']))
  return printDocument(title, pageRules.join('') + looks.css(), sections.join(''))
}

/** Each looks of a cell as a class. */
class Looks {
  readonly #classes = new Map<CellStyle, string>()

  classOf(style: CellStyle): string {
    const known = this.#classes.get(style)
    if (known !== undefined) return known
    const name = `c${this.#classes.size}`
    this.#classes.set(style, name)
    return name
  }

  css(): string {
    return [...this.#classes].map(([style, name]) => `.${name}{${cellCss(style)}}`).join('')
  }
}

function sheetSection(sheet: Sheet, looks: Looks): string {
  const rows = Array.from({ length: sheet.rowCount }, (_, at) => sheet.rowAt(at))
  const widthsMm = sheet.widths.map((width) => width * mmPerWidthUnit)
  const tableMm = widthsMm.reduce((sum, each) => sum + each, 0)
  const [first, last] = sheet.printTitleRows ?? [1, 0]
  const zoom = zoomOf(sheet, rows, tableMm)
  const columns = `<colgroup>${widthsMm.map((mm) => `<col style="width:${mm.toFixed(2)}mm">`).join('')}</colgroup>`
  const covered = new Set<string>()
  const html = rows.map((row, at) => rowHtml(row, at, covered, looks))
  const open = `<table style="width:${tableMm.toFixed(2)}mm;zoom:${zoom.toFixed(4)}">${columns}`
  // What stands above the repeated headings is printed once.
  const above =
    first > 1 ? `${open}<tbody>${html.slice(0, first - 1).join('')}</tbody></table>` : ''
  const head = last > 0 ? `<thead>${html.slice(first - 1, last).join('')}</thead>` : ''
  return `${above}${open}${head}<tbody>${html.slice(Math.max(last, 0)).join('')}</tbody></table>`
}

/** As programs scale a sheet down to its pages: never up. A little below, or rounding would cost a page. */
function zoomOf({ page }: Sheet, rows: readonly Row[], tableMm: number): number {
  const { widthMm, heightMm } = printable(page)
  const wide = Math.min(1, (widthMm - 1) / tableMm)
  if (page.fitToHeight === 0) return wide
  const tallMm = rows.reduce((sum, row) => sum + row.heightPt, 0) * mmPerPt
  return Math.min(wide, ((heightMm - 2) * page.fitToHeight) / tallMm)
}

function rowHtml(row: Row, at: number, covered: Set<string>, looks: Looks): string {
  const spans = new Map((row.merges ?? []).map((merge) => [merge.first, merge]))
  const cells = row.cells.map((cell, column) => {
    if (covered.has(`${at}:${column}`)) return ''
    const merge = spans.get(column)
    if (merge !== undefined) {
      for (let down = 0; down < merge.rows; down += 1) {
        for (let right = merge.first; right <= merge.last; right += 1) {
          if (down > 0 || right > column) covered.add(`${at + down}:${right}`)
        }
      }
    }
    const wide = merge === undefined ? 1 : merge.last - merge.first + 1
    const spanned = [
      ...(wide > 1 ? [` colspan="${wide}"`] : []),
      ...(merge !== undefined && merge.rows > 1 ? [` rowspan="${merge.rows}"`] : []),
    ].join('')
    return cellHtml(cell, spanned, looks)
  })
  return `<tr style="height:${row.heightPt}pt">${cells.join('')}</tr>`
}

function cellHtml(cell: Cell | undefined, spanned: string, looks: Looks): string {
  if (cell === undefined) return `<td${spanned}></td>`
  const { style, content } = cell
  return `<td class="${looks.classOf(style)}"${spanned}>${contentHtml(content, style.numFmt)}</td>`
}

function contentHtml(content: CellContent | undefined, numFmt: string | undefined): string {
  if (content === undefined) return ''
  if (typeof content === 'number') return escapeXml(numberText(content, numFmt))
  if (typeof content === 'string') return escapeXml(textIn(content, numFmt))
  if ('formula' in content) return contentHtml(content.result, numFmt)
  return content
    .map(({ text, font }) => `<span style="${escapeXml(fontCss(font))}">${escapeXml(text)}</span>`)
    .join('')
}

/** A format such as `"●"@` puts a mark before a text. */
function textIn(text: string, format: string | undefined): string {
  return format?.includes('"') === true && format.endsWith('@')
    ? format.slice(0, -1).replaceAll('"', '') + text
    : text
}
