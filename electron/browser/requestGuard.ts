import type { IncomingMessage } from 'node:http'

type Guarded = Pick<IncomingMessage, 'headers' | 'method'>

/**
 * Why a request does not come from our own page, or null where it may.
 *
 * `Host` must be the very address we listen on: a foreign name that resolves to this machine is how a web site reaches
 * a loopback port. `Origin` must be ours wherever a browser sends one, and it sends one with every POST.
 */
export function foreignRequest(request: Guarded, port: number): string | null {
  const host = `127.0.0.1:${port}`
  if (request.headers.host !== host) return 'Wrong host.'
  const { origin } = request.headers
  const changesSomething = request.method !== 'GET' && request.method !== 'HEAD'
  if (origin === undefined ? changesSomething : origin !== `http://${host}`) return 'Wrong origin.'
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'Wrong site.'
  return null
}
