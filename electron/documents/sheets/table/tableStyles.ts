import type { CellFont, CellStyle } from '../../xlsx/cell.ts'
import {
  bodyFontOf,
  type FrameStyles,
  frameStyles,
  groupFill,
  hei,
  kai,
  totalFill,
} from '../cellStyles.ts'
import type { PageLayout } from '../page.ts'
import { isRisky } from '../workbookRows.ts'
import type { PrintedCell, SumRow, TableColumn } from './table.ts'

/** Second lines in a cell are this much smaller. */
const smallerPt = 1.5
const signaturePt = 10

export interface TableStyles extends FrameStyles {
  readonly remark: CellStyle
  readonly signature: CellStyle
  readonly smallFont: CellFont
  /** The style of a cell of a row; the same object for the same looks. */
  readonly of: (at: number, cell: PrintedCell | null) => CellStyle
  readonly ofSum: (level: SumRow['level'], at: number, cell: PrintedCell | null) => CellStyle
  readonly sumLabel: (level: SumRow['level']) => CellStyle
  /** A line between entries. */
  readonly ofMark: (at: number, cell: PrintedCell | null) => CellStyle
}

/** Every style of a sheet, each made once. */
export function tableStyles(columns: readonly TableColumn[], page: PageLayout): TableStyles {
  const size = page.bodyPt
  const body = bodyFontOf(page)
  const font = { ...body, size }
  const bold = { ...hei, size }
  const slanted = { ...kai, size: size + 0.5 }
  const made = new Map<string, CellStyle>()
  const once = (look: string, at: number, cell: PrintedCell | null, base: Base): CellStyle => {
    const column = columns[at]
    const isUnfilled = cell?.value === null
    const format = formatOf(cell, column)
    const indent = cell?.isIndented === true ? 1 : 0
    const horizontal = isUnfilled ? 'center' : (column?.align ?? 'left')
    const wrapText = !isUnfilled && (column?.kind === 'text' || typeof cell?.value === 'string')
    const fill = cell?.fill ?? base.fill ?? ''
    const key = [look, horizontal, wrapText, indent, format, fill].join('\n')
    const known = made.get(key)
    if (known !== undefined) return known
    const style: CellStyle = {
      font: base.font,
      boxed: true,
      horizontal,
      wrapText,
      ...(fill !== '' && { fill }),
      ...(indent > 0 && { indent }),
      ...(format !== '' && { numFmt: format }),
    }
    made.set(key, style)
    return style
  }
  const sums: Readonly<Record<SumRow['level'], Base>> = {
    0: { font: bold, fill: totalFill },
    1: { font: bold, fill: groupFill },
    2: { font, fill: undefined },
  }
  const label = { horizontal: 'left', wrapText: true, boxed: true } as const
  const frame = frameStyles(page)
  const labels: Readonly<Record<SumRow['level'], CellStyle>> = {
    0: frame.totalLabel,
    1: frame.groupLabel,
    2: { ...label, font: slanted },
  }
  return {
    ...frame,
    remark: { font, boxed: true, horizontal: 'left', wrapText: true },
    signature: { font: { ...body, size: signaturePt }, horizontal: 'left' },
    smallFont: { ...body, size: size - smallerPt },
    of: (at, cell) => once('entry', at, cell, { font, fill: undefined }),
    ofSum: (level, at, cell) => once(`sum${level}`, at, cell, sums[level]),
    sumLabel: (level) => labels[level],
    ofMark: (at, cell) => once('mark', at, cell, { font: slanted, fill: undefined }),
  }
}

interface Base {
  readonly font: CellFont
  readonly fill: string | undefined
}

function formatOf(cell: PrintedCell | null, column: TableColumn | undefined): string {
  if (cell === null || cell.value === null) return ''
  if (cell.format !== undefined) return cell.format
  if (typeof cell.value === 'number') return ''
  return column?.isCode === true || isRisky(cell.value) ? '@' : ''
}
