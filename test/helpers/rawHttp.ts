import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

export interface RawRequest {
  readonly method?: string
  /** Goes out as it stands: nothing resolves `..` or encodes anything on the way. */
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The body is in chunks already, so nothing tells its length beforehand. */
  readonly chunked?: boolean
}

/** One request over a bare socket, so that no client library tidies it up. `Host` is ours unless given. */
export function rawRequest(port: number, request: RawRequest): Promise<RawAnswer> {
  const body = request.body ?? ''
  const headers: Record<string, string> = {
    Host: `127.0.0.1:${port}`,
    ...(body === '' || request.chunked
      ? {}
      : { 'Content-Length': String(Buffer.byteLength(body)) }),
    ...(request.chunked ? { 'Transfer-Encoding': 'chunked' } : {}),
    ...request.headers,
    Connection: 'close',
  }
  const head = [
    `${request.method ?? 'GET'} ${request.target} HTTP/1.1`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
    })
    let text = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    // A server that refuses a body in mid-flight may reset the connection after its answer.
    socket.on('error', (error) => (text === '' ? reject(error) : resolve(parse(text))))
    socket.on('close', () => resolve(parse(text)))
  })
}

function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: new Map(headers),
    body: text.slice(end + 4),
  }
}

/** Trades the token for the session's cookie, as the browser does first. */
export async function openSession(openingUrl: string): Promise<string> {
  const url = new URL(openingUrl)
  const answer = await rawRequest(Number(url.port), { target: url.pathname + url.search })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
