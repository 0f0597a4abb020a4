import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale'
import type { GridApi, GridOptions } from 'ag-grid-community'
import type { LedgerRow } from '../state/ledgerRow.ts'
import { ledgerColumns } from './columns.ts'
import { fieldOf, isColumnId, nameColumnWidth, numberColumnWidth } from './columnIds.ts'
import { fitNameColumn } from './fitColumns.ts'
import { type GridContext, isRowShown } from './gridContext.ts'
import { suppressKey } from './gridKeys.ts'
import './gridModules.ts'
import { gridTheme } from './gridTheme.ts'

export type LedgerGridApi = GridApi<LedgerRow>

export interface LedgerGridOptions {
  readonly context: GridContext
  readonly rows: readonly LedgerRow[]
  readonly hidden: ReadonlySet<string>
  readonly rowHeight: number
  readonly nonce: string
  readonly widthOf: () => number
}

/** How the ledger grid is set up. `widthOf` gives the grid's width in pixels, 0 while it isn't shown. */
export function ledgerGridOptions(given: LedgerGridOptions): GridOptions<LedgerRow> {
  const { context } = given
  // The width that fitting last gave the name column; one set by hand differs from it and is left alone.
  let fitted: number = nameColumnWidth.min
  const fit = (api: LedgerGridApi) => {
    const current = api.getColumn('name')?.getActualWidth()
    if (current !== fitted || given.widthOf() === 0) return
    const after = api
      .getAllDisplayedColumns()
      .map((column) => ({ id: column.getColId(), width: column.getActualWidth() }))
      .filter(({ id }) => id !== 'name' && id !== 'number')
    fitted = fitNameColumn(
      given.widthOf() - scrollbarWidth,
      numberColumnWidth(context.rowCount),
      after,
      nameColumnWidth,
    )
    if (fitted !== current) api.setColumnWidths([{ key: 'name', newWidth: fitted }])
  }

  return {
    context,
    theme: gridTheme,
    styleNonce: given.nonce,
    rowData: [...given.rows],
    columnDefs: ledgerColumns(context, given.hidden),
    defaultColDef: {
      cellDataType: false,
      sortable: false,
      resizable: true,
      minWidth: 56,
      suppressHeaderMenuButton: true,
      suppressKeyboardEvent: suppressKey,
    },
    localeText: context.text.language === 'en' ? AG_GRID_LOCALE_EN : AG_GRID_LOCALE_CN,
    getRowId: ({ data }) => data.id,
    rowClassRules: { childRow: ({ data }) => data !== undefined && data.parentId !== null },
    rowSelection: { mode: 'singleRow', checkboxes: false, enableClickSelection: false },
    rowHeight: given.rowHeight,
    scrollbarWidth,
    rowBuffer: 3,
    headerHeight: 32,
    groupHeaderHeight: 26,
    animateRows: false,
    suppressColumnMoveAnimation: true,
    suppressDragLeaveHidesColumns: true,
    suppressNoRowsOverlay: true,
    suppressScrollOnNewData: true,
    enterNavigatesVerticallyAfterEdit: true,
    stopEditingWhenCellsLoseFocus: true,
    readOnlyEdit: true,
    isExternalFilterPresent: () => true,
    doesExternalFilterPass: ({ data }) => data !== undefined && isRowShown(context, data),
    onModelUpdated: ({ api }) => api.refreshCells({ columns: ['number'], force: true }),
    onGridSizeChanged: ({ api }) => fit(api),
    onFirstDataRendered: ({ api }) => fit(api),
    onDisplayedColumnsChanged: ({ api }) => fit(api),
    onCellFocused: ({ api, rowIndex }) => {
      const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data
      if (row !== undefined) context.listeners.onFocusRow(row)
    },
    onCellEditRequest: ({ data, colDef, newValue }) => {
      const id = colDef.colId ?? ''
      const field = isColumnId(id) ? fieldOf(id) : null
      const value: unknown = newValue
      if (field === null) return
      if (value === null || value === undefined || value === '') {
        context.listeners.onEdit(data, field, null)
      } else if (typeof value === 'string' || typeof value === 'number') {
        context.listeners.onEdit(data, field, value)
      }
    },
  }
}

/** Kept free at the right edge for the grid's own scrollbar, in pixels. */
const scrollbarWidth = 10

/** New words: headers, cells and the grid's own texts. */
export function relabel(
  api: LedgerGridApi,
  context: GridContext,
  hidden: ReadonlySet<string>,
): void {
  api.setGridOption('columnDefs', ledgerColumns(context, hidden))
  api.refreshHeader()
  api.refreshCells({ force: true })
}
