import { exactMoney, type MoneyUnit } from '../../../shared/model/money.ts'
import { fieldKinds } from '../../fields/fieldKind.ts'
import { showField } from '../../fields/showField.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import type { PageText } from '../../text/i18n.ts'
import { type ColumnId, fieldOf, valueOf } from '../columnIds.ts'
import type { SelectedCells } from '../range/selectedCells.ts'
import type { CopiedCell, Rows } from './block.ts'

export interface CopyWords {
  readonly text: PageText
  readonly unit: MoneyUnit
}

/** The selected cells as they go out, with a row of their columns' names where asked for. */
export function copyBlock(
  cells: Pick<SelectedCells, 'rows' | 'columns'>,
  words: CopyWords,
  withHeaders: boolean,
): Rows<CopiedCell> {
  const rows = cells.rows.map((row) => cells.columns.map((column) => copyCell(row, column, words)))
  if (!withHeaders) return rows
  const header = cells.columns.map((column): CopiedCell => ({
    text: columnHeader(column, words),
    kind: 'text',
  }))
  return [header, ...rows]
}

/** 未填 goes out as a blank: a word would spoil a column of numbers. */
export function copyCell(row: LedgerRow, column: ColumnId, { text, unit }: CopyWords): CopiedCell {
  const value = valueOf(row, column)
  const field = fieldOf(column)
  if (value === null) return { text: '', kind: 'text' }
  if (typeof value === 'number') return { text: exactMoney(value, unit), kind: 'number' }
  if (field === null) return { text: value, kind: 'text' }
  // A year or a month alone is no day: a spreadsheet would make one of it.
  const isDay = fieldKinds[field].kind === 'date' && value.length === 'YYYY-MM-DD'.length
  return {
    text: showField(field, value, unit, text.language) ?? '',
    kind: isDay ? 'date' : 'text',
  }
}

/** A column's name, with the unit of its amounts. */
export function columnHeader(column: ColumnId, { text, unit }: CopyWords): string {
  const field = fieldOf(column)
  const word = column === 'number' ? text.t('grid.number') : text.words.field[column]
  return field !== null && fieldKinds[field].kind === 'money'
    ? text.t('range.inUnit', { word, unit: text.words.moneyUnit[unit] })
    : word
}
