import type { GridApi } from 'ag-grid-community'

/** What the pointer is over, even where it has left the rows: the nearest row and column then. */
export interface PointedCell {
  readonly row: number
  readonly columnId: string
}

/** Where the rows are to be seen, in pixels of the window. */
export interface BodyBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly pinnedWidth: number
}

export function viewportOf(host: HTMLElement): HTMLElement | null {
  return host.querySelector<HTMLElement>('.ag-grid-viewport')
}

export function bodyBox<Data>(host: HTMLElement, api: GridApi<Data>): BodyBox | null {
  const viewport = viewportOf(host)
  const head = host.querySelector('.ag-grid-pinned-top-rows')
  if (viewport === null || head === null) return null
  const box = viewport.getBoundingClientRect()
  const pinned = api.getDisplayedLeftColumns()
  return {
    left: box.left,
    right: box.right,
    top: head.getBoundingClientRect().bottom,
    bottom: box.bottom,
    pinnedWidth: pinned.reduce((sum, column) => sum + column.getActualWidth(), 0),
  }
}

/** @param x of the window, in pixels; as y */
export function cellAt<Data>(
  host: HTMLElement,
  api: GridApi<Data>,
  x: number,
  y: number,
): PointedCell | null {
  const box = bodyBox(host, api)
  const rows = host.querySelector('.ag-grid-scrolling-rows')
  const viewport = viewportOf(host)
  if (box === null || rows === null || viewport === null) return null
  const insideY = Math.max(box.top, Math.min(box.bottom - 1, y))
  const row = rowAt(api, insideY - rows.getBoundingClientRect().top)
  const insideX = Math.max(box.left, Math.min(box.right - 1, x)) - box.left
  const columnId =
    insideX < box.pinnedWidth
      ? columnAt(api.getDisplayedLeftColumns(), insideX)
      : columnAt(api.getDisplayedCenterColumns(), insideX - box.pinnedWidth + viewport.scrollLeft)
  return row === null || columnId === null ? null : { row, columnId }
}

/** Rows may differ in height: the one at so many pixels below the first one's top is found by halving. */
function rowAt<Data>(api: GridApi<Data>, offset: number): number | null {
  let low = 0
  let high = api.getDisplayedRowCount() - 1
  if (high < 0) return null
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((api.getDisplayedRowAtIndex(middle)?.rowTop ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

interface PlacedColumn {
  readonly getColId: () => string
  readonly getActualWidth: () => number
}

function columnAt(columns: readonly PlacedColumn[], offset: number): string | null {
  let right = 0
  for (const column of columns) {
    right += column.getActualWidth()
    if (offset < right) return column.getColId()
  }
  return columns.at(-1)?.getColId() ?? null
}
