import type { CellFont, CellStyle } from '../xlsx/cell.ts'
import { mmPerWidthUnit } from '../sheets/page.ts'

/** A4 upright: a column of labels and one for each month. */
export const labelMm = 24
export const monthMm = 12.4
export const monthColumns = 12
export const columns = monthColumns + 1
export const widths = [labelMm, ...Array.from({ length: monthColumns }, () => monthMm)].map(
  (mm) => mm / mmPerWidthUnit,
)
export const bodyPt = 9.5
export const smallPt = 8
export const rowPt = 21.75
export const lowPt = 15.75

const song = { name: '宋体', family: 1, charset: 134 } as const
const hei = { name: '黑体', family: 2, charset: 134 } as const
const font = (size: number, colour?: string): CellFont =>
  colour === undefined ? { ...song, size } : { ...song, size, colour }
const bold = (size: number): CellFont => ({ ...hei, size })

const labelFill = 'F2F2F2'
/** Plan and done are told apart without colour too: light and dark. */
export const planFill = 'DDDDDD'
export const doneFill = '595959'

const centre = { horizontal: 'center', wrapText: true } as const
const left = { horizontal: 'left', wrapText: true } as const

export const cardStyles = {
  title: {
    font: { name: '华文中宋', family: 1, charset: 134, size: 20 },
    horizontal: 'center',
  },
  subtitle: { font: { name: '楷体', family: 3, charset: 134, size: 11 }, horizontal: 'center' },
  unitLeft: { font: font(9), horizontal: 'left' },
  unitRight: { font: font(9), horizontal: 'right' },
  label: { font: bold(bodyPt), ...centre, fill: labelFill, boxed: true },
  smallLabel: { font: bold(smallPt), ...centre, fill: labelFill, boxed: true },
  name: { font: bold(11), ...left, boxed: true },
  text: { font: font(bodyPt), ...left, boxed: true },
  code: { font: font(bodyPt), ...left, boxed: true, numFmt: '@' },
  centred: { font: font(bodyPt), ...centre, boxed: true },
  small: { font: font(smallPt), ...centre, boxed: true },
  money: { font: font(bodyPt), horizontal: 'center', boxed: true, numFmt: '#,##0' },
  smallMoney: { font: font(smallPt), horizontal: 'center', boxed: true, numFmt: '#,##0' },
  percent: { font: font(smallPt), horizontal: 'center', boxed: true, numFmt: '0.0' },
  points: {
    font: font(smallPt),
    horizontal: 'center',
    boxed: true,
    numFmt: '+0.0;-0.0;0.0',
  },
  planned: { font: font(smallPt), horizontal: 'center', boxed: true, fill: planFill },
  done: { font: font(smallPt, 'FFFFFF'), horizontal: 'center', boxed: true, fill: doneFill },
  empty: { font: font(smallPt), horizontal: 'center', boxed: true },
  barEmpty: { font: font(smallPt), horizontal: 'center' },
  barPlan: { font: font(smallPt), horizontal: 'center', fill: planFill },
  barDone: { font: font(smallPt), horizontal: 'center', fill: doneFill },
  signature: { font: font(bodyPt), ...left, vertical: 'top', boxed: true },
  note: { font: font(smallPt), ...left },
} as const satisfies Readonly<Record<string, CellStyle>>

export const lightFills = {
  red: 'F8D7D3',
  yellow: 'FFF0C2',
  green: 'DCEFE0',
  grey: 'EDEDED',
} as const
export const lightStyles = {
  red: { ...cardStyles.label, fill: lightFills.red },
  yellow: { ...cardStyles.label, fill: lightFills.yellow },
  green: { ...cardStyles.label, fill: lightFills.green },
  grey: { ...cardStyles.label, fill: lightFills.grey },
} as const
