import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PastePlan } from '../grid/clipboard/planPaste.ts'
import type { SelectedCells } from '../grid/range/selectedCells.ts'

/** What is selected in the grid just now, and what waits to be pasted over it. */
export interface RangeState {
  readonly cells: SelectedCells | null
  /** Whether these cells are the ones that were copied last. */
  readonly copied: boolean
  /** Shown before it is done; null while nothing is being pasted. */
  readonly pasting: PastePlan | null
}

export type RangeStore = StoreApi<RangeState>

export function createRangeStore(): RangeStore {
  return createStore<RangeState>(() => ({ cells: null, copied: false, pasting: null }))
}

export function selectCells(store: RangeStore, cells: SelectedCells | null): void {
  store.setState({ cells, copied: false })
}

export function markCopied(store: RangeStore): void {
  store.setState({ copied: true })
}

export function showPastePlan(store: RangeStore, pasting: PastePlan | null): void {
  store.setState({ pasting })
}
