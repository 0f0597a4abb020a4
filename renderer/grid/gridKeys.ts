import type { SuppressKeyboardEventParams } from 'ag-grid-community'
import { fieldKinds } from '../fields/fieldKind.ts'
import { type GridRow, isProject } from '../state/gridRow.ts'
import { fieldOf, isColumnId } from './columnIds.ts'
import { isComposing } from './composition.ts'
import type { GridContext } from './gridContext.ts'

type Params = SuppressKeyboardEventParams<GridRow, unknown, GridContext>

/**
 * Keys that mean something of our own on a cell: Space and, on the name or a cell that can't be edited, Enter open the
 * details; + and − open and close a bundled entry; Escape leaves the details. Returns whether the grid must ignore the key.
 */
export function suppressKey({ event, editing, data, column, api, node, context }: Params): boolean {
  if (editing || !isProject(data)) return false
  if (isComposing(event)) {
    startEmpty(event, api, node.rowIndex, column.getColId())
    return true
  }
  const id = column.getColId()
  const field = isColumnId(id) ? fieldOf(id) : null
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (!plain) return event.key !== 'Home' && event.key !== 'End' && !event.key.startsWith('Arrow')
  switch (event.key) {
    case ' ':
      event.preventDefault()
      context.listeners.onToggleOpen(data)
      return true
    case 'Enter':
      if (field !== null && id !== 'name') return false
      context.listeners.onOpen(data)
      return true
    case '+':
    case '-':
      if (id !== 'name' || data.childIds.length === 0) return false
      event.preventDefault()
      context.listeners.onToggleChildren(data)
      return true
    case 'Escape':
      context.listeners.onEscape()
      return false
    case 'Delete':
    case 'Backspace':
      // A name can be replaced, but not emptied.
      return field !== null && isRequired(field)
    default:
      return false
  }
}

function isRequired(field: NonNullable<ReturnType<typeof fieldOf>>): boolean {
  const kind = fieldKinds[field]
  return kind.kind === 'text' && kind.required === true
}

/**
 * An input method's first key opens an empty editor before the composition starts, so that the whole word goes into it. The
 * grid itself would write the key's letter into the cell.
 */
function startEmpty(
  event: KeyboardEvent,
  api: Params['api'],
  rowIndex: number | null,
  colKey: string,
): void {
  event.stopPropagation()
  if (rowIndex !== null) api.startEditingCell({ rowIndex, colKey, key: 'Process' })
}
