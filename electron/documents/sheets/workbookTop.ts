import type { PageSetup, Worksheet } from 'exceljs'
import type { FrameStyles } from './cellStyles.ts'
import {
  endOfGroup,
  headerRow,
  lastHeaderRow,
  type SheetFrame,
  type UnitLine,
  unitLineRow,
} from './frame.ts'
import type { PageLayout } from './page.ts'
import { sheetWords } from './words.ts'

export function pageSetup(page: PageLayout): Partial<PageSetup> {
  const { marginsMm: mm } = page
  return {
    orientation: 'landscape',
    margins: {
      left: mm.left / 25.4,
      right: mm.right / 25.4,
      top: mm.top / 25.4,
      bottom: mm.bottom / 25.4,
      header: mm.header / 25.4,
      footer: mm.footer / 25.4,
    },
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${unitLineRow}:${lastHeaderRow}`,
  }
}

/** The stream writer leaves out the element that centres a table on its paper; its place is before the margins. */
export function centreOnPaper(sheet: Worksheet): void {
  // Not in the library's types.
  const { _write: write, _writePageMargins: writeMargins } = sheet as unknown as Record<
    '_write' | '_writePageMargins',
    (xml?: string) => void
  >
  Object.assign(sheet, {
    _writePageMargins: () => {
      write.call(sheet, '<printOptions horizontalCentered="1"/>')
      writeMargins.call(sheet)
    },
  })
}

/** A blank after the size, or a digit that follows would be read as part of it. */
export function footer({ language, bureau, sheetName }: SheetFrame): string {
  const font = '&"宋体,Regular"&9 '
  const { page } = sheetWords[language]
  return `&L${font}${doubled(bureau)}&C${font}${page}&R${font}${doubled(sheetName)}`
}

function doubled(text: string): string {
  return text.replaceAll('&', '&&')
}

/** Title, filter and day, unit line, and the two rows of headings. */
export function writeTop(
  sheet: Worksheet,
  frame: SheetFrame,
  layout: { readonly page: PageLayout; readonly topRowsPt: readonly number[] },
  styles: FrameStyles,
): void {
  // Given apart: the library's list of papers lacks A3, whose code is 8.
  Object.assign(sheet.pageSetup, { paperSize: layout.page.paperCode })
  const last = frame.columns.length
  layout.topRowsPt.forEach((heightPt, at) => {
    sheet.getRow(at + 1).height = heightPt
  })
  const titled = [
    { row: 1, text: frame.title, style: styles.title },
    { row: 2, text: frame.subtitle, style: styles.subtitle },
  ]
  for (const { row, text, style } of titled) {
    sheet.getCell(row, 1).value = text
    sheet.getCell(row, 1).style = style
    merge(sheet, row, 1, row, last)
  }
  writeUnitLine(sheet, frame.unitLine, last, styles)
  writeHeader(sheet, frame, styles)
  sheet.getRow(lastHeaderRow).commit()
}

/** Two blocks, each merged so that its text has room: who at the left, the unit at the right. */
function writeUnitLine(
  sheet: Worksheet,
  { left, right, leftColumns }: UnitLine,
  last: number,
  styles: FrameStyles,
): void {
  const middle = Math.max(1, leftColumns ?? Math.floor(last / 2))
  sheet.getCell(unitLineRow, 1).value = left
  sheet.getCell(unitLineRow, 1).style = styles.unitLineLeft
  if (last === 1) return
  sheet.getCell(unitLineRow, middle + 1).value = right
  sheet.getCell(unitLineRow, middle + 1).style = styles.unitLineRight
  merge(sheet, unitLineRow, 1, unitLineRow, middle)
  merge(sheet, unitLineRow, middle + 1, unitLineRow, last)
}

function writeHeader(sheet: Worksheet, { columns }: SheetFrame, styles: FrameStyles): void {
  let at = 0
  while (at < columns.length) {
    const end = endOfGroup(columns, at)
    const spansGroup = end - at > 1
    for (let column = at; column < end; column += 1) {
      const heading = columns[column]?.heading ?? ''
      sheet.getCell(headerRow, column + 1).style = styles.header
      sheet.getCell(lastHeaderRow, column + 1).style = styles.header
      sheet.getCell(spansGroup ? lastHeaderRow : headerRow, column + 1).value = heading
      if (!spansGroup) merge(sheet, headerRow, column + 1, lastHeaderRow, column + 1)
    }
    if (spansGroup) {
      sheet.getCell(headerRow, at + 1).value = columns[at]?.groupHeading ?? ''
      merge(sheet, headerRow, at + 1, headerRow, end)
    }
    at = end
  }
}

/** Merges a block; one cell alone stays as it is. */
export function merge(
  sheet: Worksheet,
  top: number,
  left: number,
  bottom: number,
  right: number,
): void {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right)
}
