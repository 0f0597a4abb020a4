import type { CellPosition, Column, NavigateToNextCellParams } from 'ag-grid-community'
import { type GridRow, isProject } from '../state/gridRow.ts'
import type { LedgerGridApi } from './ledgerGrid.ts'

/**
 * Where an arrow key goes. Headings span columns: up and down across them come back to the column that they left. A project's
 * running number is none of its cells.
 */
export function movingFocus(): (params: NavigateToNextCellParams<GridRow>) => CellPosition | null {
  let left: Column | null = null
  return ({ key, previousCellPosition: from, nextCellPosition: to, api }) => {
    const vertical = key === 'ArrowUp' || key === 'ArrowDown'
    if (!vertical) left = null
    else if (left === null || isProject(rowAt(api, from))) left = from.column
    if (to === null) return null
    const column = left ?? to.column
    const isNumber = column.getColId() === 'number' && isProject(rowAt(api, to))
    return { ...to, column: (isNumber ? api.getColumn('name') : null) ?? column }
  }
}

function rowAt(api: LedgerGridApi, { rowIndex, rowPinned }: CellPosition): GridRow | undefined {
  return rowPinned === 'top' || rowPinned === 'bottom'
    ? undefined
    : api.getDisplayedRowAtIndex(rowIndex)?.data
}
