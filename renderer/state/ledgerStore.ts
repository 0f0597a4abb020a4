import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Changed } from '../../shared/contract.ts'
import type { UndoState } from '../../shared/events.ts'
import type { MoneyUnit } from '../../shared/model/money.ts'
import type { Failure, Result } from '../../shared/result.ts'
import type { LedgerInfo, Setting, Settings } from '../../shared/schemas/ledger.ts'
import type { Port } from '../bridge.ts'
import { askLedger, type LedgerAnswers } from './askLedger.ts'
import { applyChanges, type LedgerRows, noRows, rowsFromTables } from './ledgerRow.ts'

/** The page's read model of the open ledger. It changes when the ledger answers or announces, never before. */
export interface LedgerState {
  readonly status: 'loading' | 'ready' | 'failed'
  /** Why the ledger couldn't be opened. */
  readonly failure: Failure | null
  readonly info: LedgerInfo | null
  /** As they now hold: the money unit is the active view's where that has one. */
  readonly settings: Settings
  /** The reader's own money unit, and the one of the active view. */
  readonly ownUnit: MoneyUnit
  readonly viewUnit: MoneyUnit | null
  readonly rows: LedgerRows
  readonly undoState: UndoState
  /** ISO time of the newest saved change; null where none was ever made. */
  readonly savedAt: string | null
  /** Commands on their way. */
  readonly saving: number
  /** The last command's refusal, until the next one is saved. */
  readonly saveFailure: Failure | null
  readonly revision: number
}

export type LedgerStore = StoreApi<LedgerState>

export function createLedgerStore(): LedgerStore {
  return createStore<LedgerState>(() => ({
    status: 'loading',
    failure: null,
    info: null,
    settings: {},
    ownUnit: 'wan',
    viewUnit: null,
    rows: noRows,
    undoState: { undo: null, redo: null },
    savedAt: null,
    saving: 0,
    saveFailure: null,
    revision: 0,
  }))
}

/** Reads the whole ledger anew: after a refusal to open it, and after changes made elsewhere. */
export async function loadLedger(store: LedgerStore, port: Port): Promise<void> {
  showLedger(store, await askLedger(port))
}

export function showLedger(
  store: LedgerStore,
  { info, tables, newest }: Omit<LedgerAnswers, 'views'>,
): void {
  if (!info.ok || !tables.ok) {
    const failure = info.ok ? (tables.ok ? null : tables.error) : info.error
    store.setState({ status: 'failed', failure })
    return
  }
  const ownUnit = info.value.settings.moneyUnit ?? 'wan'
  const { viewUnit } = store.getState()
  store.setState({
    status: 'ready',
    failure: null,
    info: info.value,
    settings: { ...info.value.settings, moneyUnit: viewUnit ?? ownUnit },
    ownUnit,
    rows: rowsFromTables(tables.value),
    undoState: info.value.undoState,
    savedAt: (newest.ok ? newest.value[0]?.at : null) ?? info.value.createdAt,
    revision: tables.value.revision,
  })
}

/** Follows what the ledger announces. A change that none of our own answers brought is read anew. */
export function followLedger(store: LedgerStore, port: Port): () => void {
  let reading = false
  const catchUp = async (revision: number) => {
    const state = store.getState()
    if (reading || state.saving > 0 || state.revision >= revision || state.status !== 'ready')
      return
    reading = true
    await loadLedger(store, port)
    reading = false
  }
  let announced = 0
  const endAnnouncements = port.subscribe((event) => {
    if (event.type !== 'changed') return
    announced = Math.max(announced, event.revision)
    void catchUp(announced)
  })
  const endWaiting = store.subscribe((state, before) => {
    if (state.saving === 0 && before.saving > 0) void catchUp(announced)
  })
  return () => {
    endAnnouncements()
    endWaiting()
  }
}

/** Sends a command and takes its answer into the read model. The answer is handed on as it came. */
export async function runCommand<Value extends Changed>(
  store: LedgerStore,
  command: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  store.setState((state) => ({ saving: state.saving + 1 }))
  const result = await command()
  store.setState((state) =>
    result.ok
      ? {
          saving: state.saving - 1,
          saveFailure: null,
          rows: applyChanges(state.rows, result.value),
          undoState: result.value.undoState,
          savedAt: result.value.savedAt,
          revision: Math.max(state.revision, result.value.revision),
        }
      : { saving: state.saving - 1, saveFailure: isLost(result.error) ? result.error : null },
  )
  return result
}

/** Keeps a preference. It shows at once: nothing in the ledger depends on it. */
export async function keepSetting(
  store: LedgerStore,
  port: Port,
  setting: Setting,
): Promise<Result<unknown>> {
  store.setState((state) => ({
    settings: { ...state.settings, [setting.key]: setting.value },
    ...(setting.key === 'moneyUnit' ? { ownUnit: setting.value, viewUnit: null } : {}),
  }))
  store.setState((state) => ({ saving: state.saving + 1 }))
  const result = await port.call('settings.set', setting)
  store.setState((state) => ({
    saving: state.saving - 1,
    revision: result.ok ? Math.max(state.revision, result.value.revision) : state.revision,
  }))
  return result
}

/** Shows amounts in a view's unit, or with null in the reader's own. Nothing of it is kept in the ledger. */
export function showUnit(store: LedgerStore, viewUnit: MoneyUnit | null): void {
  store.setState(({ settings, ownUnit }) => ({
    viewUnit,
    settings: { ...settings, moneyUnit: viewUnit ?? ownUnit },
  }))
}

/** Refusals of a value leave the ledger as it was; these say that nothing can be saved at all. */
function isLost(failure: Failure): boolean {
  switch (failure.code) {
    case 'bad-input':
    case 'unknown-id':
    case 'conflict':
    case 'month-closed':
    case 'month-open':
    case 'sample-beside-real':
    case 'sample-absent':
    case 'nothing-to-undo':
    case 'nothing-to-redo':
    case 'undo-conflict':
    case 'cancelled':
    case 'nothing-to-export':
    case 'proof-failed':
    case 'not-available':
    case 'file-exists':
    case 'file-unwritable':
      return false
    case 'ledger-missing':
    case 'ledger-exists':
    case 'ledger-not-a-ledger':
    case 'ledger-newer':
    case 'ledger-corrupt':
    case 'ledger-in-use':
    case 'ledger-read-only':
    case 'ledger-on-network':
    case 'disk-full':
    case 'not-connected':
    case 'internal':
      return true
    default:
      return failure.code satisfies never
  }
}
