import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ColumnId } from '../grid/columnIds.ts'

/** Where a menu opens, in pixels of the window. */
export interface MenuPoint {
  readonly x: number
  readonly y: number
}

/** The sheet that hangs over the grid just now. */
export type OpenMenu =
  | {
      readonly kind: 'filter'
      readonly column: ColumnId
      /** The row whose cell it was opened from, which gets the focus back; null where it was the header. */
      readonly fromRow: string | null
    }
  | { readonly kind: 'header'; readonly column: ColumnId; readonly at: MenuPoint }
  | {
      readonly kind: 'cell'
      readonly column: ColumnId
      readonly rowId: string
      readonly at: MenuPoint
    }

interface MenuState {
  readonly open: OpenMenu | null
  /** Counts up at each wish to choose columns, so that the chooser can open. */
  readonly columnsAsked: number
}

export type MenuStore = StoreApi<MenuState>

export function createMenuStore(): MenuStore {
  return createStore<MenuState>(() => ({ open: null, columnsAsked: 0 }))
}

export function openMenu(store: MenuStore, open: OpenMenu): void {
  store.setState({ open })
}

/** Closes the menu given, unless another has taken its place meanwhile. */
export function closeMenu(store: MenuStore, open: OpenMenu): void {
  if (store.getState().open === open) store.setState({ open: null })
}

/** Opens the column chooser of the view bar. */
export function askForColumns(store: MenuStore): void {
  store.setState(({ columnsAsked }) => ({ columnsAsked: columnsAsked + 1 }))
}
