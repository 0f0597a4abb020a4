import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { BoardField } from '../../state/boardField.ts'
import { entryText, readEntry } from '../../fields/readEntry.ts'
import { LineEditor } from '../editors/lineEditor.ts'
import { pressToMove } from '../gridKeys.ts'
import type { TypedCells, TypedField, TypedSeat } from '../typing/typedCells.ts'
import {
  type BoardColumnId,
  isAmountField,
  isBoardColumn,
  isBoardField,
  isCardColumn,
  isExplained,
  isEntryField,
} from './boardColumnIds.ts'
import type { BoardContext } from './boardContext.ts'
import { boardColumnWord, boardValue, monthWord } from './boardWords.ts'

/** The month's rows and columns, for typing. */
export function boardTyping(context: BoardContext): TypedCells<BoardRow> {
  return {
    cellAt: (row, column) => {
      if (row === undefined || !isBoardColumn(column)) return null
      const field = typedField(column, context)
      return {
        rowId: row.id,
        column,
        words: (rowIndex) => cellWords(row, column, rowIndex, context),
        field: field === null ? null : boardField(row, field, context),
        notHere: whyNotHere(column, context),
      }
    },
    press: (event, cursor, seat) => {
      if (pressToMove(event, cursor)) return true
      return seat !== null && press(event, (back) => cursor.enter(back), seat, context)
    },
    isFilled: (row, column) =>
      row !== undefined && isBoardColumn(column) && boardValue(row, column, context) !== null,
    // A closed month's cells too: F2 corrects them.
    isTabStop: (_, column) => isBoardColumn(column) && isBoardField(column),
    leadingColumn: () => 'number',
  }
}

/** The field that is typed into a column; null where it is worked out or the month is closed. */
export function typedField(
  column: BoardColumnId,
  { board }: Pick<BoardContext, 'board'>,
): BoardField | null {
  if (!isBoardField(column)) return null
  return isEntryField(column) && board.closing !== null ? null : column
}

function press(
  event: KeyboardEvent,
  enter: (back: boolean) => void,
  seat: TypedSeat<BoardRow>,
  context: BoardContext,
): boolean {
  const { listeners, board } = context
  const row = seat.data
  const column = seat.cell.column
  if (!isBoardColumn(column)) return false
  const control = event.ctrlKey || event.metaKey
  const card = () => {
    if (isExplained(row, column)) listeners.onCard(row, column, true)
    else if (column === 'planned') listeners.onMonthlyPlan(row)
    else return false
    return true
  }
  if (control) {
    if (event.code === 'Quote' && !event.shiftKey) {
      seat.copyFromAbove()
      return true
    }
    return event.code === 'KeyI' && !event.shiftKey && card()
  }
  if (event.altKey) {
    if (event.key !== 'ArrowDown' || seat.cell.field === null || !isBoardField(column)) return false
    listeners.onCopyLast(row, column)
    return true
  }
  switch (event.key) {
    case 'Enter':
      enter(event.shiftKey)
      return true
    case 'F2':
      if (isBoardField(column) && isEntryField(column) && board.closing !== null) {
        listeners.onCorrect(row, column)
      } else seat.edit()
      return true
    case 'Backspace':
      seat.edit('')
      return true
    case 'Delete':
      seat.cell.field?.onEdit(null)
      return true
    case ' ':
      return card()
    case 'Escape':
      listeners.onEscape()
      return false
    default:
      return false
  }
}

function boardField(row: BoardRow, field: BoardField, context: BoardContext): TypedField<BoardRow> {
  const { listeners, text } = context
  const isAmount = isAmountField(field)
  return {
    label: text.t('edit.value', { field: boardColumnWord(field, context) }),
    isAmount,
    takesDates: !isAmount,
    hasList: false,
    open: (place) =>
      new LineEditor(place, {
        openingText: entryText(row[field], context.unit),
        multiline: !isAmount,
        saysEarly: isAmount,
        read: (typed) => readEntry(typed, isAmount, context.unit, context.text),
      }),
    onEdit: (value) => listeners.onEdit(row, field, value),
    onRefused: (why) => listeners.onRefusedEdit(field, why),
    copyFrom: (above) => {
      if (above !== undefined) listeners.onEdit(row, field, above[field])
    },
  }
}

function cellWords(
  row: BoardRow,
  column: BoardColumnId,
  rowIndex: number,
  context: BoardContext,
): string {
  const { t, words } = context.text
  return t('typing.cell', {
    column: boardColumnWord(column, context),
    value: boardValue(row, column, context) ?? words.unfilled,
    state: t(typedField(column, context) === null ? 'typing.readOnly' : 'typing.editable'),
    row: rowIndex + 1,
  })
}

/** Why nothing can be typed into a column just now. */
export function whyNotHere(
  column: BoardColumnId,
  context: Pick<BoardContext, 'board' | 'text'>,
): string {
  const { t } = context.text
  if (column === 'opening') return t('boardPaste.closedOpening')
  if (isBoardField(column)) {
    return t('board.cell.closed', { month: monthWord(context.board.month, context.text) })
  }
  if (isCardColumn(column)) {
    return t('board.cell.computed', { column: boardColumnWord(column, context) })
  }
  return t('board.cell.notHere', { column: boardColumnWord(column, context) })
}
