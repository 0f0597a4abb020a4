import type { GridKeysText } from './gridKeysZh.ts'

export const gridKeysEn: GridKeysText = {
  group: { move: 'Moving', select: 'Selecting', cell: 'Cells' },
  label: {
    walk: 'Move',
    nextCell: 'Next cell',
    previousCell: 'Previous cell',
    edgeOfBlock: 'Edge of the data',
    firstColumn: 'Start of the row',
    lastColumn: 'End of the row',
    firstCell: 'First row',
    lastCell: 'Last row',
    page: 'Page up or down',
    extend: 'Extend the selection',
    extendToEdge: 'Select to the edge of the table',
    selectRow: 'Select the row',
    selectColumn: 'Select the column',
    selectAll: 'Select all',
    edit: 'Edit the cell',
    confirmDown: 'Take and go down',
    confirmRight: 'Take and go right',
    giveUp: 'Leave as it was',
    details: 'Open or close details',
    expand: 'Open or fold bundled projects',
    filterColumn: 'Filter the column',
    openMenu: 'Open the menu',
  },
}
