import type { GridApi, GridOptions } from 'ag-grid-community'
import { type GridRow, isGroup, isProject, totalRow } from '../state/gridRow.ts'
import { ledgerColumns } from './columns.ts'
import { followColumns, scrollbarWidth } from './columnLayout.ts'
import { type GridContext, isRowShown } from './gridContext.ts'
import { gridLocale } from './gridLocale.ts'
import { suppressKey } from './gridKeys.ts'
import './gridModules.ts'
import { movingFocus } from './moveFocus.ts'
import { dressRow } from './rowSlots.ts'
import { gridTheme } from './gridTheme.ts'

export type LedgerGridApi = GridApi<GridRow>

export interface LedgerGridOptions {
  readonly context: GridContext
  readonly rows: GridRow[]
  readonly rowHeight: number
  readonly nonce: string
  readonly widthOf: () => number
}

/** How the ledger grid is set up. `widthOf` gives the grid's width in pixels, 0 while it isn't shown. */
export function ledgerGridOptions(given: LedgerGridOptions): GridOptions<GridRow> {
  const { context } = given
  return {
    context,
    theme: gridTheme,
    styleNonce: given.nonce,
    rowData: given.rows,
    columnDefs: ledgerColumns(context),
    defaultColDef: {
      cellDataType: false,
      sortable: false,
      resizable: true,
      minWidth: 56,
      suppressHeaderMenuButton: true,
      suppressKeyboardEvent: suppressKey,
    },
    localeText: gridLocale(context.text),
    getRowId: ({ data }) => context.slots.idOf(data),
    rowClassRules: {
      groupRow: ({ data }) => isGroup(data),
      groupRowInner: ({ data }) => isGroup(data) && data.outer !== null,
      totalRow: ({ data }) => data === totalRow,
    },
    processRowPostCreate: ({ eRow, node: { data } }) => {
      if (data !== undefined) dressRow(eRow, data)
    },
    pinnedTopRowData: pinnedRows(context),
    rowSelection: {
      mode: 'singleRow',
      checkboxes: false,
      enableClickSelection: false,
      isRowSelectable: ({ data }) => isProject(data),
    },
    rowHeight: given.rowHeight,
    scrollbarWidth,
    rowBuffer: 3,
    headerHeight: 32,
    groupHeaderHeight: 26,
    animateRows: false,
    suppressColumnMoveAnimation: true,
    maintainColumnOrder: true,
    suppressDragLeaveHidesColumns: true,
    suppressNoRowsOverlay: true,
    suppressScrollOnNewData: true,
    isExternalFilterPresent: () => true,
    doesExternalFilterPass: ({ data, sourceRowIndex }) =>
      context.groups === null
        ? context.slots.isTaken(sourceRowIndex)
        : data !== undefined && isRowShown(context, data),
    ...followColumns(context, given.widthOf),
    navigateToNextCell: movingFocus(),
    onCellFocused: ({ api, rowIndex }) => {
      const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data
      if (isProject(row)) context.listeners.onFocusRow(row)
    },
  }
}

/** 合计 above the groups. */
function pinnedRows({ groups }: GridContext): GridRow[] {
  return groups === null ? [] : [totalRow]
}

/** New words: headers, cells and the grid's own texts. */
export function relabel(api: LedgerGridApi, context: GridContext): void {
  api.setGridOption('columnDefs', ledgerColumns(context))
  api.refreshHeader()
  api.refreshCells({ force: true })
}

/** The rows are grouped now, or no more. */
export function showGroups(api: LedgerGridApi, context: GridContext): void {
  api.setGridOption('columnDefs', ledgerColumns(context))
  api.setGridOption('pinnedTopRowData', pinnedRows(context))
}

/** New figures in the headings that are drawn. */
export function refreshHeadings(api: LedgerGridApi): void {
  const drawn = api.getRenderedNodes().filter(({ data }) => !isProject(data))
  const total = api.getPinnedTopRow(0)
  api.refreshCells({ rowNodes: total === undefined ? drawn : [total, ...drawn], force: true })
}
