import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { contentSecurityPolicy, guardHeaders, insertNonce, newNonce } from './contentSecurity.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

export interface PageAnswer {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer<ArrayBuffer> | string
}

interface PageFile {
  readonly contentType: string
  readonly body: Buffer<ArrayBuffer>
}

/** Looks a URL's path up in the list of files; undefined where there is no such file. */
export type PageFiles = (urlPath: string) => PageAnswer | undefined

/**
 * Reads the built page into memory. Only what was listed here can ever be served: a URL is looked up in the list and
 * never joined to a folder, so there is nothing to climb out of.
 *
 * @throws Error where the folder holds no `index.html`: the page has not been built.
 */
export function loadPageFiles(folder: string, connect: 'self' | 'none'): PageFiles {
  const files = new Map<string, PageFile>()
  for (const file of filesUnder(folder)) {
    const contentType = contentTypes[path.extname(file)]
    if (contentType === undefined) continue
    const urlPath = `/${path.relative(folder, file).split(path.sep).join('/')}`
    files.set(urlPath, { contentType, body: readFileSync(file) })
  }
  const index = files.get('/index.html')
  if (index === undefined) throw new Error(`No page in ${folder}: build it first.`)
  files.delete('/index.html')
  const indexText = index.body.toString('utf8')

  return (urlPath) => {
    if (urlPath === '/' || urlPath === '/index.html') return indexAnswer(indexText, connect)
    const file = files.get(urlPath)
    if (file === undefined) return undefined
    return { headers: { ...guardHeaders, 'Content-Type': file.contentType }, body: file.body }
  }
}

/** Plain calls only: inside an Electron archive not every option of `readdir` is at hand. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const place = path.join(folder, name)
    return statSync(place).isDirectory() ? filesUnder(place) : [place]
  })
}

function indexAnswer(html: string, connect: 'self' | 'none'): PageAnswer {
  const nonce = newNonce()
  return {
    headers: {
      ...guardHeaders,
      'Content-Security-Policy': contentSecurityPolicy(nonce, connect),
      'Content-Type': 'text/html; charset=utf-8',
    },
    body: insertNonce(html, nonce),
  }
}
