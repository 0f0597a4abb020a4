import type { CopiedCell, PastedCell, Rows } from '../clipboard/block.ts'
import type { CellModel } from './cellModel.ts'
import type { PlannedFill } from './fillCells.ts'
import type { PaintedRange } from './paintedRange.ts'
import type { SelectedCells } from './selectedCells.ts'

/** What a row of any grid has. */
export interface RangeData {
  readonly id: string
}

/** A grid whose cells are selected, copied, pasted over, filled and cleared as blocks. */
export interface RangeGrid<
  Data extends RangeData,
  Row,
  Column extends string,
  Field extends string,
> {
  readonly model: CellModel<Row, Column, Field>
  /** Null for rows that hold no values, as headings. */
  readonly rowOf: (data: Data | undefined) => Row | null
  readonly isColumn: (id: string) => id is Column
  /** Where a row is shown; null where it isn't. */
  readonly indexOf: (rowId: string) => number | null
  /** Keeps what cells that are drawn from now on ask. */
  readonly keepRange: (range: PaintedRange | null) => void
  readonly copyBlock: (
    cells: Pick<SelectedCells<Row, Column>, 'rows' | 'columns'>,
    withHeaders: boolean,
  ) => Rows<CopiedCell>
  readonly listeners: RangeListeners<Row, Column, Field>
}

/** What is done with the selected cells. */
export interface RangeListeners<Row, Column extends string, Field extends string> {
  readonly onSelect: (cells: SelectedCells<Row, Column> | null) => void
  /** The cells are on the clipboard; cut ones are to be emptied. */
  readonly onCopied: (cells: SelectedCells<Row, Column>, cut: boolean) => void
  readonly onPaste: (cells: SelectedCells<Row, Column>, block: Rows<PastedCell>) => void
  readonly onFill: (plan: PlannedFill<Row, Field>) => void
  readonly onClear: (cells: SelectedCells<Row, Column>) => void
}
