import type { LedgerRow } from '../state/ledgerRow.ts'
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
  const onMouseOver = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLElement) || !target.classList.contains('cellText')) return
    target.title = target.scrollWidth > target.clientWidth ? (target.textContent ?? '') : ''
  }
  host.addEventListener('click', onClick)
  host.addEventListener('mouseover', onMouseOver)
  return () => {
    host.removeEventListener('click', onClick)
    host.removeEventListener('mouseover', onMouseOver)
  }
}
