import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may talk to the host: whoever opened the address with the token first. */
export interface Session {
  /** Goes into the address that is opened; good for one use. */
  readonly token: string
  /** Trades the token for the value of a `Set-Cookie` header; null for a wrong token and for a second use. */
  redeem(token: string | null): string | null
  /** Whether a `Cookie` header holds this session. */
  admits(cookieHeader: string | undefined): boolean
}

/**
 * @param port of the host. Browsers send cookies to every port of a machine, so the cookie's name tells two hosts apart.
 */
export function createSession(port: number): Session {
  const token = randomBytes(32).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  const cookieName = `ledger-${port}`
  let used = false

  return {
    token,
    redeem(offered) {
      if (used || offered === null || !equal(offered, token)) return null
      used = true
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    admits(cookieHeader) {
      const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim())
      return cookies.some((cookie) => equal(cookie, `${cookieName}=${secret}`))
    },
  }
}

/** Compares without telling by its duration how much of a guess was right. */
function equal(offered: string, expected: string): boolean {
  const left = Buffer.from(offered)
  const right = Buffer.from(expected)
  return left.length === right.length && timingSafeEqual(left, right)
}
