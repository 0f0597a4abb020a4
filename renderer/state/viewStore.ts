import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ColumnState } from '../../shared/schemas/view.ts'
import {
  type Filter,
  type GroupKey,
  noFilter,
  type Scope,
} from '../../shared/schemas/viewFilter.ts'
import type { ColumnId } from '../grid/columnIds.ts'
import { nextSorting, type Sorting } from '../grid/sortRows.ts'
import { defaultColumns } from './columnStates.ts'
import { cleared, type ConditionKind, withoutCondition, withToggled } from './editFilter.ts'

/** What this window shows of the ledger. Nothing of it is saved. */
export interface ViewState {
  readonly filter: Filter
  readonly filterBarOpen: boolean
  /** Bundled entries whose children are shown. */
  readonly expanded: ReadonlySet<string>
  /** The project in the detail panel. */
  readonly openId: string | null
  /** Every column but the running number, in the order shown; `viewColumns.ts` changes them. */
  readonly columns: readonly ColumnState[]
  /** The outer one first; none is a plain list. */
  readonly grouping: readonly GroupKey[]
  /** Groups whose rows are folded up, by id. */
  readonly collapsed: ReadonlySet<string>
  /** What was folded up when a search began, which opens all groups; null while nothing is searched. */
  readonly collapsedBefore: ReadonlySet<string> | null
  /** The most important first; none is plan order. */
  readonly sortings: readonly Sorting[]
}

export type ViewStore = StoreApi<ViewState>

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => ({
    filter: noFilter,
    filterBarOpen: true,
    expanded: new Set(),
    openId: null,
    columns: defaultColumns,
    grouping: [],
    collapsed: new Set(),
    collapsedBefore: null,
    sortings: [],
  }))
}

export function search(store: ViewStore, query: string): void {
  changeFilter(store, (filter) => ({ ...filter, query }))
}

/** Drops what is asked of a column: all of it, or the condition of one kind. */
export function clearCondition(store: ViewStore, column: string, kind?: ConditionKind): void {
  changeFilter(store, (filter) =>
    withoutCondition(filter, kind === undefined ? { column } : { column, kind }),
  )
}

/** Takes a value into a column's choice, or out of it. */
export function toggleValue(store: ViewStore, column: string, value: string): void {
  changeFilter(store, (filter) => withToggled(filter, column, value))
}

export function clearFilter(store: ViewStore): void {
  changeFilter(store, cleared)
}

/** @param change gives the filter that takes the place of the present one (see `editFilter.ts`) */
export function changeFilter(store: ViewStore, change: (filter: Filter) => Filter): void {
  store.setState((state) => {
    const filter = change(state.filter)
    return { filter, ...foldsFor(state, filter) }
  })
}

/** What a search finds isn't left in folded groups; when it is over they are folded up as before. */
function foldsFor(
  { filter: before, collapsed, collapsedBefore }: ViewState,
  filter: Filter,
): Partial<ViewState> {
  const searched = before.query.trim() !== ''
  if (searched === (filter.query.trim() !== '')) return {}
  if (searched) {
    return { collapsed: collapsedBefore ?? collapsed, collapsedBefore: null }
  }
  return collapsed.size === 0 ? {} : { collapsed: new Set(), collapsedBefore: collapsed }
}

/** Turns to the other list; what is searched and chosen stays. */
export function showScope(store: ViewStore, scope: Scope): void {
  store.setState(({ filter }) => ({ filter: { ...filter, scope }, openId: null }))
}

export function toggleExpanded(store: ViewStore, id: string): void {
  store.setState((state) => ({ expanded: toggled(state.expanded, id) }))
}

/** @param additive keeps the order by other columns and sorts by this one within it */
export function sortBy(store: ViewStore, column: ColumnId, additive: boolean): void {
  store.setState((state) => ({ sortings: nextSorting(state.sortings, column, additive) }))
}

/** Sorts by one column and no other. */
export function sortOnly(store: ViewStore, sorting: Sorting): void {
  store.setState({ sortings: [sorting] })
}

export function dropSorting(store: ViewStore, column: ColumnId): void {
  store.setState(({ sortings }) => ({
    sortings: sortings.filter((sorting) => sorting.column !== column),
  }))
}

/** Opens a project's details in the list where it stands, with nothing filtered away. */
export function showProject(store: ViewStore, id: string, scope: Scope): void {
  store.setState({ filter: { ...noFilter, scope }, openId: id })
}

export function openProject(store: ViewStore, id: string | null): void {
  store.setState({ openId: id })
}

function toggled(values: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(values)
  if (!next.delete(value)) next.add(value)
  return next
}
