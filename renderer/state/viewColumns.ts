import type { ColumnState } from '../../shared/schemas/view.ts'
import {
  completeColumns,
  defaultColumns,
  sameColumns,
  withColumn,
  withMoved,
  withPinned,
} from './columnStates.ts'
import type { ViewStore } from './viewStore.ts'

/** Takes over a whole list, of a saved view for one, made whole where it is not. */
export function setColumns(store: ViewStore, columns: readonly ColumnState[]): void {
  change(store, () => completeColumns(columns))
}

/** Every column as at first: place, width, shown or not. */
export function resetColumns(store: ViewStore): void {
  change(store, () => defaultColumns)
}

export function toggleColumn(store: ViewStore, id: string): void {
  change(store, (columns) =>
    withColumn(columns, id, (column) => ({ ...column, hidden: id !== 'name' && !column.hidden })),
  )
}

export function pinColumn(store: ViewStore, id: string, pinned: boolean): void {
  change(store, (columns) => withPinned(columns, id, pinned))
}

/** @param beforeId the column that it comes to stand before; null moves it to the end */
export function moveColumn(store: ViewStore, id: string, beforeId: string | null): void {
  change(store, (columns) => withMoved(columns, id, beforeId))
}

/** @param width in pixels; null is the column's own width */
export function resizeColumn(store: ViewStore, id: string, width: number | null): void {
  const kept = width === null ? null : Math.min(1200, Math.max(40, Math.round(width)))
  change(store, (columns) => withColumn(columns, id, (column) => ({ ...column, width: kept })))
}

function change(
  store: ViewStore,
  next: (columns: readonly ColumnState[]) => readonly ColumnState[],
): void {
  store.setState((state) => {
    const columns = next(state.columns)
    return sameColumns(state.columns, columns) ? state : { columns }
  })
}
