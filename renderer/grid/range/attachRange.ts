import type { GridApi } from 'ag-grid-community'
import type { GridRow } from '../../state/gridRow.ts'
import type { GridContext } from '../gridContext.ts'
import { listenToRangeKeys } from './rangeKeys.ts'
import { listenToRangePointer } from './rangePointer.ts'
import { RangeSelection } from './rangeSelection.ts'

export interface AttachedRange {
  readonly selection: RangeSelection
  readonly end: () => void
}

/** Gives a grid a selection of its own, which follows its focus, its rows and its columns. */
export function attachRange(
  host: HTMLElement,
  api: GridApi<GridRow>,
  context: GridContext,
): AttachedRange {
  const selection = new RangeSelection(api, host, context)
  const follow = () => {
    const cell = api.getFocusedCell()
    if (cell === null || cell.rowPinned) return
    const place = selection.placeOf(cell.rowIndex, cell.column.getColId())
    if (place !== null) selection.follow(place)
  }
  const verify = () => selection.verify()
  api.addEventListener('cellFocused', follow)
  api.addEventListener('modelUpdated', verify)
  api.addEventListener('displayedColumnsChanged', verify)
  const endKeys = listenToRangeKeys(host, api, selection, follow)
  const endPointer = listenToRangePointer(host, api, selection, () => null)
  return {
    selection,
    end: () => {
      endKeys()
      endPointer()
      context.listeners.onSelect(null)
    },
  }
}
