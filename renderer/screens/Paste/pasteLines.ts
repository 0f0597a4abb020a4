import type { PastePlan, PlannedChange, RefusedCell } from '../../grid/clipboard/planPaste.ts'
import type { CellValue } from '../../grid/range/cellModel.ts'

/** How the preview names a grid's rows, columns and values. */
export interface PasteWords<Row, Column extends string, Field extends string> {
  readonly name: (row: Row) => string
  /** The row's printed key; empty where it has none to show. */
  readonly key: (row: Row) => string
  readonly column: (column: Column | Field) => string
  readonly show: (field: Field, value: CellValue) => string
  /** What a column that can't be changed shows. */
  readonly fixed: (row: Row, column: Column) => string
}

/** One line of the preview: a cell, and whether it will be written. */
export type PasteLine<Row, Column extends string, Field extends string> =
  | {
      readonly kind: 'change'
      readonly change: PlannedChange<Row, Field>
      readonly isWritten: boolean
    }
  | ({ readonly kind: 'refused'; readonly isWritten: false } & RefusedCell<Row, Column>)

export function isTaken(change: { readonly isBlank: boolean }, skipBlanks: boolean): boolean {
  return !(change.isBlank && skipBlanks)
}

/** Cells that can't be written first, because they want to be looked at; then the others as they stand in the grid. */
export function pasteLines<Row, Column extends string, Field extends string>(
  plan: PastePlan<Row, Column, Field>,
  skipBlanks: boolean,
): readonly PasteLine<Row, Column, Field>[] {
  return [
    ...plan.refused.map((cell) => ({ ...cell, kind: 'refused', isWritten: false }) as const),
    ...plan.changes.map(
      (change) => ({ kind: 'change', change, isWritten: isTaken(change, skipBlanks) }) as const,
    ),
  ]
}
