import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SelectedCells } from '../grid/range/selectedCells.ts'

/** What is selected in the grid just now. */
export interface RangeState {
  readonly cells: SelectedCells | null
}

export type RangeStore = StoreApi<RangeState>

export function createRangeStore(): RangeStore {
  return createStore<RangeState>(() => ({ cells: null }))
}
