import type { Protocol } from 'electron'
import { guardHeaders } from './host/contentSecurity.ts'
import type { PageFiles } from './host/pageFiles.ts'

const scheme = 'app'
const host = 'ledger'

export const pageOrigin = `${scheme}://${host}`
export const pageUrl = `${pageOrigin}/`

/** Must run before Electron is ready: that is when the schemes are settled. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the page's files, and nothing else, under `app://ledger/`. Must run after Electron is ready. */
export function setupAppProtocol(protocol: Pick<Protocol, 'handle'>, pageFiles: PageFiles): void {
  protocol.handle(scheme, (request) => answerPageRequest(request, pageFiles))
}

/** @returns 404 for a path that is not on the list, 403 for another host's name, 405 for anything but reading */
export function answerPageRequest(
  request: Pick<Request, 'method' | 'url'>,
  pageFiles: PageFiles,
): Response {
  const url = new URL(request.url)
  if (url.host !== host) return refusal(403)
  if (request.method !== 'GET') return refusal(405)
  const file = pageFiles(url.pathname)
  return file === undefined ? refusal(404) : new Response(file.body, { headers: file.headers })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: guardHeaders })
}
