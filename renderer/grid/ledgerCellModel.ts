import type { ProjectField } from '../../shared/schemas/project.ts'
import { fieldKinds } from '../fields/fieldKind.ts'
import { type GridRow, isProject } from '../state/gridRow.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'
import { columnHeader, copyBlock, copyCell } from './clipboard/copyBlock.ts'
import type { PastedCells } from './clipboard/planPaste.ts'
import { readPasted, type ReadingWords } from './clipboard/readPasted.ts'
import { type ColumnId, fieldOf, isColumnId } from './columnIds.ts'
import type { GridContext } from './gridContext.ts'
import type { CellModel } from './range/cellModel.ts'
import type { RangeGrid } from './range/rangeGrid.ts'

/** The register's cells, for filling and clearing. */
export const ledgerCellModel: CellModel<LedgerRow, ColumnId, ProjectField> = {
  fieldOf,
  valueOf: (row, field) => row.project[field],
  kindOf: (field) => fieldKinds[field],
}

/** The register's cells, for pasting. */
export function ledgerPasting(words: ReadingWords): PastedCells<LedgerRow, ColumnId, ProjectField> {
  return {
    ...ledgerCellModel,
    unit: words.unit,
    read: (field, cell, unit) => readPasted(field, cell, { ...words, unit }),
    shown: (row, column) => copyCell(row, column, words).text,
    header: (column) => (column === 'number' ? null : columnHeader(column, words)),
    whyFixed: () => words.text.t('range.fixedColumn'),
  }
}

/** The register's grid, for its selected cells. */
export function ledgerRange(
  context: GridContext,
): RangeGrid<GridRow, LedgerRow, ColumnId, ProjectField> {
  return {
    model: ledgerCellModel,
    rowOf: (data) => (isProject(data) ? data : null),
    isColumn: isColumnId,
    indexOf: (rowId) => context.slots.indexOf(rowId),
    keepRange: (range) => {
      context.range = range
    },
    copyBlock: (cells, withHeaders) => copyBlock(cells, context, withHeaders),
    listeners: context.listeners,
  }
}
