import type { Port } from '../bridge.ts'
import type { LedgerState, LedgerStore } from './ledgerStore.ts'

/**
 * Keeps the count of projects with sample data (示例) right: a command on the sample, its undoing and its redoing all show
 * in what can be undone or redone next.
 */
export function followSample(store: LedgerStore, port: Port): () => void {
  return store.subscribe((state, before) => {
    if (state.undoState === before.undoState) return
    if (!touchesSample(state) && !touchesSample(before)) return
    void readSample(store, port)
  })
}

function touchesSample({ undoState: { undo, redo } }: LedgerState): boolean {
  return [undo, redo].some((operation) => operation?.startsWith('sample.') === true)
}

async function readSample(store: LedgerStore, port: Port): Promise<void> {
  const result = await port.call('ledger.info', {})
  if (!result.ok) return
  const { sampleProjects } = result.value
  store.setState(({ info }) => (info === null ? {} : { info: { ...info, sampleProjects } }))
}
