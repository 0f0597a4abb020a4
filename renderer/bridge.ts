import type { Bridge, InputOf, OperationName, OutputOf } from '../shared/contract.ts'
import type { EventListener, LedgerEvent } from '../shared/events.ts'
import { failed, type Result } from '../shared/result.ts'

/** What the page stands on: calls one way, announcements the other. */
export interface Port extends Bridge {
  /** @returns a function that ends the subscription */
  subscribe(listener: EventListener): () => void
}

/** What a preload hands to the page; the same two channels without their types. */
interface PreloadBridge {
  call(name: string, input: unknown): Promise<Result<unknown>>
  subscribe(listener: EventListener): () => void
}

declare global {
  interface Window {
    readonly ledgerBridge?: PreloadBridge
  }
}

/** The host's bridge where a preload put one, else HTTP to whoever served this page. Only this file knows which. */
export function connect(scope: Window = window): Port {
  const preload = scope.ledgerBridge
  return preload === undefined
    ? httpPort(scope)
    : typed(
        (name, input) => preload.call(name, input),
        (listener) => preload.subscribe(listener),
      )
}

function typed(
  call: PreloadBridge['call'],
  subscribe: (listener: EventListener) => () => void,
): Port {
  return {
    // Our own core built the value to the contract's type; it isn't parsed again on the way in.
    call: <Name extends OperationName>(name: Name, input: InputOf<Name>) =>
      call(name, input) as Promise<Result<OutputOf<Name>>>,
    subscribe,
  }
}

function httpPort(scope: Window): Port {
  return typed(
    async (name, input) => {
      try {
        const answer = await scope.fetch('call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name, input }),
        })
        return (await answer.json()) as Result<unknown>
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause)
        return failed({
          code: 'not-connected',
          message: `The ledger's process did not answer: ${reason}`,
          details: { reason },
        })
      }
    },
    announcements(() => new EventSource('events')),
  )
}

/**
 * One stream for all who listen, open while anybody does: a browser grants an address six connections in all its windows, and
 * each stream holds one for as long as it lasts.
 */
function announcements(open: () => EventSource): Port['subscribe'] {
  const listeners = new Set<EventListener>()
  let source: EventSource | null = null
  return (listener) => {
    listeners.add(listener)
    if (source === null) {
      source = open()
      source.addEventListener('message', (message: MessageEvent<string>) => {
        const event = JSON.parse(message.data) as LedgerEvent
        for (const each of listeners) each(event)
      })
    }
    return () => {
      if (!listeners.delete(listener) || listeners.size > 0) return
      source?.close()
      source = null
    }
  }
}
