import { type Cell, columnLetter, type Row } from './cell.ts'
import { escapeCellText, escapeXml } from './escapeXml.ts'
import { fontParts, type StyleBook } from './styleBook.ts'

/** Paper and what is printed around the table. */
export interface PageSetup {
  /** OOXML paper code: 8 is A3, 9 is A4. */
  readonly paperCode: number
  readonly orientation: 'landscape' | 'portrait'
  readonly marginsMm: Readonly<
    Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>
  >
  /** Pages in height, 0 for as many as it takes. The width always fits on one. */
  readonly fitToHeight: number
  /** In the format's own codes: `&L…&C…&R…`. */
  readonly header?: string
  readonly footer: string
}

/** One sheet, whose rows are made while they are written. */
export interface Sheet {
  readonly name: string
  /** Widths of the columns in digits of the workbook's first font. */
  readonly widths: readonly number[]
  /** Columns and rows that stay in sight. */
  readonly frozen: { readonly columns: number; readonly rows: number }
  readonly page: PageSetup
  /** First and last row repeated on every page, from 1. */
  readonly printTitleRows: readonly [number, number] | null
  /** Deepest `outlineLevel` of its rows. */
  readonly outlineLevels?: number
  readonly rowCount: number
  readonly rowAt: (index: number) => Row
}

const mmPerInch = 25.4
/** Characters handed on at a time. */
const chunkLength = 1 << 17

/** `xl/worksheets/sheetN.xml` in pieces. `beforeRow` may make it wait, or throw to end it. */
export async function* sheetXml(
  sheet: Sheet,
  styles: StyleBook,
  beforeRow: (index: number) => Promise<void> | undefined,
): AsyncGenerator<string> {
  const letters = sheet.widths.map((_, at) => columnLetter(at))
  const merges: string[] = []
  let text = headXml(sheet)
  for (let index = 0; index < sheet.rowCount; index += 1) {
    const waiting = beforeRow(index)
    if (waiting !== undefined) await waiting
    const row = sheet.rowAt(index)
    for (const { first, last, rows } of row.merges ?? []) {
      if (first === last && rows === 1) continue
      const end = `${letters[last] ?? columnLetter(last)}${index + rows}`
      merges.push(`<mergeCell ref="${letters[first] ?? columnLetter(first)}${index + 1}:${end}"/>`)
    }
    text += rowXml(row, index + 1, letters, styles)
    if (text.length < chunkLength) continue
    yield text
    text = ''
  }
  yield text + tailXml(sheet.page, merges)
}

function headXml({ widths, frozen, outlineLevels = 0, rowCount }: Sheet): string {
  const topLeft = `${columnLetter(frozen.columns)}${frozen.rows + 1}`
  const corner = `${columnLetter(Math.max(0, widths.length - 1))}${Math.max(1, rowCount)}`
  const split = [
    ...(frozen.columns > 0 ? [`xSplit="${frozen.columns}"`] : []),
    ...(frozen.rows > 0 ? [`ySplit="${frozen.rows}"`] : []),
  ]
  const active =
    frozen.columns > 0 && frozen.rows > 0
      ? 'bottomRight'
      : frozen.rows > 0
        ? 'bottomLeft'
        : 'topRight'
  const pane =
    split.length === 0
      ? ''
      : `<pane ${split.join(' ')} topLeftCell="${topLeft}" activePane="${active}" state="frozen"/>` +
        `<selection pane="${active}" activeCell="${topLeft}" sqref="${topLeft}"/>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    // Subtotals stand above what they add up.
    '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${corner}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"${outlineLevels > 0 ? ` outlineLevelRow="${outlineLevels}"` : ''}/>`,
    '<cols>',
    ...widths.map(
      (width, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${round(width)}" customWidth="1"/>`,
    ),
    '</cols><sheetData>',
  ].join('')
}

function tailXml(page: PageSetup, merges: readonly string[]): string {
  const inches = (mm: number) => round(mm / mmPerInch)
  const { left, right, top, bottom, header, footer } = page.marginsMm
  return [
    '</sheetData>',
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"` +
      ` header="${inches(header)}" footer="${inches(footer)}"/>`,
    `<pageSetup paperSize="${page.paperCode}" orientation="${page.orientation}" fitToWidth="1"` +
      ` fitToHeight="${page.fitToHeight}"/>`,
    '<headerFooter>',
    page.header === undefined ? '' : `<oddHeader>${escapeXml(page.header)}</oddHeader>`,
    `<oddFooter>${escapeXml(page.footer)}</oddFooter></headerFooter></worksheet>`,
  ].join('')
}

function rowXml(row: Row, number: number, letters: readonly string[], styles: StyleBook): string {
  const outline = row.outlineLevel === undefined ? '' : ` outlineLevel="${row.outlineLevel}"`
  let text = `<row r="${number}" ht="${round(row.heightPt)}" customHeight="1"${outline}>`
  // A plain loop: hundreds of thousands of cells pass through here.
  for (let at = 0; at < row.cells.length; at += 1) {
    const cell = row.cells[at]
    if (cell !== undefined)
      text += cellXml(cell, `${letters[at] ?? columnLetter(at)}${number}`, styles)
  }
  return `${text}</row>`
}

function cellXml({ style, content }: Cell, place: string, styles: StyleBook): string {
  const head = `<c r="${place}" s="${styles.idOf(style)}"`
  if (content === undefined) return `${head}/>`
  if (typeof content === 'number') return `${head}><v>${content}</v></c>`
  if (typeof content === 'string') return `${head} t="inlineStr"><is>${textXml(content)}</is></c>`
  if ('formula' in content) {
    const { formula, result } = content
    return typeof result === 'number'
      ? `${head}><f>${escapeXml(formula)}</f><v>${result}</v></c>`
      : `${head} t="str"><f>${escapeXml(formula)}</f><v>${escapeCellText(result)}</v></c>`
  }
  const runs = content
    .map(({ text, font }) => `<r><rPr>${fontParts(font, 'rFont')}</rPr>${textXml(text)}</r>`)
    .join('')
  return `${head} t="inlineStr"><is>${runs}</is></c>`
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeCellText(text)}</t>`
}

/** Four decimals are finer than any program draws. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
