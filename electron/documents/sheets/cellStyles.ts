import type { Borders, Fill, Font, Style } from 'exceljs'
import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { RegisterColumn } from './columns.ts'
import { noteSmallerPt, type PageLayout, subtitlePt, unitLinePt } from './page.ts'
import type { Register } from './register.ts'
import { provinceMark, sheetWords } from './words.ts'

/** Chinese fonts by the names that Windows and WPS know; a workbook has no list of fallbacks. */
export const song = { name: '宋体', family: 1, charset: 134 }
const hei = { name: '黑体', family: 2, charset: 134 }
const kai = { name: '楷体', family: 3, charset: 134 }
const zhongSong = { name: '华文中宋', family: 1, charset: 134 }

const line = { style: 'thin', color: { argb: 'FF000000' } } as const
export const boxed: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

function solid(rgb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${rgb}` } }
}

const headerFill = solid('F2F2F2')
const totalFill = solid('D9D9D9')
const groupFill = solid('EDEDED')

export type CellStyle = Partial<Style>

/** The trailing blank keeps digits off the border; 亿元 has two decimals below ten. */
const moneyFormats: Readonly<Record<MoneyUnit, string>> = {
  wan: '#,##0_ ',
  yi: '[<10]#,##0.00_ ;#,##0.0_ ',
}

export interface ColumnStyles {
  readonly value: CellStyle
  /** Text that a program could take for a formula if somebody edits it: kept as text by its format. */
  readonly riskyText: CellStyle
  readonly starred: CellStyle
  readonly unfilled: CellStyle
  readonly childValue: CellStyle
  readonly total: CellStyle
  readonly unfilledCount: CellStyle
  readonly subtotal: CellStyle
  /** A total of which nothing is known. */
  readonly totalUnfilled: CellStyle
  readonly subtotalUnfilled: CellStyle
}

/** Styles of what stands around and between the rows of any sheet. */
export interface FrameStyles {
  readonly title: CellStyle
  readonly subtitle: CellStyle
  readonly unitLineLeft: CellStyle
  readonly unitLineRight: CellStyle
  readonly header: CellStyle
  readonly totalLabel: CellStyle
  readonly groupLabel: CellStyle
  readonly note: CellStyle
}

export interface SheetStyles extends FrameStyles {
  readonly columns: readonly ColumnStyles[]
}

/** Every style of the sheet, made once: exceljs recognises a style by the object it is. */
export function makeStyles(register: Register, page: PageLayout): SheetStyles {
  return {
    ...frameStyles(page),
    columns: register.columns.map((column) => columnStyles(column, register, page)),
  }
}

export function frameStyles(page: PageLayout): FrameStyles {
  const bold: Partial<Font> = { ...hei, size: page.bodyPt }
  const leftLabel = { horizontal: 'left', vertical: 'middle', wrapText: true } as const
  const centre = { horizontal: 'center', vertical: 'middle', wrapText: true } as const
  return {
    title: { font: { ...zhongSong, size: page.titlePt }, alignment: centre },
    subtitle: { font: { ...kai, size: subtitlePt }, alignment: centre },
    unitLineLeft: {
      font: { ...song, size: unitLinePt },
      alignment: { horizontal: 'left', vertical: 'middle' },
    },
    unitLineRight: {
      font: { ...song, size: unitLinePt },
      alignment: { horizontal: 'right', vertical: 'middle' },
    },
    header: { font: bold, alignment: centre, fill: headerFill, border: boxed },
    totalLabel: { font: bold, alignment: leftLabel, fill: totalFill, border: boxed },
    groupLabel: { font: bold, alignment: leftLabel, fill: groupFill, border: boxed },
    note: { font: { ...song, size: page.bodyPt - noteSmallerPt }, alignment: leftLabel },
  }
}

function columnStyles(column: RegisterColumn, register: Register, page: PageLayout): ColumnStyles {
  const body: Partial<Font> = { ...song, size: page.bodyPt }
  const bold: Partial<Font> = { ...hei, size: page.bodyPt }
  const isMoney = column.kind === 'money'
  const numFmt = isMoney ? moneyFormats[register.moneyUnit] : valueFormat(column)
  const alignment = { horizontal: column.align, vertical: 'middle', wrapText: !isMoney } as const
  const centre = { horizontal: 'center', vertical: 'middle' } as const
  const value: CellStyle = { font: body, alignment, border: boxed, ...formatted(numFmt) }
  const money = { horizontal: 'right', vertical: 'middle' } as const
  const sumFormat = formatted(isMoney ? numFmt : null)
  return {
    value,
    riskyText: { ...value, numFmt: '@' },
    starred: { ...value, numFmt: `"${provinceMark}"@` },
    unfilled: { font: body, alignment: centre, border: boxed },
    childValue:
      column.key === 'name' ? { ...value, alignment: { ...alignment, indent: 1 } } : value,
    total: { font: bold, alignment: money, fill: totalFill, border: boxed, ...sumFormat },
    unfilledCount: {
      font: bold,
      alignment: centre,
      fill: totalFill,
      border: boxed,
      numFmt: sheetWords[register.language].unfilledFormat,
    },
    subtotal: { font: bold, alignment: money, fill: groupFill, border: boxed, ...sumFormat },
    totalUnfilled: { font: bold, alignment: centre, fill: totalFill, border: boxed, ...sumFormat },
    subtotalUnfilled: {
      font: bold,
      alignment: centre,
      fill: groupFill,
      border: boxed,
      ...sumFormat,
    },
  }
}

/** Codes and dates are text whatever they look like; prose stays General, which shows long text whole. */
function valueFormat(column: RegisterColumn): string | null {
  if (column.kind === 'number') return '0'
  return column.key === 'id' || column.key === 'code' || column.group === 'dates' ? '@' : null
}

function formatted(format: string | null): { readonly numFmt?: string } {
  return format === null ? {} : { numFmt: format }
}
