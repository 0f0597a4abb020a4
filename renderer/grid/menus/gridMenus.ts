import { fieldKinds } from '../../fields/fieldKind.ts'
import type { MenuPoint } from '../../state/menuStore.ts'
import { type ColumnId, fieldOf, isColumnId } from '../columnIds.ts'
import { isRestingInput } from '../typing/typingInput.ts'

/** What is asked for at a header or a cell. */
export interface MenuListeners {
  /** @param rowId the row of the cell it was asked at; null at a header */
  readonly onColumnFilter: (column: ColumnId, rowId: string | null) => void
  readonly onHeaderMenu: (column: ColumnId, at: MenuPoint) => void
  readonly onCellMenu: (rowId: string, column: ColumnId, at: MenuPoint) => void
}

interface Place {
  readonly column: ColumnId
  readonly rowId: string | null
  readonly box: HTMLElement
}

/**
 * Hears, before the grid does, what opens a menu: the right mouse button, the menu key or Shift+F10; and for the column's filter
 * Ctrl+Shift+L, or Alt+↓ where the cell has no list of its own. What is typed into an editor stays the editor's.
 *
 * @returns a function that ends it
 */
export function listenForMenus(host: HTMLElement, listeners: MenuListeners): () => void {
  const open = ({ column, rowId }: Place, at: MenuPoint) => {
    if (rowId === null) listeners.onHeaderMenu(column, at)
    else listeners.onCellMenu(rowId, column, at)
  }
  const onContextMenu = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place === null) return
    event.preventDefault()
    const byMouse = event.button === 2
    open(place, byMouse ? { x: event.clientX, y: event.clientY } : below(place.box))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const down = event.altKey && event.key === 'ArrowDown'
    const filter = down || (event.ctrlKey && event.shiftKey && event.key.toUpperCase() === 'L')
    const menu = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')
    if (!filter && !menu) return
    const place = placeOf(event.target)
    // On a cell that takes one of a list, Alt+↓ opens that list.
    if (place === null || (down && place.rowId !== null && takesChoice(place.column))) return
    event.preventDefault()
    event.stopPropagation()
    if (menu) open(place, below(place.box))
    else listeners.onColumnFilter(place.column, place.rowId)
  }
  host.addEventListener('contextmenu', onContextMenu)
  host.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    host.removeEventListener('contextmenu', onContextMenu)
    host.removeEventListener('keydown', onKeyDown, { capture: true })
  }
}

function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null
  if (target.closest('input, textarea, select') !== null && !isRestingInput(target)) return null
  const box = target.closest<HTMLElement>('.ag-header-cell, .ag-cell')
  const column = box?.getAttribute('col-id') ?? ''
  if (box === null || !isColumnId(column) || column === 'number') return null
  if (box.classList.contains('ag-header-cell')) return { column, rowId: null, box }
  const rowId = box.closest('[row-id]')?.getAttribute('row-id') ?? null
  return rowId === null ? null : { column, rowId, box }
}

function takesChoice(column: ColumnId): boolean {
  const field = fieldOf(column)
  return field !== null && fieldKinds[field].kind === 'choice'
}

/** A little inside of a box's lower edge, where a menu asked for by key opens. */
function below(box: HTMLElement): MenuPoint {
  const { left, bottom } = box.getBoundingClientRect()
  return { x: left + 12, y: bottom - 2 }
}
