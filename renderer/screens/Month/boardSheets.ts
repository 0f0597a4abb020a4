import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { ExplainedColumn } from '../../grid/board/boardColumnIds.ts'
import type { CellValue } from '../../grid/range/cellModel.ts'
import type { BoardField } from '../../state/boardField.ts'

/** What hangs over the month's grid just now. */
export type BoardSheet =
  | {
      readonly kind: 'card'
      readonly row: BoardRow
      readonly column: ExplainedColumn
      readonly byKey: boolean
    }
  | {
      readonly kind: 'correction'
      readonly row: BoardRow
      readonly field: BoardField
      /** What was typed into the cell already. */
      readonly typed?: CellValue
    }
  | { readonly kind: 'split'; readonly row: BoardRow }

/** Opens one of them, and closes what is open. */
export interface BoardSheets {
  readonly explain: (row: BoardRow, column: ExplainedColumn, byKey: boolean) => void
  readonly correct: (row: BoardRow, field: BoardField, typed?: CellValue) => void
  readonly splitPlan: (row: BoardRow) => void
  readonly close: () => void
}
