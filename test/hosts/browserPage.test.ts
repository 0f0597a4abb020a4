import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../helpers/browser.ts'
import { openTestHost, type TestHost } from '../helpers/browserHost.ts'

describe('a page of the browser host, in a real browser', () => {
  let browser: Browser
  let host: TestHost
  let page: Page
  const violations: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
    host = await openTestHost({ createFrom: 'seeds', limits: { graceMs: 200 } })
    page = await browser.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') violations.push(message.text())
    })
    await page.goto(host.openingUrl)
  })
  afterAll(async () => {
    await host.close()
    await browser.close()
  })

  test('lands on the page itself, without the token in its address', () => {
    expect(page.url()).toBe(`${host.origin}/`)
  })

  test('runs its own script, and its cookie is out of reach of scripts', async () => {
    await page.waitForSelector('body[data-ran=yes]', { state: 'attached' })
    expect(await page.evaluate('document.cookie')).toBe('')
    expect(violations).toEqual([])
  })

  test('may add a style that carries the nonce, and none that does not', async () => {
    const colours = await page.evaluate(() => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''
      const colourWith = (own: string, css: string) => {
        const style = document.createElement('style')
        if (own !== '') style.nonce = own
        style.textContent = css
        document.head.append(style)
        return getComputedStyle(document.body).color
      }
      const without = colourWith('', 'body { color: rgb(255, 0, 0) }')
      return [without, colourWith(nonce, 'body { color: rgb(0, 0, 255) }')]
    })
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 255)'])
    expect(violations.splice(0)).toEqual([expect.stringContaining('Content Security Policy')])
  })

  test('runs no inline script and reaches no other site', async () => {
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'document.body.dataset.inline = "ran"'
      document.head.append(script)
      const reached = await fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        () => 'refused',
      )
      return [document.body.dataset['inline'] ?? 'not run', reached]
    })
    expect(outcome).toEqual(['not run', 'refused'])
  })

  test('calls the core, and hears of the change it made', async () => {
    const heard = await page.evaluate(async () => {
      const events = new EventSource('events')
      const { promise, resolve } = Promise.withResolvers<string>()
      events.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data))
      await new Promise((opened) => events.addEventListener('open', opened))
      const input = { changes: [{ id: 'CM-01', set: { notes: '试' } }] }
      const answer = await fetch('call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'projects.update', input }),
      })
      const result = (await answer.json()) as { readonly ok: boolean }
      return [result, result.ok ? (JSON.parse(await promise) as unknown) : null]
    })
    expect(heard).toEqual([
      expect.objectContaining({ ok: true }),
      expect.objectContaining({ type: 'changed', projectIds: ['CM-01'] }),
    ])
  })

  test('ends the host when its window is closed', async () => {
    await page.close()
    expect(await host.unused).toBe('window-closed')
  })
})
