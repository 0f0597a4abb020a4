import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { SheetFont } from '../../../shared/schemas/sheetLayout.ts'
import type { CellFont, CellStyle } from '../xlsx/cell.ts'
import type { RegisterColumn } from './columns.ts'
import { noteSmallerPt, type PageLayout, subtitlePt, unitLinePt } from './page.ts'
import type { Register } from './register.ts'
import { dateFormat } from './table/numberFormats.ts'
import { provinceMark, sheetWords } from './words.ts'

/** Chinese fonts by the names that Windows and WPS know; a workbook has no list of fallbacks. */
export const song = { name: '宋体', family: 1, charset: 134 } as const
export const hei = { name: '黑体', family: 2, charset: 134 } as const
export const kai = { name: '楷体', family: 3, charset: 134 } as const
const zhongSong = { name: '华文中宋', family: 1, charset: 134 } as const
const fangSong = { name: '仿宋', family: 3, charset: 134 } as const

const fonts = {
  宋体: song,
  黑体: hei,
  楷体: kai,
  仿宋: fangSong,
  华文中宋: zhongSong,
} as const satisfies Readonly<Record<SheetFont, Omit<CellFont, 'size'>>>

/** The font of a sheet's rows, without a size. */
export function bodyFontOf({ bodyFont }: PageLayout): Omit<CellFont, 'size'> {
  return fonts[bodyFont ?? '宋体']
}

const headerFill = 'F2F2F2'
export const totalFill = 'D9D9D9'
export const groupFill = 'EDEDED'

/** The trailing blank keeps digits off the border; 亿元 has two decimals below ten. */
export const moneyFormats: Readonly<Record<MoneyUnit, string>> = {
  wan: '#,##0_ ',
  yi: '[<10]#,##0.00_ ;#,##0.0_ ',
}

export interface ColumnStyles {
  readonly value: CellStyle
  /** Text that a program could take for a formula if somebody edits it: kept as text by its format. */
  readonly riskyText: CellStyle
  readonly starred: CellStyle
  readonly day: CellStyle
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

/** Every style of the sheet, made once: the workbook knows a style it has seen by the object it is. */
export function makeStyles(register: Register, page: PageLayout): SheetStyles {
  return {
    ...frameStyles(page),
    columns: register.columns.map((column) => columnStyles(column, register, page)),
  }
}

export function frameStyles(page: PageLayout): FrameStyles {
  const bold: CellFont = { ...hei, size: page.bodyPt }
  const unitFont: CellFont = { ...bodyFontOf(page), size: unitLinePt }
  const centre = { horizontal: 'center', wrapText: true } as const
  const left = { horizontal: 'left', wrapText: true } as const
  return {
    title: { font: { ...fonts[page.titleFont ?? '华文中宋'], size: page.titlePt }, ...centre },
    subtitle: { font: { ...kai, size: subtitlePt }, ...centre },
    unitLineLeft: { font: unitFont, horizontal: 'left' },
    unitLineRight: { font: unitFont, horizontal: 'right' },
    header: { font: bold, ...centre, fill: headerFill, boxed: true },
    totalLabel: { font: bold, ...left, fill: totalFill, boxed: true },
    groupLabel: { font: bold, ...left, fill: groupFill, boxed: true },
    note: { font: { ...bodyFontOf(page), size: page.bodyPt - noteSmallerPt }, ...left },
  }
}

function columnStyles(column: RegisterColumn, register: Register, page: PageLayout): ColumnStyles {
  const body: CellFont = { ...song, size: page.bodyPt }
  const bold: CellFont = { ...hei, size: page.bodyPt }
  const isMoney = column.kind === 'money'
  const numFmt = isMoney ? moneyFormats[register.moneyUnit] : valueFormat(column)
  const value: CellStyle = {
    font: body,
    horizontal: column.align,
    wrapText: !isMoney,
    boxed: true,
    ...formatted(numFmt),
  }
  const sumFormat = formatted(isMoney ? numFmt : null)
  const sum = { font: bold, boxed: true, ...sumFormat } as const
  return {
    value,
    riskyText: { ...value, numFmt: '@' },
    day: { ...value, wrapText: false, numFmt: dateFormat },
    starred: { ...value, numFmt: `"${provinceMark}"@` },
    unfilled: { font: body, horizontal: 'center', boxed: true },
    childValue: column.key === 'name' ? { ...value, indent: 1 } : value,
    total: { ...sum, horizontal: 'right', fill: totalFill },
    unfilledCount: {
      font: bold,
      horizontal: 'center',
      fill: totalFill,
      boxed: true,
      numFmt: sheetWords[register.language].unfilledFormat,
    },
    subtotal: { ...sum, horizontal: 'right', fill: groupFill },
    totalUnfilled: { ...sum, horizontal: 'center', fill: totalFill },
    subtotalUnfilled: { ...sum, horizontal: 'center', fill: groupFill },
  }
}

/** Codes and dates without a day are text whatever they look like; prose stays General, which shows long text whole. */
function valueFormat(column: RegisterColumn): string | null {
  if (column.kind === 'number') return '0'
  return column.key === 'id' || column.key === 'code' || column.isDate === true ? '@' : null
}

function formatted(format: string | null): { readonly numFmt?: string } {
  return format === null ? {} : { numFmt: format }
}
