import { type GroupKey, groupKeys } from '../../shared/schemas/viewFilter.ts'
import { groupIdsOf } from './groupRows.ts'
import type { LedgerRow } from './ledgerRow.ts'
import type { ViewState, ViewStore } from './viewStore.ts'

export function isGroupKey(column: string): column is GroupKey {
  return groupKeys.some((key) => key === column)
}

/** Groups by at most two keys, the outer one first; all groups open. None is a plain list. */
export function setGrouping(store: ViewStore, grouping: readonly GroupKey[]): void {
  store.setState({ grouping: [...new Set(grouping)].slice(0, 2), ...allOpen() })
}

export function toggleGroup(store: ViewStore, id: string): void {
  store.setState(({ collapsed }) => {
    const next = new Set(collapsed)
    if (!next.delete(id)) next.add(id)
    return { collapsed: next }
  })
}

export function collapseGroups(store: ViewStore, ids: Iterable<string>): void {
  store.setState({ collapsed: new Set(ids) })
}

export function expandGroups(store: ViewStore): void {
  store.setState(allOpen())
}

/** No group folded up, nor one to be folded again. */
export function allOpen(): Pick<ViewState, 'collapsed' | 'collapsedBefore'> {
  return { collapsed: new Set(), collapsedBefore: null }
}

/** Opens the groups that an entry stands in. */
export function openGroupsOf(store: ViewStore, entry: LedgerRow): void {
  store.setState((state) => {
    const ids = groupIdsOf(entry, state.grouping)
    if (!ids.some((id) => state.collapsed.has(id))) return state
    return { collapsed: new Set([...state.collapsed].filter((id) => !ids.includes(id))) }
  })
}
