import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ColumnId } from '../grid/columnIds.ts'
import { nextSorting, type Sorting } from '../grid/sortRows.ts'
import { type Axis, type Filter, noFilter, type Scope } from './filterRows.ts'

/** What this window shows of the ledger. Nothing of it is saved. */
export interface ViewState {
  readonly filter: Filter
  readonly filterBarOpen: boolean
  /** Bundled entries whose children are shown. */
  readonly expanded: ReadonlySet<string>
  /** The project in the detail panel. */
  readonly openId: string | null
  readonly hiddenColumns: ReadonlySet<string>
  /** The most important first; none is plan order. */
  readonly sortings: readonly Sorting[]
}

export type ViewStore = StoreApi<ViewState>

export function createViewStore(hiddenColumns: readonly string[]): ViewStore {
  return createStore<ViewState>(() => ({
    filter: noFilter,
    filterBarOpen: true,
    expanded: new Set(),
    openId: null,
    hiddenColumns: new Set(hiddenColumns),
    sortings: [],
  }))
}

export function search(store: ViewStore, query: string): void {
  store.setState((state) => ({ filter: { ...state.filter, query } }))
}

/** Takes a value into an axis' choice, or out of it. */
export function toggleValue(store: ViewStore, axis: Axis, value: string): void {
  store.setState((state) => {
    const values = state.filter.chosen[axis]
    const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
    return { filter: withAxis(state.filter, axis, next) }
  })
}

export function clearAxis(store: ViewStore, axis: Axis): void {
  store.setState((state) => ({ filter: withAxis(state.filter, axis, []) }))
}

export function clearFilter(store: ViewStore): void {
  store.setState(({ filter }) => ({ filter: { ...noFilter, scope: filter.scope } }))
}

/** Turns to the other list; what is searched and chosen stays. */
export function showScope(store: ViewStore, scope: Scope): void {
  store.setState(({ filter }) => ({ filter: { ...filter, scope }, openId: null }))
}

export function toggleExpanded(store: ViewStore, id: string): void {
  store.setState((state) => ({ expanded: toggled(state.expanded, id) }))
}

export function toggleColumn(store: ViewStore, column: string): void {
  store.setState((state) => ({ hiddenColumns: toggled(state.hiddenColumns, column) }))
}

/** @param additive keeps the order by other columns and sorts by this one within it */
export function sortBy(store: ViewStore, column: ColumnId, additive: boolean): void {
  store.setState((state) => ({ sortings: nextSorting(state.sortings, column, additive) }))
}

/** Opens a project's details in the list where it stands, with nothing filtered away. */
export function showProject(store: ViewStore, id: string, scope: Scope): void {
  store.setState({ filter: { ...noFilter, scope }, openId: id })
}

export function openProject(store: ViewStore, id: string | null): void {
  store.setState({ openId: id })
}

function withAxis(filter: Filter, axis: Axis, values: readonly string[]): Filter {
  return { ...filter, chosen: { ...filter.chosen, [axis]: values } }
}

function toggled(values: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(values)
  if (!next.delete(value)) next.add(value)
  return next
}
