import type { MessagePort } from 'node:worker_threads'
import { contract, type Handlers, isOperationName, type OperationName } from '../shared/contract.ts'
import { LedgerError } from '../shared/errors.ts'
import type { LedgerEvent } from '../shared/events.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import { describeIssue } from './describeIssue.ts'

export type WorkerRequest =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'close' }

export type WorkerMessage =
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'event'; readonly event: LedgerEvent }

interface Worker<Where extends 'store' | 'documents'> {
  readonly handlers: Handlers<Where>
  /** Turns an error that isn't ours (of SQLite, of the file system) into one that is, or null if it is a bug. */
  readonly explain: (error: unknown) => LedgerError | null
  readonly close: () => void
}

/**
 * A worker's message loop: parses each input once against the contract, runs its handler, answers with a `Result`.
 * `start` is called at the first request and, if it refuses, again at the next one: a ledger that couldn't be opened
 * answers every call with the reason.
 */
export function runWorkerLoop<Where extends 'store' | 'documents'>(
  port: MessagePort,
  start: () => Worker<Where>,
  explainStart: (error: unknown) => LedgerError | null,
): void {
  let worker: Worker<Where> | null = null

  async function answer(name: string, input: unknown): Promise<Result<unknown>> {
    try {
      worker ??= start()
      return ok(await dispatch(worker.handlers, name, input))
    } catch (error) {
      const known = error instanceof LedgerError ? error : (worker?.explain ?? explainStart)(error)
      if (known !== null) return failed(known.toFailure())
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      return failed({ code: 'internal', message: text, details: {} })
    }
  }

  async function reply(id: number, name: string, input: unknown): Promise<void> {
    const result = await answer(name, input)
    port.postMessage({ type: 'answer', id, result } satisfies WorkerMessage)
  }

  port.on('message', (request: WorkerRequest) => {
    switch (request.type) {
      case 'call':
        void reply(request.id, request.name, request.input)
        return
      case 'close':
        worker?.close()
        port.close()
        return
      default:
        request satisfies never
    }
  })
}

async function dispatch(
  handlers: Readonly<Partial<Record<OperationName, unknown>>>,
  name: string,
  input: unknown,
): Promise<unknown> {
  if (!isOperationName(name) || !Object.hasOwn(handlers, name)) {
    throw new LedgerError('bad-input', `There is no operation ${name}.`, {
      field: 'name',
      value: name,
    })
  }
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) throw describeIssue(parsed.error, input)
  // `Handlers` ties each name to its input; a lookup by a name known only at run time can't show that.
  const handler = handlers[name] as (value: unknown) => unknown
  return handler(parsed.data)
}
