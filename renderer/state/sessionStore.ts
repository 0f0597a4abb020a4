import { createStore, type StoreApi } from 'zustand/vanilla'
import type { HostInfo } from '../../shared/contract.ts'

export const screens = [
  'overview',
  'ledger',
  'month',
  'problems',
  'plan',
  'papers',
  'history',
  'settings',
] as const
export type Screen = (typeof screens)[number]

/** Screens that show one month, the same on all of them. */
export const monthScreens: ReadonlySet<Screen> = new Set([
  'overview',
  'month',
  'problems',
  'papers',
  'settings',
])

export interface ToastAction {
  readonly label: string
  readonly shortcut?: string
  readonly perform: () => void
}

export interface Toast {
  readonly id: number
  readonly kind: 'done' | 'refused'
  readonly text: string
  readonly actions: readonly ToastAction[]
}

export type DialogName = 'add' | 'export' | 'palette' | 'shortcuts' | 'bulkEdit' | 'replace'

/** Where the person is and what the program has to say to them just now. */
export interface SessionState {
  readonly screen: Screen
  /** The month (报告月) that was chosen; null until then. */
  readonly month: string | null
  readonly toasts: readonly Toast[]
  readonly host: HostInfo | null
  readonly dialog: DialogName | null
  /** Palette items lately chosen, by their ids, the newest first. */
  readonly recentItems: readonly string[]
  /** Counts up at each wish to search, so that the search box can take the focus. */
  readonly searchAsked: number
}

export type SessionStore = StoreApi<SessionState>

export function createSessionStore(): SessionStore {
  return createStore<SessionState>(() => ({
    screen: 'ledger',
    month: null,
    toasts: [],
    host: null,
    dialog: null,
    recentItems: [],
    searchAsked: 0,
  }))
}

let lastToast = 0

/** Shows a message at the foot of the window. A newer one takes the place of an older. */
export function say(
  store: SessionStore,
  kind: Toast['kind'],
  text: string,
  actions: readonly ToastAction[] = [],
): void {
  lastToast += 1
  store.setState({ toasts: [{ id: lastToast, kind, text, actions }] })
}

export function dismissToast(store: SessionStore, id: number): void {
  store.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }))
}

/** Chooses the month that all screens with one show. */
export function chooseMonth(store: SessionStore, month: string): void {
  store.setState({ month })
}

export function showScreen(store: SessionStore, screen: Screen): void {
  store.setState({ screen })
}
