import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Result } from '../../shared/result.ts'
import type { SavedView, ViewDefinition } from '../../shared/schemas/view.ts'
import type { Port } from '../bridge.ts'
import { builtInDefinitions, isBuiltInId } from './builtInViews.ts'

/** What the dialog asks a name for: the present state as a new view, or a view that gets another name. */
export type Naming = { readonly kind: 'new' } | { readonly kind: 'rename'; readonly id: string }

/** The views there are, and the one that this window shows. */
export interface ViewsState {
  /** In the order of their tabs. */
  readonly saved: readonly SavedView[]
  /** Of a saved or a built-in view. */
  readonly activeId: string
  readonly naming: Naming | null
  /** Views of which it was said that parts of them are gone. */
  readonly complainedOf: ReadonlySet<string>
  /** Entries in each view, as far as they were counted. */
  readonly counts: ReadonlyMap<string, number>
}

export type ViewsStore = StoreApi<ViewsState>

export function createViewsStore(): ViewsStore {
  return createStore<ViewsState>(() => ({
    saved: [],
    activeId: 'all',
    naming: null,
    complainedOf: new Set(),
    counts: new Map(),
  }))
}

/** The list as the ledger has it. Where the active view is gone, what it showed stays, as a changed 全部. */
export function takeViews(store: ViewsStore, saved: readonly SavedView[]): void {
  store.setState(({ activeId }) => ({
    saved,
    activeId:
      isBuiltInId(activeId) || saved.some((view) => view.id === activeId) ? activeId : 'all',
  }))
}

export async function readViews(
  store: ViewsStore,
  port: Port,
): Promise<Result<readonly SavedView[]>> {
  const result = await port.call('views.list', {})
  if (result.ok) takeViews(store, result.value)
  return result
}

/** Follows what the ledger announces of views: saved here, in another window, or undone. */
export function followViews(store: ViewsStore, port: Port): () => void {
  return port.subscribe((event) => {
    if (event.type === 'changed' && event.entities.includes('saved_view')) {
      void readViews(store, port)
    }
  })
}

/** The definition of a view that is there, else null. */
export function definitionById(
  { saved }: Pick<ViewsState, 'saved'>,
  id: string,
): ViewDefinition | null {
  if (isBuiltInId(id)) return builtInDefinitions[id]
  return saved.find((view) => view.id === id)?.definition ?? null
}

/** Where the active view is a choice of rows, 全部 takes its place: its filter has been cleared for a row it may not have. */
export function leaveFilteredView(store: ViewsStore): void {
  const state = store.getState()
  const filter = definitionById(state, state.activeId)?.filter
  if (filter === undefined || (filter.conditions.length === 0 && filter.query === '')) return
  store.setState({ activeId: 'all' })
}
