import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHost, type TestHost } from '../helpers/browserHost.ts'
import { openSession, rawRequest, type RawRequest } from '../helpers/rawHttp.ts'

const call = JSON.stringify({ name: 'host.info', input: {} })

describe('the browser host under attack', () => {
  let host: TestHost
  let cookie: string
  const send = (request: RawRequest) => rawRequest(host.port, request)
  const sendCall = (headers: Readonly<Record<string, string>>, body = call) =>
    send({
      method: 'POST',
      target: '/call',
      headers: {
        'Content-Type': 'application/json',
        Origin: host.origin,
        Cookie: cookie,
        ...headers,
      },
      body,
    })

  beforeAll(async () => {
    host = await openTestHost()
    writeFileSync(path.join(host.folder, 'secret.txt'), 'not for the page')
    cookie = await openSession(host.openingUrl)
  })
  afterAll(() => host.close())

  test('answers a call of its own page', async () => {
    const answer = await sendCall({})
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { saveFile: 'folder' } })
  })

  test('hands out a cookie that scripts and other sites never see', async () => {
    const fresh = await openTestHost()
    const { pathname, search } = new URL(fresh.openingUrl)
    const answer = await rawRequest(fresh.port, { target: pathname + search })
    await fresh.close()
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })

  test.each(['/', '/index.html', '/assets/a.js', '/events', '/call', '/open', '/open?token='])(
    'refuses %s to somebody without a token',
    async (target) => {
      expect((await send({ target })).status).toBe(403)
    },
  )

  test('refuses a wrong token of the right length', async () => {
    const target = `/open?token=${'A'.repeat(43)}`
    const answer = await send({ target })
    expect(answer.status).toBe(403)
    expect(answer.headers.has('set-cookie')).toBe(false)
  })

  test('refuses the right token the second time, with and without the cookie', async () => {
    const { pathname, search } = new URL(host.openingUrl)
    const again = await send({ target: pathname + search })
    const withCookie = await send({ target: pathname + search, headers: { Cookie: cookie } })
    expect([again.status, withCookie.status]).toEqual([403, 403])
    expect(again.headers.has('set-cookie')).toBe(false)
  })

  test('refuses a call without the cookie, or with a cookie of another session', async () => {
    const name = cookie.split('=')[0] ?? ''
    const answers = [
      await sendCall({ Cookie: '' }),
      await sendCall({ Cookie: `${name}=${'A'.repeat(43)}` }),
      await sendCall({ Cookie: `${name}=` }),
      await sendCall({ Cookie: cookie.slice(0, -1) }),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403])
  })

  test.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1:1',
    'https://127.0.0.1',
    'http://localhost',
  ])('refuses a call with the cookie from the origin %s', async (origin) => {
    expect((await sendCall({ Origin: origin })).status).toBe(403)
  })

  test('refuses a call that names no origin', async () => {
    const headers = { 'Content-Type': 'application/json', Cookie: cookie }
    expect((await send({ method: 'POST', target: '/call', headers, body: call })).status).toBe(403)
  })

  test('refuses to be read by another site of the same machine', async () => {
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-site' }
    expect((await send({ target: '/', headers })).status).toBe(403)
    const foreign = { Cookie: cookie, Origin: 'http://evil.example' }
    expect((await send({ target: '/events', headers: foreign })).status).toBe(403)
  })

  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example'])(
    'refuses a name that only resolves to this machine: %s',
    async (name) => {
      const answer = await send({ target: '/', headers: { Host: name, Cookie: cookie } })
      expect(answer.status).toBe(403)
    },
  )

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets/..%252f..%252fsecret.txt',
    '/./assets/a.js',
    '/assets//a.js',
    '/assets/a.js%00.html',
    '/assets',
    '/assets/',
    '../secret.txt',
    'file:///etc/passwd',
    'http://evil.example/',
  ])('serves nothing outside its list of files: %s', async (target) => {
    const answer = await send({ target, headers: { Cookie: cookie } })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('not for the page')
  })

  test.each(['__proto__', 'constructor', 'toString'])(
    'takes no name of the language for a file or an operation: %s',
    async (name) => {
      expect((await send({ target: `/${name}`, headers: { Cookie: cookie } })).status).toBe(404)
      const answer = await sendCall({}, JSON.stringify({ name, input: {} }))
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    },
  )

  test('takes calls by POST alone', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const headers = { Cookie: cookie, Origin: host.origin }
      const answer = await send({ method, target: '/call', headers })
      expect([method, answer.status]).toEqual([method, 405])
    }
    const posted = await send({
      method: 'POST',
      target: '/',
      headers: { Cookie: cookie, Origin: host.origin },
    })
    expect(posted.status).toBe(405)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'refuses a body that a form of another site could send: %s',
    async (contentType) => {
      expect((await sendCall({ 'Content-Type': contentType })).status).toBe(415)
    },
  )

  test.each(['', '{', '[]', 'null', '"host.info"', '{"name":"host.info"}', '{"input":{}}'])(
    'refuses a body that is not a call: %s',
    async (body) => {
      expect((await sendCall({}, body)).status).toBe(400)
    },
  )

  test('refuses a body that says it is too large before reading it', async () => {
    const answer = await sendCall({ 'Content-Length': String(17 * 1024 * 1024) }, '{')
    expect(answer.status).toBe(413)
  })

  test('stops reading a body that turns out to be too large', async () => {
    const megabyte = 'x'.repeat(1024 * 1024)
    const chunk = `${megabyte.length.toString(16)}\r\n${megabyte}\r\n`
    const answer = await send({
      method: 'POST',
      target: '/call',
      headers: {
        'Content-Type': 'application/json',
        Origin: host.origin,
        Cookie: cookie,
      },
      body: `${chunk.repeat(17)}0\r\n\r\n`,
      chunked: true,
    })
    expect(answer.status).toBe(413)
  })

  test('does not let the page choose where a file is written', async () => {
    const input = { path: path.join(host.folder, 'stolen.ledger') }
    const answer = await sendCall({}, JSON.stringify({ name: 'ledger.backup', input }))
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'not-available' } })
  })

  test('sends the page with a policy whose nonce changes and stands in the page', async () => {
    const pages = [
      await send({ target: '/', headers: { Cookie: cookie } }),
      await send({ target: '/', headers: { Cookie: cookie } }),
    ]
    const nonces = pages.map((page) => {
      const policy = page.headers.get('content-security-policy') ?? ''
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      expect(policy).toContain(`default-src 'none'; script-src 'self';`)
      expect(policy).not.toContain('unsafe')
      expect(page.body).toContain(`<meta name="csp-nonce" content="${nonce}">`)
      return nonce
    })
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(nonces[0]).not.toBe(nonces[1])
  })

  test('listens on the loopback address alone', async () => {
    const { networkInterfaces } = await import('node:os')
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const outside = addresses.filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of outside) {
      await expect(fetch(`http://${address}:${host.port}/`)).rejects.toThrow()
    }
  })

  test('took none of this for a bug of its own', () => {
    expect(host.reports).toEqual([])
  })
})
