import type { GridApi } from 'ag-grid-community'
import { type ClipboardListener, listenToClipboard } from '../clipboard/clipboardEvents.ts'
import type { PlannedFill } from './fillCells.ts'
import { startFillDrag } from './fillDrag.ts'
import { listenToEditKeys } from './editKeys.ts'
import { fillDown, fillRight } from './rangeEdits.ts'
import type { RangeData, RangeGrid } from './rangeGrid.ts'
import { listenToRangeKeys } from './rangeKeys.ts'
import { listenToRangePointer } from './rangePointer.ts'
import { RangeSelection } from './rangeSelection.ts'

export interface AttachedRange<
  Data extends RangeData,
  Row,
  Column extends string,
  Field extends string,
> {
  readonly selection: RangeSelection<Data, Row, Column, Field>
  readonly clipboard: ClipboardListener
  readonly fillDown: () => void
  readonly fillRight: () => void
  readonly clear: () => void
  readonly end: () => void
}

/** Gives a grid a selection of its own, which follows its focus, its rows and its columns. */
export function attachRange<
  Data extends RangeData,
  Row,
  Column extends string,
  Field extends string,
>(
  host: HTMLElement,
  api: GridApi<Data>,
  grid: RangeGrid<Data, Row, Column, Field>,
): AttachedRange<Data, Row, Column, Field> {
  const selection = new RangeSelection(api, host, grid)
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
  const { onFill, onClear } = grid.listeners
  const clipboard = listenToClipboard(grid, selection)
  const fill = (plan: PlannedFill<Row, Field> | null) => {
    if (plan !== null) onFill(plan)
  }
  const edits = {
    fillDown: () => fill(fillDown(selection)),
    fillRight: () => fill(fillRight(selection)),
    clear: () => {
      const cells = selection.cells()
      if (cells !== null) onClear(cells)
    },
    copyWithHeaders: () => clipboard.copy(true),
  }
  const endKeys = listenToRangeKeys(host, api, selection, follow)
  const endEditKeys = listenToEditKeys(host, follow, edits)
  const endPointer = listenToRangePointer(host, api, selection, () =>
    startFillDrag(host, selection, onFill),
  )
  return {
    selection,
    clipboard,
    ...edits,
    end: () => {
      endKeys()
      endEditKeys()
      endPointer()
      clipboard.end()
      grid.listeners.onSelect(null)
    },
  }
}
