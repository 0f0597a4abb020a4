import type { GridOptions } from 'ag-grid-community'
import type { ColumnState } from '../../shared/schemas/view.ts'
import type { GridRow } from '../state/gridRow.ts'
import { completeColumns, sameColumns } from '../state/columnStates.ts'
import { nameColumnWidth, numberColumnWidth, ownWidth } from './columnIds.ts'
import { fitNameColumn } from './fitColumns.ts'
import type { GridContext } from './gridContext.ts'
import type { LedgerGridApi } from './ledgerGrid.ts'

/** Kept free at the right edge for the grid's own scrollbar, in pixels. */
export const scrollbarWidth = 10

/** Makes the grid's columns stand as the view's list has them. */
export function applyColumns(api: LedgerGridApi, context: GridContext): void {
  const state = context.columns.map(({ id, hidden, pinned, width }) => ({
    colId: id,
    hide: hidden,
    pinned: pinned ? ('left' as const) : null,
    // The name's own width is what the view has room for.
    ...(width === null && id === 'name'
      ? {}
      : { width: width ?? ownWidth(id, context.text.language) }),
  }))
  api.applyColumnState({ state: [{ colId: 'number' }, ...state], applyOrder: true })
}

/**
 * The view's list as the grid's columns now stand.
 *
 * @param resized columns whose present width was set by hand; others keep the width they had in the list
 */
function readColumns(
  api: LedgerGridApi,
  columns: readonly ColumnState[],
  resized: readonly string[],
): readonly ColumnState[] {
  const before = new Map(columns.map(({ id, width }) => [id, width]))
  return completeColumns(
    api
      .getColumnState()
      .filter(({ colId }) => colId !== 'number')
      .map(({ colId: id, hide, pinned, width }) => ({
        id,
        hidden: hide === true,
        // Our pinned columns are all at the left.
        pinned: pinned === 'left' || pinned === true,
        width:
          resized.includes(id) && typeof width === 'number'
            ? Math.round(width)
            : (before.get(id) ?? null),
      })),
  )
}

type LayoutEvents = Required<
  Pick<
    GridOptions<GridRow>,
    | 'onGridSizeChanged'
    | 'onFirstDataRendered'
    | 'onDisplayedColumnsChanged'
    | 'onColumnMoved'
    | 'onColumnPinned'
    | 'onColumnResized'
  >
>

/**
 * What the grid does when its columns are moved, pinned or resized by hand: the view's list follows. The name column takes the
 * room that is left, until a width is set for it.
 *
 * @param widthOf the grid's width in pixels, 0 while it isn't shown
 */
export function followColumns(context: GridContext, widthOf: () => number): LayoutEvents {
  const fit = (api: LedgerGridApi) => {
    const name = context.columns.find(({ id }) => id === 'name')
    if ((name?.width ?? null) !== null || widthOf() === 0) return
    const after = api
      .getAllDisplayedColumns()
      .map((column) => ({ id: column.getColId(), width: column.getActualWidth() }))
      .filter(({ id }) => id !== 'name' && id !== 'number')
    const fitted = fitNameColumn(
      widthOf() - scrollbarWidth,
      numberColumnWidth(context.rowCount),
      after,
      nameColumnWidth,
    )
    if (fitted !== api.getColumn('name')?.getActualWidth()) {
      api.setColumnWidths([{ key: 'name', newWidth: fitted }])
    }
  }
  const report = (api: LedgerGridApi, resized: readonly string[]) => {
    const columns = readColumns(api, context.columns, resized)
    if (!sameColumns(columns, context.columns)) context.listeners.onColumns(columns)
  }
  return {
    onGridSizeChanged: ({ api }) => fit(api),
    onFirstDataRendered: ({ api }) => fit(api),
    onDisplayedColumnsChanged: ({ api }) => fit(api),
    onColumnMoved: ({ api, finished, source }) => {
      if (finished && source !== 'api') report(api, [])
    },
    onColumnPinned: ({ api, source }) => {
      if (source !== 'api') report(api, [])
    },
    onColumnResized: ({ api, finished, source, columns }) => {
      if (!finished || !byHand.has(source)) return
      report(api, columns?.map((column) => column.getColId()) ?? [])
    },
  }
}

const byHand: ReadonlySet<string> = new Set(['uiColumnResized', 'autosizeColumns'])
