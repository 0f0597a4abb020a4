import { exactMoney } from '../../../shared/model/money.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { FieldKind } from '../../fields/fieldKind.ts'
import { readEntry } from '../../fields/readEntry.ts'
import type { BoardField } from '../../state/boardField.ts'
import type { CopiedCell } from '../clipboard/block.ts'
import type { PastedCells } from '../clipboard/planPaste.ts'
import { readPasted } from '../clipboard/readPasted.ts'
import type { CellModel } from '../range/cellModel.ts'
import type { RangeGrid } from '../range/rangeGrid.ts'
import { type BoardColumnId, isAmountField, isBoardColumn } from './boardColumnIds.ts'
import type { BoardContext } from './boardContext.ts'
import { typedField, whyNotHere } from './boardTyping.ts'
import { boardColumnWord, boardValue } from './boardWords.ts'

type Words = Pick<BoardContext, 'text' | 'unit' | 'board' | 'numbers' | 'openingClosed'>

const amount: FieldKind = { kind: 'money' }
const longText: FieldKind = { kind: 'text', maxLength: 2000, long: true }

/** The month's cells, for filling and clearing. Those of a closed month take nothing. */
export function boardModel(
  context: Pick<Words, 'board' | 'openingClosed'>,
): CellModel<BoardRow, BoardColumnId, BoardField> {
  return {
    fieldOf: (column) =>
      column === 'opening' && context.openingClosed ? null : typedField(column, context),
    valueOf: (row, field) => row[field],
    kindOf: (field) => (isAmountField(field) ? amount : longText),
  }
}

/** The month's cells, for pasting. */
export function boardPasting(words: Words): PastedCells<BoardRow, BoardColumnId, BoardField> {
  return {
    ...boardModel(words),
    unit: words.unit,
    read: (field, cell, unit) =>
      isAmountField(field)
        ? readPasted('totalInvestment', cell, { text: words.text, unit, info: null })
        : readEntry(cell.text, false, unit, words.text),
    shown: (row, column) => copyBoardCell(row, column, words).text,
    header: (column) => (column === 'number' ? null : boardColumnWord(column, words)),
    whyFixed: (column) => whyNotHere(column, words),
  }
}

/** The month's grid, for its selected cells. */
export function boardRange(
  context: BoardContext,
  indexOf: (rowId: string) => number | null,
): RangeGrid<BoardRow, BoardRow, BoardColumnId, BoardField> {
  return {
    // The board is another one after each change.
    model: {
      fieldOf: (column) => boardModel(context).fieldOf(column),
      valueOf: (row, field) => row[field],
      kindOf: (field) => boardModel(context).kindOf(field),
    },
    rowOf: (data) => data ?? null,
    isColumn: isBoardColumn,
    indexOf,
    keepRange: (range) => {
      context.range = range
    },
    copyBlock: ({ rows, columns }, withHeaders) => {
      const cells = rows.map((row) => columns.map((column) => copyBoardCell(row, column, context)))
      const header = columns.map((column): CopiedCell => ({
        text: boardColumnWord(column, context),
        kind: 'text',
      }))
      return withHeaders ? [header, ...cells] : cells
    },
    listeners: context.listeners,
  }
}

/** Amounts with every digit, shares and points as shown, 未填 as a blank. */
export function copyBoardCell(row: BoardRow, column: BoardColumnId, words: Words): CopiedCell {
  const value = bareValue(row, column)
  if (typeof value === 'number') return { text: exactMoney(value, words.unit), kind: 'number' }
  const shown = boardValue(row, column, words)
  if (shown === null) return { text: '', kind: 'text' }
  const isNumber = column === 'shareOfYearPlan' || column === 'shareOfTotal' || column === 'gap'
  return isNumber
    ? { text: shown.replaceAll(',', '').replace('−', '-').replace('+', ''), kind: 'number' }
    : { text: shown, kind: 'text' }
}

function bareValue(row: BoardRow, column: BoardColumnId): unknown {
  switch (column) {
    case 'number':
    case 'shareOfYearPlan':
    case 'shareOfTotal':
    case 'gap':
    case 'light':
      return null
    case 'opening':
      return row.toLastYearEnd
    default:
      return row[column]
  }
}
