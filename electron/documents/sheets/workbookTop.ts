import type { PageSetup, Worksheet } from 'exceljs'
import { terms } from '../../../shared/text/terms.ts'
import type { SheetStyles } from './cellStyles.ts'
import type { RegisterColumn } from './columns.ts'
import { headerRow, lastHeaderRow, type SheetLayout, unitLineRow } from './layOut.ts'
import type { PageLayout } from './page.ts'
import type { Register } from './register.ts'
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
export function footer(register: Register): string {
  const font = '&"宋体,Regular"&9 '
  const words = sheetWords[register.language]
  return `&L${font}${doubled(register.bureau)}&C${font}${words.page}&R${font}${doubled(words.sheetName)}`
}

function doubled(text: string): string {
  return text.replaceAll('&', '&&')
}

/** Title, filter and day, unit line, and the two rows of headings. */
export function writeTop(
  sheet: Worksheet,
  register: Register,
  layout: SheetLayout,
  styles: SheetStyles,
): void {
  // Given apart: the library's list of papers lacks A3, whose code is 8.
  Object.assign(sheet.pageSetup, { paperSize: layout.page.paperCode })
  const words = sheetWords[register.language]
  const last = register.columns.length
  layout.topRowsPt.forEach((heightPt, at) => {
    sheet.getRow(at + 1).height = heightPt
  })
  const titled = [
    { row: 1, text: register.title, style: styles.title },
    { row: 2, text: register.subtitle, style: styles.subtitle },
  ]
  for (const { row, text, style } of titled) {
    sheet.getCell(row, 1).value = text
    sheet.getCell(row, 1).style = style
    merge(sheet, row, 1, row, last)
  }
  writeUnitLine(sheet, words.preparedBy(register.bureau), measuredIn(register), last, styles)
  writeHeader(sheet, register, styles)
  sheet.getRow(lastHeaderRow).commit()
}

function measuredIn(register: Register): string {
  const hasMoney = register.columns.some((column) => column.kind === 'money')
  if (!hasMoney) return ''
  return sheetWords[register.language].measuredIn(
    terms[register.language].moneyUnit[register.moneyUnit],
  )
}

/** Two blocks, each merged so that its text has room: who at the left, the unit at the right. */
function writeUnitLine(
  sheet: Worksheet,
  left: string,
  right: string,
  last: number,
  styles: SheetStyles,
): void {
  const middle = Math.max(1, Math.floor(last / 2))
  sheet.getCell(unitLineRow, 1).value = left
  sheet.getCell(unitLineRow, 1).style = styles.unitLineLeft
  if (last === 1) return
  sheet.getCell(unitLineRow, middle + 1).value = right
  sheet.getCell(unitLineRow, middle + 1).style = styles.unitLineRight
  merge(sheet, unitLineRow, 1, unitLineRow, middle)
  merge(sheet, unitLineRow, middle + 1, unitLineRow, last)
}

function writeHeader(sheet: Worksheet, register: Register, styles: SheetStyles): void {
  const { columns } = register
  const headings = sheetWords[register.language].headerGroups
  let at = 0
  while (at < columns.length) {
    const group = columns[at]?.group
    const end = endOfGroup(columns, at)
    const spansGroup = group !== undefined && end - at > 1
    for (let column = at; column < end; column += 1) {
      const heading = columns[column]?.heading ?? ''
      sheet.getCell(headerRow, column + 1).style = styles.header
      sheet.getCell(lastHeaderRow, column + 1).style = styles.header
      sheet.getCell(spansGroup ? lastHeaderRow : headerRow, column + 1).value = heading
      if (!spansGroup) merge(sheet, headerRow, column + 1, lastHeaderRow, column + 1)
    }
    if (spansGroup) {
      sheet.getCell(headerRow, at + 1).value = headings[group]
      merge(sheet, headerRow, at + 1, headerRow, end)
    }
    at = end
  }
}

/** The first column after `at` that isn't in its group; one without a group stands alone. */
function endOfGroup(columns: readonly RegisterColumn[], at: number): number {
  const group = columns[at]?.group
  const next = columns.findIndex((column, index) => index > at && column.group !== group)
  if (group === undefined) return at + 1
  return next < 0 ? columns.length : next
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
