import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Result } from '../../shared/result.ts'
import type { PackSpec } from '../../shared/schemas/pack.ts'
import type { ProofDifference, ProofReport } from '../../shared/schemas/proof.ts'
import type { Port } from '../bridge.ts'

/** What the dialog of 核数 is about. */
export type ProofDialogContent =
  /** An export that was stopped. `total` may be more than are listed. */
  | {
      readonly kind: 'refused'
      readonly total: number
      readonly differences: readonly ProofDifference[]
    }
  /** The papers of a month, as `report` has them. */
  | { readonly kind: 'report'; readonly spec: PackSpec }

export interface ProofState {
  readonly isRunning: boolean
  /** Of the papers proved last, and which they were. */
  readonly report: ProofReport | null
  readonly spec: PackSpec | null
  readonly dialog: ProofDialogContent | null
}

export type ProofStore = StoreApi<ProofState>

export function createProofStore(): ProofStore {
  return createStore<ProofState>(() => ({
    isRunning: false,
    report: null,
    spec: null,
    dialog: null,
  }))
}

let lastAsked = 0

/** Has the papers proved. An answer to an older question than the last is dropped. */
export async function readProof(
  store: ProofStore,
  port: Port,
  spec: PackSpec,
): Promise<Result<ProofReport>> {
  lastAsked += 1
  const asked = lastAsked
  store.setState({ isRunning: true })
  const answer = await port.call('proof.run', { spec })
  if (asked === lastAsked) {
    store.setState({ isRunning: false, ...(answer.ok && { report: answer.value, spec }) })
  }
  return answer
}
