import { randomBytes } from 'node:crypto'

/** A fresh value for every page load: 128 random bits, base64. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/**
 * What the page may load: its own files and nothing else. Style elements need the nonce, because the grid and the
 * controls add theirs at run time; `data:` pictures are the icons in the grid's style sheet.
 *
 * @param connect `self` where the page talks to its host by HTTP, `none` where it has a channel of its own.
 */
export function contentSecurityPolicy(nonce: string, connect: 'self' | 'none'): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src '${connect}'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** Headers that every answer to the page carries, whatever it is. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

const nonceMeta = /<meta\s+name="csp-nonce"[^>]*>/i

/**
 * Puts the nonce where the page looks for it: `<meta name="csp-nonce" content="…">`, replaced where the page has one,
 * else added at the top of its head.
 */
export function insertNonce(html: string, nonce: string): string {
  const meta = `<meta name="csp-nonce" content="${nonce}">`
  return nonceMeta.test(html)
    ? html.replace(nonceMeta, () => meta)
    : html.replace(/<head[^>]*>/i, (head) => head + meta)
}
