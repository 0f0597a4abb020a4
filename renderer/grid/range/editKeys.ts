import { isEditingInput } from '../typing/typingInput.ts'
import { isOnCell } from './rangeKeys.ts'

export interface RangeEdits {
  readonly fillDown: () => void
  readonly fillRight: () => void
  readonly clear: () => void
  readonly copyWithHeaders: () => void
}

/**
 * Keys that change or copy the selected cells, where no cell is being edited. Copying, cutting and pasting themselves have no key
 * here: the browser turns their keys into clipboard events.
 *
 * @param follow makes the selection begin at the focused cell, where the grid hasn't told of it yet
 * @returns a function that ends it
 */
export function listenToEditKeys(
  host: HTMLElement,
  follow: () => void,
  edits: RangeEdits,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || !isOnCell(event.target)) return
    if (isEditingInput(event.target)) return
    const edit = editFor(event, edits)
    if (edit === null) return
    event.preventDefault()
    event.stopPropagation()
    follow()
    edit()
  }
  host.addEventListener('keydown', onKeyDown, true)
  return () => host.removeEventListener('keydown', onKeyDown, true)
}

function editFor(event: KeyboardEvent, edits: RangeEdits): (() => void) | null {
  const ctrl = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (!ctrl && !event.shiftKey && key === 'delete') return edits.clear
  if (ctrl && !event.shiftKey && key === 'd') return edits.fillDown
  if (ctrl && !event.shiftKey && key === 'r') return edits.fillRight
  if (ctrl && event.shiftKey && key === 'c') return edits.copyWithHeaders
  return null
}
