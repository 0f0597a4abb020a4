import { Worker } from 'node:worker_threads'
import type { EventListener } from '../shared/events.ts'
import { failed, type Result } from '../shared/result.ts'
import type { WorkerMessage, WorkerRequest } from './workerLoop.ts'

export interface WorkerClient {
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** Asks the worker to close what it holds and waits until it has ended. Never terminates it. */
  close(): Promise<void>
}

/** The other end of `runWorkerLoop`: numbers the calls and pairs the answers. */
export function startWorker(
  script: URL,
  workerData: unknown,
  listener: EventListener,
): WorkerClient {
  const worker = new Worker(script, { workerData })
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let lastId = 0
  let ended: string | null = null

  const exited = new Promise<void>((resolve) => {
    worker.on('exit', (code) => {
      end(`The worker has ended (exit code ${code}).`)
      resolve()
    })
  })

  function end(reason: string): void {
    ended ??= reason
    for (const answer of waiting.values()) answer(internal(ended))
    waiting.clear()
  }

  worker.on('error', (error) => {
    end(error instanceof Error ? (error.stack ?? error.message) : String(error))
  })
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'event') {
      listener(message.event)
      return
    }
    waiting.get(message.id)?.(message.result)
    waiting.delete(message.id)
  })

  function post(request: WorkerRequest): void {
    worker.postMessage(request)
  }

  return {
    call(name, input) {
      if (ended !== null) return Promise.resolve(internal(ended))
      lastId += 1
      const id = lastId
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        post({ type: 'call', id, name, input })
      })
    },
    async close() {
      if (ended === null) post({ type: 'close' })
      await exited
    },
  }
}

function internal(message: string): Result<unknown> {
  return failed({ code: 'internal', message, details: {} })
}
