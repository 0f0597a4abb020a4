import type { LedgerRow } from '../../state/ledgerRow.ts'
import type { ColumnId } from '../columnIds.ts'

/** The block of cells that is selected, as data: the projects in its rows, the columns it spans. A single cell is a block too. */
export interface SelectedCells<Row = LedgerRow, Column extends string = ColumnId> {
  /** In the order shown; group rows are left out. */
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  /** At most so many project rows from the block's first one down: what a larger pasted block runs over. */
  readonly rowsBelow: (count: number) => RowsBelow<Row>
  /** Columns from the block's first one to the grid's last. */
  readonly columnsAfter: readonly Column[]
  readonly focus: { readonly row: Row | null; readonly column: Column }
}

export interface RowsBelow<Row> {
  readonly rows: readonly Row[]
  /** Rows between them that aren't projects. */
  readonly groupRows: number
}

export function countCells(
  cells: { readonly rows: readonly unknown[]; readonly columns: readonly unknown[] } | null,
): number {
  return cells === null ? 0 : cells.rows.length * cells.columns.length
}
