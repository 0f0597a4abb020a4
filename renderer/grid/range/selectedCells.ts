import type { LedgerRow } from '../../state/ledgerRow.ts'
import type { ColumnId } from '../columnIds.ts'

/** The block of cells that is selected, as data: the projects in its rows, the columns it spans. A single cell is a block too. */
export interface SelectedCells {
  /** In the order shown; group rows are left out. */
  readonly rows: readonly LedgerRow[]
  readonly columns: readonly ColumnId[]
  /** At most so many project rows from the block's first one down: what a larger pasted block runs over. */
  readonly rowsBelow: (count: number) => RowsBelow
  /** Columns from the block's first one to the grid's last. */
  readonly columnsAfter: readonly ColumnId[]
  readonly focus: { readonly row: LedgerRow | null; readonly column: ColumnId }
}

export interface RowsBelow {
  readonly rows: readonly LedgerRow[]
  /** Rows between them that aren't projects. */
  readonly groupRows: number
}

export function countCells(cells: SelectedCells | null): number {
  return cells === null ? 0 : cells.rows.length * cells.columns.length
}
