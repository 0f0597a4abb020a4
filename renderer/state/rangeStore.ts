import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import type { ProjectField } from '../../shared/schemas/project.ts'
import type { BoardColumnId } from '../grid/board/boardColumnIds.ts'
import type { PastePlan } from '../grid/clipboard/planPaste.ts'
import type { ColumnId } from '../grid/columnIds.ts'
import type { SelectedCells } from '../grid/range/selectedCells.ts'
import type { BoardField } from './boardField.ts'
import type { LedgerRow } from './ledgerRow.ts'

/** What is selected in the grid just now, and what waits to be pasted over it. */
export interface RangeState<
  Row = LedgerRow,
  Column extends string = ColumnId,
  Field extends string = ProjectField,
> {
  readonly cells: SelectedCells<Row, Column> | null
  /** Whether these cells are the ones that were copied last. */
  readonly copied: boolean
  /** Shown before it is done; null while nothing is being pasted. */
  readonly pasting: PastePlan<Row, Column, Field> | null
}

export type RangeStore = StoreApi<RangeState>
/** The same for the month's grid. */
export type BoardRangeStore = StoreApi<RangeState<BoardRow, BoardColumnId, BoardField>>

export function createRangeStore<
  Row = LedgerRow,
  Column extends string = ColumnId,
  Field extends string = ProjectField,
>(): StoreApi<RangeState<Row, Column, Field>> {
  return createStore<RangeState<Row, Column, Field>>(() => ({
    cells: null,
    copied: false,
    pasting: null,
  }))
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
