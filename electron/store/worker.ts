import { parentPort, workerData } from 'node:worker_threads'
import type { LedgerEvent } from '../../shared/events.ts'
import { runWorkerLoop, type WorkerMessage } from '../workerLoop.ts'
import { explainSqlite } from './explainSqlite.ts'
import { openStore, type StoreOptions } from './store.ts'

/** Without a change for so long, the write-ahead log is folded into the file. */
const idleMs = 1000

export type StoreWorkerData = Omit<StoreOptions, 'clock' | 'newId' | 'announce'>

if (parentPort !== null) {
  const port = parentPort
  // Only createCore starts this worker, with exactly this.
  const data = workerData as StoreWorkerData
  const explain = (error: unknown) => explainSqlite(error, data.ledgerPath)
  // People copy the file while the window is open: soon after the last change everything stands in it.
  let checkpoint: () => void = () => undefined
  let timer: NodeJS.Timeout | undefined
  const announce = (event: LedgerEvent): void => {
    port.postMessage({ type: 'event', event } satisfies WorkerMessage)
    clearTimeout(timer)
    timer = setTimeout(checkpoint, idleMs)
  }
  runWorkerLoop<'store'>(
    port,
    () => {
      const store = openStore({ ...data, announce })
      checkpoint = () => store.checkpoint()
      return {
        handlers: store.handlers,
        explain,
        close: () => {
          clearTimeout(timer)
          store.close()
        },
      }
    },
    explain,
  )
}
