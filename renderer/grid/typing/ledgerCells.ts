import { fieldKinds } from '../../fields/fieldKind.ts'
import { readField } from '../../fields/readField.ts'
import { editText } from '../../fields/showField.ts'
import type { ProjectField } from '../../../shared/schemas/project.ts'
import { type GridRow, isProject } from '../../state/gridRow.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import { fieldOf, isColumnId, valueOf } from '../columnIds.ts'
import { ChoiceEditor } from '../editors/choiceEditor.ts'
import { LineEditor } from '../editors/lineEditor.ts'
import type { GridContext } from '../gridContext.ts'
import { pressOnCell } from '../gridKeys.ts'
import { cellWords, columnWords } from './cellWords.ts'
import type { TypedCells, TypedField } from './typedCells.ts'

/** The register's rows and columns, for typing. */
export function ledgerCells(context: GridContext): TypedCells<GridRow> {
  return {
    cellAt: (row, column) => {
      if (!isProject(row) || !isColumnId(column)) return null
      const field = fieldOf(column)
      return {
        rowId: row.id,
        column,
        words: (rowIndex) => cellWords(row, column, rowIndex, context),
        field: field === null ? null : ledgerField(row, field, context),
        notHere: context.text.t('typing.notHere', { column: columnWords(column, context) }),
      }
    },
    press: (event, cursor, seat) => {
      const column = seat?.cell.column ?? ''
      if (seat === null || !isProject(seat.data) || !isColumnId(column)) {
        return pressOnCell(event, cursor, null)
      }
      const { edit, insertToday, copyFromAbove, openList } = seat
      const keys = { edit, insertToday, copyFromAbove, openList }
      return pressOnCell(event, cursor, { row: seat.data, column, context, ...keys })
    },
    isFilled: (row, column) =>
      isProject(row) && isColumnId(column) && valueOf(row, column) !== null,
    rowIndexOf: (rowId) => context.slots.indexOf(rowId),
    leadingColumn: (row) => (isProject(row) ? 'number' : null),
  }
}

function ledgerField(
  row: LedgerRow,
  field: ProjectField,
  context: GridContext,
): TypedField<GridRow> {
  const kind = fieldKinds[field]
  const { listeners, text, unit } = context
  return {
    label: text.t('edit.value', { field: text.words.field[field] }),
    isAmount: field === 'totalInvestment',
    takesDates: kind.kind === 'date' || kind.kind === 'text',
    hasList: kind.kind === 'choice',
    open: (place) =>
      kind.kind === 'choice'
        ? new ChoiceEditor(place, { row, field, context })
        : new LineEditor(place, {
            openingText: editText(field, row.project[field], unit, text.language),
            multiline: kind.kind === 'text' && kind.long === true,
            saysEarly: field === 'totalInvestment',
            read: (typed) => readField(field, typed, context.unit, context.text),
          }),
    onEdit: (value) => listeners.onEdit(row, field, value),
    onRefused: (why) => listeners.onRefusedEdit(field, why),
    copyFrom: (above) => {
      if (isProject(above)) listeners.onEdit(row, field, above.project[field])
    },
  }
}
