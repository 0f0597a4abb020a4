import type { LedgerRow } from '../state/ledgerRow.ts'
import { element } from './element.ts'
import type { GridContext } from './gridContext.ts'

/**
 * What the pointer does on rows, heard once for the whole grid: the glyph beside the name opens the details, the arrow opens a
 * bundled entry or a group, and a text that is cut off shows itself whole.
 *
 * @param rowOf the row shown with an id
 * @returns a function that ends it
 */
export function listenToPointer(
  host: HTMLElement,
  context: GridContext,
  rowOf: (id: string) => LedgerRow | undefined,
): () => void {
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return
    const id = target.closest('[row-id]')?.getAttribute('row-id')
    if (id === null || id === undefined) return
    const group = context.layout?.groups.get(id)
    if (group !== undefined && target.closest('.groupLabel') !== null) {
      context.listeners.onToggleGroup(group)
    }
    const row = rowOf(id)
    if (row === undefined) return
    if (target.closest('.expander') !== null) context.listeners.onToggleChildren(row)
    else if (target.closest('.openButton') !== null) context.listeners.onOpen(row)
  }
  // One button for all rows, in the row that the pointer is over: a button in every row is a hundred more elements to draw.
  const open = openButton()
  const onMouseOver = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLElement)) return
    const name = target.closest('.ag-row')?.querySelector('.nameCell')
    if (name && open.parentElement !== name) {
      open.ariaLabel = context.text.t('grid.open')
      open.title = context.text.t('grid.open')
      name.append(open)
    }
    const cell = target.closest<HTMLElement>('.cellText, .ag-cell')
    if (cell === null || cell.querySelector('.cellText, .badge') !== null) return
    cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : ''
  }
  host.addEventListener('click', onClick)
  host.addEventListener('mouseover', onMouseOver)
  return () => {
    host.removeEventListener('click', onClick)
    host.removeEventListener('mouseover', onMouseOver)
  }
}

function openButton(): HTMLButtonElement {
  const open = element('button', 'openButton')
  open.type = 'button'
  open.tabIndex = -1
  return open
}
