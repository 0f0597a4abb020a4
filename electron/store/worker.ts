import { parentPort, workerData } from 'node:worker_threads'
import type { LedgerEvent } from '../../shared/events.ts'
import { runWorkerLoop, type WorkerMessage } from '../workerLoop.ts'
import { explainSqlite } from './explainSqlite.ts'
import { openStore, type StoreOptions } from './store.ts'

export type StoreWorkerData = Omit<StoreOptions, 'clock' | 'newId' | 'announce'>

if (parentPort !== null) {
  const port = parentPort
  // Only createCore starts this worker, with exactly this.
  const data = workerData as StoreWorkerData
  const explain = (error: unknown) => explainSqlite(error, data.ledgerPath)
  const announce = (event: LedgerEvent): void => {
    port.postMessage({ type: 'event', event } satisfies WorkerMessage)
  }
  runWorkerLoop<'store'>(
    port,
    () => {
      const store = openStore({ ...data, announce })
      return { handlers: store.handlers, explain, close: () => store.close() }
    },
    explain,
  )
}
