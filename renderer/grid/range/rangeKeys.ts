import type { GridApi } from 'ag-grid-community'
import { isEditingInput } from '../typing/typingInput.ts'
import { type CellRange, type GridSize, wholeColumns, wholeGrid, wholeRows } from './cellRange.ts'
import { bodyBox } from './gridGeometry.ts'
import type { PlaceSelection } from './rangeSelection.ts'

/**
 * Selects by keyboard, as a spreadsheet does: Shift with arrows, Home, End and Page keys, with Ctrl to the edges; Ctrl+A, Shift+Space,
 * Ctrl+Space. Heard before the grid, which would move the focus.
 *
 * @param follow makes the selection begin at the focused cell, where the grid hasn't told of it yet
 * @returns a function that ends it
 */
export function listenToRangeKeys<Data>(
  host: HTMLElement,
  api: GridApi<Data>,
  selection: PlaceSelection,
  follow: () => void,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || !isOnCell(event.target)) return
    if (isEditingInput(event.target)) return
    const select = selectionFor(event, () => pageOf(host, api))
    if (select === null) return
    follow()
    if (select(selection) === false) return
    event.preventDefault()
    event.stopPropagation()
  }
  host.addEventListener('keydown', onKeyDown, true)
  return () => host.removeEventListener('keydown', onKeyDown, true)
}

/** What a key does to the selection; `false` leaves the key to the grid. */
type Selecting = (selection: PlaceSelection) => boolean | undefined

const far = Number.POSITIVE_INFINITY

function selectionFor(event: KeyboardEvent, page: () => number): Selecting | null {
  const ctrl = event.ctrlKey || event.metaKey
  if (event.key === 'Escape' && !ctrl && !event.shiftKey) return (range) => range.collapse()
  if (ctrl && !event.shiftKey) {
    if (event.key === ' ') return whole(wholeColumns)
    if (event.key.toLowerCase() === 'a') return whole((_, size) => wholeGrid(size))
    return null
  }
  if (!event.shiftKey) return null
  const by = (rows: number, columns: number): Selecting => {
    return (range) => {
      range.extendBy(rows, columns)
      return true
    }
  }
  const step = ctrl ? far : 1
  switch (event.key) {
    case 'ArrowUp':
      return by(-step, 0)
    case 'ArrowDown':
      return by(step, 0)
    case 'ArrowLeft':
      return by(0, -step)
    case 'ArrowRight':
      return by(0, step)
    case 'Home':
      return by(ctrl ? -far : 0, -far)
    case 'End':
      return by(ctrl ? far : 0, far)
    case 'PageUp':
      return by(-page(), 0)
    case 'PageDown':
      return by(page(), 0)
    case ' ':
      return ctrl ? null : whole(wholeRows)
    default:
      return null
  }
}

function whole(make: (range: CellRange, size: GridSize) => CellRange): Selecting {
  return (selection) => {
    if (selection.range === null) return false
    selection.select(make(selection.range, selection.size))
    return true
  }
}

/** A cell of the rows, or an input within it that takes what is typed. */
export function isOnCell(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('.ag-grid-scrolling-container .ag-cell') !== null
  )
}

function pageOf<Data>(host: HTMLElement, api: GridApi<Data>): number {
  const box = bodyBox(host, api)
  const rowHeight = api.getDisplayedRowAtIndex(0)?.rowHeight ?? 30
  return box === null ? 1 : Math.max(1, Math.floor((box.bottom - box.top) / rowHeight) - 1)
}
