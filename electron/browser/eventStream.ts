import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LedgerEvent } from '../../shared/events.ts'
import { guardHeaders } from '../host/contentSecurity.ts'

/** Often enough to notice a window that went without a word, rarely enough to cost nothing. */
const heartbeatMs = 15_000

export interface EventStreams {
  /** Turns a request into a stream that lasts as long as the window. */
  open(request: IncomingMessage, response: ServerResponse): void
  announce(event: LedgerEvent): void
  close(): void
}

/** @param onCount told how many windows are listening, whenever that changes */
export function createEventStreams(onCount: (count: number) => void): EventStreams {
  const open = new Set<ServerResponse>()
  const heartbeat = setInterval(() => {
    for (const response of open) response.write(': still here\n\n')
  }, heartbeatMs)
  heartbeat.unref()

  return {
    open(request, response) {
      response.writeHead(200, { ...guardHeaders, 'Content-Type': 'text/event-stream' })
      response.write('retry: 1000\n\n')
      open.add(response)
      onCount(open.size)
      request.on('close', () => {
        if (open.delete(response)) onCount(open.size)
      })
    },
    announce(event) {
      const message = `data: ${JSON.stringify(event)}\n\n`
      for (const response of open) response.write(message)
    },
    close() {
      clearInterval(heartbeat)
      for (const response of open) response.end()
    },
  }
}
