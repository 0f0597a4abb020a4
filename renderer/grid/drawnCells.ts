import type { LedgerRow } from '../state/ledgerRow.ts'
import { type GridContext, isOpenEntry } from './gridContext.ts'

/**
 * Puts right what a filter or an order changes in the cells of rows that stay: their numbers, and whether an entry is open. The
 * grid would make these cells anew, all of them, at every letter typed.
 *
 * @param rowOf the project shown with an id
 */
export function updateDrawn(
  host: HTMLElement,
  context: GridContext,
  rowOf: (id: string) => LedgerRow | undefined,
): void {
  for (const cell of host.querySelectorAll('.numberCell .cellText')) {
    const number = context.numbers.get(rowIdOf(cell))
    if (number !== undefined && cell.textContent !== String(number)) {
      cell.textContent = String(number)
    }
  }
  for (const expander of host.querySelectorAll('.expander')) {
    const row = rowOf(rowIdOf(expander))
    if (row !== undefined) showOpen(expander, isOpenEntry(context, row), context)
  }
}

/** Says on an entry's arrow whether its children are to be seen. */
export function showOpen(expander: Element, open: boolean, { text }: GridContext): void {
  if (expander.ariaExpanded === String(open)) return
  expander.ariaExpanded = String(open)
  expander.ariaLabel = text.t(open ? 'grid.collapse' : 'grid.expand')
}

function rowIdOf(element: Element): string {
  return element.closest('[row-id]')?.getAttribute('row-id') ?? ''
}
