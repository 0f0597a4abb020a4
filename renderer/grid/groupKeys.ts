import type { SuppressKeyboardEventParams } from 'ag-grid-community'
import type { GridRow, GroupRow } from '../state/gridRow.ts'
import type { GridContext } from './gridContext.ts'

type Params = SuppressKeyboardEventParams<GridRow, unknown, GridContext>

/**
 * Keys on a group's heading: Enter and Space open and close it, + and − do one of them, and on its name so do Right and Left;
 * Left on a closed inner heading goes to the outer one. Returns whether the grid must ignore the key.
 */
export function suppressGroupKey(params: Params, group: GroupRow): boolean {
  const { event, column, context } = params
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  const open = !context.collapsed.has(group.id)
  const toggle = () => {
    event.preventDefault()
    context.listeners.onToggleGroup(group)
    return true
  }
  const onName = column.getColId() === 'number'
  switch (event.key) {
    case 'Enter':
    case ' ':
      return toggle()
    case '+':
      return open ? false : toggle()
    case '-':
      return open ? toggle() : false
    case 'ArrowRight':
      return onName && !open ? toggle() : false
    case 'ArrowLeft':
      if (!onName) return false
      if (open) return toggle()
      if (group.outer === null) return false
      event.preventDefault()
      return focusGroup(params, group.outer)
    default:
      return false
  }
}

function focusGroup({ api, column }: Params, group: GroupRow): boolean {
  const index = api.getRowNode(group.id)?.rowIndex
  if (index === null || index === undefined) return false
  api.ensureIndexVisible(index)
  api.setFocusedCell(index, column)
  return true
}
