import type { GridApi } from 'ag-grid-community'
import { type CellPlace, isInside, isOneCell, rectangleOf, wholeRows } from './cellRange.ts'
import { edgeScroll } from './edgeScroll.ts'
import { bodyBox, cellAt, viewportOf } from './gridGeometry.ts'
import type { PlaceSelection } from './rangeSelection.ts'

/** What a drag does from its first cell to the one the pointer is over. */
interface Drag {
  readonly reach: (place: CellPlace) => void
  readonly end: (event: PointerEvent | null) => void
  /** Whether the pointer, near the left or right edge, moves the columns: not where only rows count. */
  readonly sideways: boolean
}

/**
 * Selects by pointer: drag, Shift+click, a click on the row number. Heard before the grid, which would otherwise move the focus.
 *
 * @param startFill takes a press on the fill handle, or gives null where that can't be dragged
 * @returns a function that ends it
 */
export function listenToRangePointer<Data>(
  host: HTMLElement,
  api: GridApi<Data>,
  selection: PlaceSelection,
  startFill: () => Pick<Drag, 'reach' | 'end'> | null,
): () => void {
  let drag: Drag | null = null
  let pointer = { x: 0, y: 0 }
  let frame = 0

  const placeAt = (x: number, y: number): CellPlace | null => {
    const cell = cellAt(host, api, x, y)
    return cell === null ? null : selection.placeOf(cell.row, cell.columnId)
  }
  const reach = () => {
    const place = placeAt(pointer.x, pointer.y)
    if (place !== null) drag?.reach(place)
  }
  const scroll = () => {
    frame = 0
    const box = bodyBox(host, api)
    const viewport = viewportOf(host)
    if (drag === null || box === null || viewport === null) return
    const { left, top } = edgeScroll(box, pointer.x, pointer.y)
    const before = { left: viewport.scrollLeft, top: viewport.scrollTop }
    viewport.scrollTop += top
    if (drag.sideways) viewport.scrollLeft += left
    if (viewport.scrollTop === before.top && viewport.scrollLeft === before.left) return
    reach()
    frame = requestAnimationFrame(scroll)
  }
  const onMove = (event: PointerEvent) => {
    pointer = { x: event.clientX, y: event.clientY }
    reach()
    if (frame === 0) frame = requestAnimationFrame(scroll)
  }
  const finish = (event: PointerEvent | null) => {
    if (drag === null) return
    document.removeEventListener('pointermove', onMove)
    document.removeEventListener('pointerup', finish)
    document.removeEventListener('pointercancel', onCancel)
    cancelAnimationFrame(frame)
    frame = 0
    const ended = drag
    drag = null
    ended.end(event)
  }
  const onCancel = () => finish(null)
  const start = (next: Drag, event: PointerEvent) => {
    finish(null)
    drag = next
    pointer = { x: event.clientX, y: event.clientY }
    document.addEventListener('pointermove', onMove)
    document.addEventListener('pointerup', finish)
    document.addEventListener('pointercancel', onCancel)
  }

  /** The press that was taken here: the mouse event after it must not move the focus either. */
  let taken = false
  const onDown = (event: PointerEvent) => {
    taken = false
    const { target } = event
    if (!(target instanceof Element) || !isOnRow(target) || event.pointerType === 'touch') return
    const place = placeAt(event.clientX, event.clientY)
    if (place === null) return
    const take = () => {
      taken = true
      event.stopPropagation()
    }
    if (event.button !== 0) {
      if (isInMany(selection, place)) take()
      return
    }
    const fill = isOnHandle(target, event) ? startFill() : null
    if (fill !== null) {
      take()
      start({ ...fill, sideways: true }, event)
      return
    }
    if (target.closest('.numberCell') !== null) {
      take()
      const from = event.shiftKey && selection.range !== null ? selection.range.from : place
      if (!event.shiftKey) {
        api.setFocusedCell(place.row, selection.columnAt({ row: place.row, column: 0 }) ?? 'name')
        selection.start({ row: place.row, column: 0 })
      }
      const rows = (to: CellPlace) => selection.select(wholeRows({ from, to }, selection.size))
      rows(place)
      start({ reach: rows, end: () => undefined, sideways: false }, event)
      return
    }
    if (event.shiftKey && selection.range !== null) {
      take()
      selection.extendTo(place)
    } else selection.start(place)
    const pinned = selection.columnAt(place)?.isPinned() === true
    start({ reach: (to) => selection.extendTo(to), end: () => undefined, sideways: !pinned }, event)
  }
  const onMouseDown = (event: MouseEvent) => {
    if (!taken) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onHover = (event: PointerEvent) => {
    const { target } = event
    const over = target instanceof Element && isOnHandle(target, event)
    host.classList.toggle('onFillHandle', over)
  }
  host.addEventListener('pointerdown', onDown, true)
  host.addEventListener('mousedown', onMouseDown, true)
  host.addEventListener('pointermove', onHover)
  return () => {
    finish(null)
    host.removeEventListener('pointerdown', onDown, true)
    host.removeEventListener('mousedown', onMouseDown, true)
    host.removeEventListener('pointermove', onHover)
  }
}

/** A cell of the rows that scroll, and nothing in it that is clicked for its own sake. */
function isOnRow(target: Element): boolean {
  return (
    target.closest('.ag-grid-scrolling-container .ag-row') !== null &&
    target.closest('button, input, textarea, .ag-popup-child, .groupLabel') === null
  )
}

function isInMany(selection: PlaceSelection, place: CellPlace): boolean {
  if (selection.range === null || isOneCell(selection.range)) return false
  return isInside(rectangleOf(selection.range), place)
}

/** Pixels around the handle that count as it. */
const handleReach = 9

function isOnHandle(target: Element, event: PointerEvent): boolean {
  const cell = target.closest('.rangeCorner')
  if (cell === null) return false
  const box = cell.getBoundingClientRect()
  return box.right - event.clientX <= handleReach && box.bottom - event.clientY <= handleReach
}
