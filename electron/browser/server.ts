import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { guardHeaders } from '../host/contentSecurity.ts'
import type { HostCall } from '../host/hostCall.ts'
import type { PageFiles } from '../host/pageFiles.ts'
import { readCallBody } from './callBody.ts'
import type { EventStreams } from './eventStream.ts'
import { foreignRequest } from './requestGuard.ts'
import { createSession, type Session } from './session.ts'

export interface PageServerParts {
  readonly pageFiles: PageFiles
  readonly call: HostCall
  readonly events: EventStreams
  readonly onRequest: () => void
  /** 0 picks a free one. */
  readonly port?: number
  readonly maxBodyBytes?: number
}

export interface PageServer {
  readonly port: number
  /** The address to open, with the token that is good for one use. */
  readonly openingUrl: string
  close(): Promise<void>
}

/** Serves the page and its calls to one browser of this machine. Listens on the loopback address and nothing else. */
export async function startPageServer(parts: PageServerParts): Promise<PageServer> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 })
  const port = await listen(server, parts.port ?? 0)
  const session = createSession(port)

  server.on('request', (request, response) => {
    answer(request, response, parts, session, port).catch((error: unknown) => {
      // The person closed the window in mid-request; there is nobody left to tell.
      response.destroy(error instanceof Error ? error : undefined)
    })
  })
  return {
    port,
    openingUrl: `http://127.0.0.1:${port}/open?token=${session.token}`,
    close: () => closeServer(server),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: PageServerParts,
  session: Session,
  port: number,
): Promise<void> {
  const foreign = foreignRequest(request, port)
  if (foreign !== null) return refuse(response, 403, foreign)
  const [urlPath = '', query] = splitTarget(request.url ?? '')

  if (urlPath === '/open' && request.method === 'GET') {
    const cookie = session.redeem(new URLSearchParams(query).get('token'))
    if (cookie === null) return refuse(response, 403, 'This address has been used, or is wrong.')
    parts.onRequest()
    response.writeHead(303, { ...guardHeaders, 'Set-Cookie': cookie, Location: '/' }).end()
    return
  }
  if (!session.admits(request.headers.cookie)) return refuse(response, 403, 'No session.')
  parts.onRequest()

  if (urlPath === '/call') return answerCall(request, response, parts)
  if (request.method !== 'GET') return refuse(response, 405, 'Use GET.', { Allow: 'GET' })
  if (urlPath === '/events') return parts.events.open(request, response)
  const file = parts.pageFiles(urlPath)
  if (file === undefined) return refuse(response, 404, 'There is no such file.')
  send(response, 200, file.headers, file.body)
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  parts: PageServerParts,
): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, 'Use POST.', { Allow: 'POST' })
  const body = await readCallBody(request, parts.maxBodyBytes)
  if (!body.ok) return refuse(response, body.status, body.message, { Connection: 'close' })
  const result = await parts.call(body.name, body.input)
  const json = { ...guardHeaders, 'Content-Type': 'application/json; charset=utf-8' }
  send(response, 200, json, JSON.stringify(result))
}

/** The path exactly as it was sent, never decoded or resolved, and the query behind it. */
function splitTarget(target: string): readonly string[] {
  const mark = target.indexOf('?')
  return mark === -1 ? [target] : [target.slice(0, mark), target.slice(mark + 1)]
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = { ...guardHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...headers }
  send(response, status, text, `${message}\n`)
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
