import { createStore, type StoreApi } from 'zustand/vanilla'
import { fromColumnar } from '../../shared/columnar.ts'
import type { Failure } from '../../shared/result.ts'
import type { ChangeEntry } from '../../shared/schemas/ledger.ts'
import type { ProjectRow } from '../../shared/schemas/project.ts'
import type { Port } from '../bridge.ts'

export interface HistoryState {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly failure: Failure | null
  /** Newest first. */
  readonly changes: readonly ChangeEntry[]
  /** Projects in the recycle bin; children that went with their entry are not listed by themselves. */
  readonly bin: readonly ProjectRow[]
  /** The ledger's revision when it was last asked. */
  readonly revision: number
}

export type HistoryStore = StoreApi<HistoryState>

const changesShown = 2000

export function createHistoryStore(): HistoryStore {
  return createStore<HistoryState>(() => ({
    status: 'loading',
    failure: null,
    changes: [],
    bin: [],
    revision: 0,
  }))
}

export async function readHistory(
  store: HistoryStore,
  port: Port,
  revision: number,
): Promise<void> {
  store.setState({ revision })
  const [changes, bin] = await Promise.all([
    port.call('history.list', { limit: changesShown }),
    port.call('projects.list', { bin: true }),
  ])
  if (!changes.ok || !bin.ok) {
    const failure = changes.ok ? (bin.ok ? null : bin.error) : changes.error
    store.setState({ status: 'failed', failure })
    return
  }
  const deleted = fromColumnar(bin.value.projects)
  const ids = new Set(deleted.map((project) => project.id))
  store.setState({
    status: 'ready',
    failure: null,
    changes: changes.value,
    bin: deleted.filter((project) => project.parentId === null || !ids.has(project.parentId)),
  })
}
