import { contract, isOperationName } from '../shared/contract.ts'
import type { EventListener, LedgerEvent } from '../shared/events.ts'
import { failed, type Result } from '../shared/result.ts'
import type { DocumentsWorkerData } from './documents/worker.ts'
import type { StoreWorkerData } from './store/worker.ts'
import { startWorker, type WorkerClient } from './workerClient.ts'

export interface CoreOptions extends StoreWorkerData {
  /** Entry of the store worker: the TypeScript source, or its bundle. */
  readonly storeWorker: URL
  readonly documentsWorker: URL
}

/** What all three hosts stand on: one ledger, its only writer, and the worker that makes documents. */
export interface Core {
  /** Answers operations of the store and the documents worker; those of a host are the host's own. */
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** @returns a function that ends the subscription */
  subscribe(listener: EventListener): () => void
  close(): Promise<void>
}

export function createCore(options: CoreOptions): Core {
  const { storeWorker, documentsWorker, ...storeData } = options
  const listeners = new Set<EventListener>()
  const announce = (event: LedgerEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const store = startWorker(storeWorker, storeData, announce)
  let documents: WorkerClient | null = null

  /** Started at the first document, after the store has opened (and perhaps migrated) the ledger. */
  async function documentsClient(): Promise<WorkerClient | Result<unknown>> {
    if (documents !== null) return documents
    const opened = await store.call('ledger.info', {})
    if (!opened.ok) return opened
    const data: DocumentsWorkerData = { ledgerPath: options.ledgerPath }
    documents ??= startWorker(documentsWorker, data, announce)
    return documents
  }

  return {
    async call(name, input) {
      if (!isOperationName(name)) {
        const details = { field: 'name', value: name }
        return failed({ code: 'bad-input', message: `There is no operation ${name}.`, details })
      }
      const place = contract[name].runsIn
      switch (place) {
        case 'store':
          return store.call(name, input)
        case 'documents': {
          const client = await documentsClient()
          return 'ok' in client ? client : client.call(name, input)
        }
        case 'host':
          return failed({
            code: 'not-available',
            message: `${name} is answered by a host with a window.`,
            details: {},
          })
        default:
          return place satisfies never
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await documents?.close()
      await store.close()
    },
  }
}
