import type { CellStyle } from '../../xlsx/cell.ts'
import { type FrameStyles, frameStyles, song } from '../cellStyles.ts'
import type { PageLayout } from '../page.ts'
import { isRisky } from '../workbookRows.ts'
import type { PrintedCell, TableColumn } from './table.ts'

export interface TableStyles extends FrameStyles {
  readonly remark: CellStyle
  /** The style of a cell of a row; the same object for the same looks. */
  readonly of: (at: number, cell: PrintedCell | null) => CellStyle
}

/** Every style of a plan's sheet, each made once. */
export function tableStyles(columns: readonly TableColumn[], page: PageLayout): TableStyles {
  const font = { ...song, size: page.bodyPt }
  const made = new Map<string, CellStyle>()
  return {
    ...frameStyles(page),
    remark: { font, boxed: true, horizontal: 'left', wrapText: true },
    of: (at, cell) => {
      const column = columns[at]
      const isUnfilled = cell?.value === null
      const format = formatOf(cell, column)
      const indent = cell?.isIndented === true ? 1 : 0
      const horizontal = isUnfilled ? 'center' : (column?.align ?? 'left')
      const wrapText = !isUnfilled && column?.kind === 'text'
      const key = [horizontal, wrapText, indent, format].join('\n')
      const known = made.get(key)
      if (known !== undefined) return known
      const style: CellStyle = {
        font,
        boxed: true,
        horizontal,
        wrapText,
        ...(indent > 0 && { indent }),
        ...(format !== '' && { numFmt: format }),
      }
      made.set(key, style)
      return style
    },
  }
}

function formatOf(cell: PrintedCell | null, column: TableColumn | undefined): string {
  if (cell === null || cell.value === null) return ''
  if (cell.format !== undefined) return cell.format
  if (typeof cell.value === 'number') return ''
  return column?.isCode === true || isRisky(cell.value) ? '@' : ''
}
