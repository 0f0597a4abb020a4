import type { ColumnId } from '../columnIds.ts'
import type { RowSlots } from '../rowSlots.ts'
import type { LedgerGridApi } from '../ledgerGrid.ts'

/** A box in the window, in pixels. */
interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

/** The place of a column's header, brought into sight first; of the whole grid where the column isn't shown. */
export function headerBox(api: LedgerGridApi | null, host: HTMLElement | null, id: ColumnId): Box {
  api?.ensureColumnVisible(id)
  const header = host?.querySelector(`.ag-header-cell[col-id="${id}"]`) ?? host
  return header?.getBoundingClientRect() ?? { left: 0, top: 0, bottom: 0 }
}

/**
 * Gives the focus back to where a menu was opened: to the cell of the row, to the row that took its place where it is filtered
 * away, or to the header.
 */
export function focusAgain(
  api: LedgerGridApi | null,
  slots: RowSlots,
  id: ColumnId,
  rowId: string | null,
): void {
  const last = (api?.getDisplayedRowCount() ?? 0) - 1
  if (rowId === null || last < 0) {
    api?.setFocusedHeader(id)
    return
  }
  const index = slots.indexOf(rowId) ?? api?.getFocusedCell()?.rowIndex ?? 0
  api?.setFocusedCell(Math.min(index, last), id)
}
