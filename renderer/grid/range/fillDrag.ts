import { fillColumns, fillRows, type PlannedFill } from './fillCells.ts'
import { type CellPlace, rectangleOf } from './cellRange.ts'
import type { RangeData } from './rangeGrid.ts'
import type { RangeSelection } from './rangeSelection.ts'

export interface FillDrag {
  readonly reach: (place: CellPlace) => void
  readonly end: (event: PointerEvent | null) => void
}

/**
 * The drag of the fill handle: the selection grows down, up, right or left, whichever way the pointer is further out, and its new
 * part is filled at the end. With Ctrl a series is repeated instead of going on.
 *
 * @returns null where nothing is selected
 */
export function startFillDrag<
  Data extends RangeData,
  Row,
  Column extends string,
  Field extends string,
>(
  host: HTMLElement,
  selection: RangeSelection<Data, Row, Column, Field>,
  onFill: (plan: PlannedFill<Row, Field>) => void,
): FillDrag | null {
  const { range, model } = selection
  const cells = selection.cells()
  if (range === null || cells === null) return null
  const { top, bottom, left, right } = rectangleOf(range)
  let way: 'down' | 'up' | 'right' | 'left' | null = null
  host.classList.add('filling')
  return {
    reach: ({ row, column }) => {
      const down = Math.max(row - bottom, top - row, 0)
      const along = Math.max(column - right, left - column, 0)
      if (down === 0 && along === 0) way = null
      else if (down >= along) way = row > bottom ? 'down' : 'up'
      else way = column > right ? 'right' : 'left'
      const isUpright = way === 'down' || way === 'up'
      const isSideways = way === 'right' || way === 'left'
      selection.select({
        from: { row: way === 'up' ? bottom : top, column: way === 'left' ? right : left },
        to: { row: isUpright ? row : bottom, column: isSideways ? column : right },
      })
    },
    end: (event) => {
      host.classList.remove('filling')
      const grown = selection.cells()
      if (event === null || way === null || grown === null) {
        selection.select(range)
        return
      }
      const copyOnly = event.ctrlKey || event.metaKey
      const upwards = way === 'up'
      if (way === 'down' || way === 'up') {
        const sources = new Set(cells.rows)
        const added = grown.rows.filter((row) => !sources.has(row))
        const targets = upwards ? added.toReversed() : added
        onFill(fillRows(cells.rows, targets, cells.columns, { upwards, copyOnly }, model))
      } else {
        const sources = new Set(cells.columns)
        const added = grown.columns.filter((column) => !sources.has(column))
        const targets = way === 'left' ? added.toReversed() : added
        const from = way === 'left' ? cells.columns.toReversed() : cells.columns
        onFill(fillColumns(cells.rows, from, targets, model))
      }
    },
  }
}
