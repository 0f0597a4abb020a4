import type { SuppressKeyboardEventParams } from 'ag-grid-community'
import { type GridRow, isGroup } from '../state/gridRow.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'
import type { ColumnId } from './columnIds.ts'
import type { GridContext } from './gridContext.ts'
import type { CellCursor } from './gridCursor.ts'
import { suppressGroupKey } from './groupKeys.ts'
import { isEditingInput } from './typing/typingInput.ts'

type Params = SuppressKeyboardEventParams<GridRow, unknown, GridContext>

const gridsOwn = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown'])

/**
 * Leaves to the grid what it does as a spreadsheet does: plain arrows, pages, and Tab at its corners, where the focus leaves
 * it. Keys on a group's heading are answered here, all others by `pressOnCell` and by the cell's editor. Returns whether the
 * grid must ignore the key.
 */
export function suppressKey(params: Params): boolean {
  const { event, data } = params
  const inEditor = isEditingInput(event.target)
  return (!inEditor && isGroup(data) && suppressGroupKey(params, data)) || suppressCellKey(event)
}

/** The same on a cell: plain arrows, pages and Tab are the grid's, unless the cell is being edited. */
export function suppressCellKey(event: KeyboardEvent): boolean {
  if (isEditingInput(event.target)) return true
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  return !plain || !(gridsOwn.has(event.key) || event.key === 'Tab')
}

/** What keys can set off on a project's cell that isn't being edited. */
export interface CellKeys {
  readonly row: LedgerRow
  readonly column: ColumnId
  readonly context: GridContext
  /** Opens the editor with the old text, or with another one. */
  readonly edit: (text?: string) => void
  readonly insertToday: () => void
  readonly copyFromAbove: () => void
  /** @returns false where the cell has no list */
  readonly openList: () => boolean
}

/**
 * Keys on a cell that isn't being edited.
 *
 * @param keys null on a row that is no project's: only moving means something there
 * @returns whether the key did all that it is to do
 */
export function pressOnCell(
  event: KeyboardEvent,
  cursor: CellCursor,
  keys: CellKeys | null,
): boolean {
  if (pressToMove(event, cursor)) return true
  if (keys === null) return false
  if (event.ctrlKey || event.metaKey) return !event.altKey && pressWithControl(event, keys)
  if (event.altKey) return event.key === 'ArrowDown' && keys.openList()
  const { row, column, context } = keys
  const { listeners } = context
  switch (event.key) {
    case 'Enter':
      cursor.enter(event.shiftKey)
      return true
    case 'F2':
      keys.edit()
      return true
    case 'Backspace':
      keys.edit('')
      return true
    case ' ':
      listeners.onToggleOpen(row)
      return true
    case '+':
    case '-':
      if (column !== 'name' || row.childIds.length === 0) return false
      listeners.onToggleChildren(row)
      return true
    case 'Escape':
      listeners.onEscape()
      return false
    default:
      return false
  }
}

function pressWithControl(event: KeyboardEvent, keys: CellKeys): boolean {
  if (event.shiftKey) return false
  // By the key's place: what it writes depends on the keyboard and the input method.
  switch (event.code) {
    case 'Semicolon':
      keys.insertToday()
      return true
    case 'Quote':
      keys.copyFromAbove()
      return true
    default:
      return false
  }
}

/** Keys that only move the focus. @returns whether this was one */
export function pressToMove(event: KeyboardEvent, cursor: CellCursor): boolean {
  if (event.altKey) return false
  if (event.key === 'Tab') return !event.ctrlKey && cursor.tab(event.shiftKey)
  // With Shift they select.
  if (event.shiftKey) return false
  const control = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'Home':
    case 'End': {
      const toEnd = event.key === 'End'
      if (control) cursor.corner(toEnd)
      else cursor.rowEnd(toEnd)
      return true
    }
    case 'ArrowUp':
    case 'ArrowDown':
      if (control) cursor.edge(event.key === 'ArrowUp' ? -1 : 1, 0)
      return control
    case 'ArrowLeft':
    case 'ArrowRight':
      if (control) cursor.edge(0, event.key === 'ArrowLeft' ? -1 : 1)
      return control
    default:
      return false
  }
}
