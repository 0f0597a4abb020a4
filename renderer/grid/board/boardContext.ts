import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { BoardField } from '../../state/boardField.ts'
import type { PageText } from '../../text/i18n.ts'
import type { Board } from '../../state/monthStore.ts'
import type { PaintedRange } from '../range/paintedRange.ts'
import type { RangeListeners } from '../range/rangeGrid.ts'
import type { BoardColumnId, ExplainedColumn } from './boardColumnIds.ts'

/** What the month's grid tells its screen. */
export interface BoardListeners extends RangeListeners<BoardRow, BoardColumnId, BoardField> {
  readonly onEdit: (row: BoardRow, field: BoardField, value: string | number | null) => void
  readonly onRefusedEdit: (field: BoardField, why: string) => void
  /** Takes last month's text. */
  readonly onCopyLast: (row: BoardRow, field: BoardField) => void
  /** Asks for the correction of a cell of a closed month. */
  readonly onCorrect: (row: BoardRow, field: BoardField) => void
  readonly onCard: (row: BoardRow, column: ExplainedColumn, byKey: boolean) => void
  readonly onMonthlyPlan: (row: BoardRow) => void
  readonly onEscape: () => void
}

/** One mutable object that the cells read. The grid keeps it for its whole life. */
export interface BoardContext {
  text: PageText
  unit: MoneyUnit
  board: Board
  /** A month that the year's opening balances count in is closed: changing one asks for a reason. */
  openingClosed: boolean
  /** Number of each row in the order shown. */
  numbers: ReadonlyMap<string, number>
  range: PaintedRange | null
  readonly listeners: BoardListeners
}
