import { showField } from '../../fields/showField.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import { type ColumnId, fieldOf } from '../columnIds.ts'
import type { GridContext } from '../gridContext.ts'

/** A column's name in words. */
export function columnWords(id: ColumnId, { text }: GridContext): string {
  return id === 'number' ? text.t('grid.number') : text.words.field[id]
}

/**
 * What a screen reader says of a cell: column, value, whether it can be typed into, and where it is.
 *
 * @param rowIndex from 0, in the order shown
 */
export function cellWords(
  row: LedgerRow,
  id: ColumnId,
  rowIndex: number,
  context: GridContext,
): string {
  const { t } = context.text
  return t('typing.cell', {
    column: columnWords(id, context),
    value: valueWords(row, id, context) ?? context.text.words.unfilled,
    state: t(fieldOf(id) === null ? 'typing.readOnly' : 'typing.editable'),
    row: rowIndex + 1,
  })
}

function valueWords(row: LedgerRow, id: ColumnId, context: GridContext): string | null {
  const { text, unit, numbers } = context
  switch (id) {
    case 'number':
      return String(numbers.get(row.id) ?? '')
    case 'id':
      return row.id
    case 'capacity':
      return row.capacitySummary
    case 'totalInvestment': {
      const amount = showField(id, row.project.totalInvestment, unit, text.language)
      return amount === null ? null : `${amount} ${text.words.moneyUnit[unit]}`
    }
    default:
      return showField(id, row.project[id], unit, text.language)
  }
}
