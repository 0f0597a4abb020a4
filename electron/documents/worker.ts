import { parentPort, workerData } from 'node:worker_threads'
import type { LedgerEvent } from '../../shared/events.ts'
import { explainSqlite } from '../store/explainSqlite.ts'
import { openReadOnly } from '../store/open.ts'
import { runWorkerLoop, type WorkerMessage } from '../workerLoop.ts'
import { documentsHandlers } from './handlers.ts'

export interface DocumentsWorkerData {
  readonly ledgerPath: string
}

if (parentPort !== null) {
  const port = parentPort
  // Only createCore starts this worker, with exactly this.
  const { ledgerPath } = workerData as DocumentsWorkerData
  const explain = (error: unknown) => explainSqlite(error, ledgerPath)
  const announce = (event: LedgerEvent): void => {
    port.postMessage({ type: 'event', event } satisfies WorkerMessage)
  }
  runWorkerLoop<'documents'>(
    port,
    () => {
      const database = openReadOnly(ledgerPath)
      return {
        handlers: documentsHandlers(database, announce),
        explain,
        close: () => database.close(),
      }
    },
    explain,
  )
}
