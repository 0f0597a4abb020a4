import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Failure } from '../../shared/result.ts'
import type { ProjectDetail } from '../../shared/schemas/ledger.ts'
import type { Port } from '../bridge.ts'

/** Everything about the project in the panel that the grid's rows do not hold: citation, history. */
export interface DetailState {
  readonly detail: ProjectDetail | null
  readonly failure: Failure | null
  /** The ledger's revision when it was last asked. */
  readonly revision: number
}

export type DetailStore = StoreApi<DetailState>

export function createDetailStore(): DetailStore {
  return createStore<DetailState>(() => ({ detail: null, failure: null, revision: 0 }))
}

let asked = 0

/** Reads one project as it is at a revision; an answer that a later question overtook is dropped. */
export async function readDetail(
  store: DetailStore,
  port: Port,
  id: string,
  revision: number,
): Promise<void> {
  asked += 1
  const question = asked
  store.setState({ revision })
  const result = await port.call('projects.get', { id })
  if (question !== asked) return
  store.setState(
    result.ok ? { detail: result.value, failure: null } : { detail: null, failure: result.error },
  )
}
