import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { App, IpcMain, IpcMainInvokeEvent, Protocol } from 'electron'
import { describe, expect, test } from 'vitest'
import { answerPageRequest, registerAppScheme } from '../../electron/appProtocol.ts'
import { loadPageFiles } from '../../electron/host/pageFiles.ts'
import { callChannel } from '../../electron/ipc/channels.ts'
import { sendEvent, setupRouter } from '../../electron/ipc/router.ts'
import { holdSingleInstance, ledgerArgument, setupOrderlyClose } from '../../electron/lifecycle.ts'
import { menuTemplate } from '../../electron/menu.ts'
import { commandIds } from '../../shared/commandList.ts'
import { ok } from '../../shared/result.ts'

describe('the app:// scheme', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-page-'))
  mkdirSync(path.join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'secret.txt'), 'not for the page')
  writeFileSync(path.join(folder, 'page', 'index.html'), '<!doctype html><head></head>台账')
  writeFileSync(path.join(folder, 'page', 'assets', 'a.js'), 'export {}')
  const files = loadPageFiles(path.join(folder, 'page'), 'none')
  rmSync(folder, { recursive: true })
  const get = (url: string, method = 'GET') => answerPageRequest({ url, method }, files)

  test('serves the page with a policy that lets it reach nothing', async () => {
    const answer = get('app://ledger/')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(answer.status).toBe(200)
    expect(policy).toContain(`default-src 'none'; script-src 'self'; style-src 'self' 'nonce-`)
    expect(policy).toContain(`connect-src 'none'`)
    expect(await answer.text()).toMatch(/<head><meta name="csp-nonce" content="[^"]{24}"><\/head>/)
  })

  test('serves a script as one', async () => {
    const answer = get('app://ledger/assets/a.js')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await answer.text()).toBe('export {}')
  })

  test.each([
    ['app://ledger/../secret.txt', 404],
    ['app://ledger/%2e%2e/secret.txt', 404],
    ['app://ledger/..%2fsecret.txt', 404],
    ['app://ledger/assets/', 404],
    ['app://other/index.html', 403],
  ])('refuses %s', (url, status) => {
    expect(get(url).status).toBe(status)
  })

  test('is for reading only', () => {
    expect(get('app://ledger/', 'POST').status).toBe(405)
  })

  test('is registered as a secure standard scheme that needs no policy exceptions', () => {
    const registered: unknown[] = []
    const registerSchemesAsPrivileged: Protocol['registerSchemesAsPrivileged'] = (schemes) => {
      registered.push(...schemes)
    }
    registerAppScheme({ registerSchemesAsPrivileged })
    expect(registered).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
  })
})

describe('the router of the Electron host', () => {
  type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown
  const listeners = new Map<string, Listener>()
  const reports: unknown[] = []
  const ipcMain: Pick<IpcMain, 'handle'> = {
    handle: (channel, listener) => void listeners.set(channel, listener as Listener),
  }
  setupRouter(
    ipcMain,
    (name, input) => Promise.resolve(ok({ name, input })),
    (error) => reports.push(error),
  )
  const send = (senderFrame: object | null) =>
    listeners.get(callChannel)?.({ senderFrame } as IpcMainInvokeEvent, 'host.info', { a: 1 })

  test('has one channel', () => {
    expect([...listeners.keys()]).toEqual([callChannel])
  })

  test('answers the top frame of its own page', async () => {
    expect(await send({ parent: null, origin: 'app://ledger', url: 'app://ledger/' })).toEqual(
      ok({ name: 'host.info', input: { a: 1 } }),
    )
  })

  test.each([
    ['a frame inside the page', { parent: {}, origin: 'app://ledger', url: 'app://ledger/' }],
    ['another site', { parent: null, origin: 'https://example.org', url: 'https://example.org/' }],
    ['another host of the scheme', { parent: null, origin: 'app://other', url: 'app://other/' }],
    ['a frame that is gone', null],
  ])('refuses %s loudly', (_who, frame) => {
    const before = reports.length
    expect(() => send(frame)).toThrow(/Refused a call/)
    expect(reports).toHaveLength(before + 1)
  })

  test('tells no window that is gone', () => {
    const sent: unknown[] = []
    const receiver = (gone: boolean) => ({
      isDestroyed: () => gone,
      send: (...args: unknown[]) => void sent.push(args),
    })
    const event = { type: 'command', command: 'undo' } as const
    sendEvent(receiver(true), event)
    sendEvent(receiver(false), event)
    expect(sent).toEqual([['ledger:event', event]])
  })
})

describe('the life of the Electron host', () => {
  class FakeApp extends EventEmitter {
    readonly quits: string[] = []
    quit(): void {
      const event = { prevented: false, preventDefault: () => void (event.prevented = true) }
      this.emit('will-quit', event)
      this.quits.push(event.prevented ? 'held back' : 'ended')
    }
  }
  const asApp = (app: FakeApp) => app as unknown as Pick<App, 'on' | 'quit'>

  test('ends only after the ledger is closed, and closes it once', async () => {
    const app = new FakeApp()
    const closing = Promise.withResolvers<void>()
    let closes = 0
    const close = () => {
      closes += 1
      return closing.promise
    }
    setupOrderlyClose(asApp(app), close, () => undefined)
    app.emit('window-all-closed')
    app.quit()
    expect([closes, app.quits]).toEqual([1, ['held back', 'held back']])
    const ended = new Promise((resolve) => app.once('will-quit', resolve))
    closing.resolve()
    await ended
    expect(closes).toBe(1)
  })

  test('ends even where the ledger could not be closed, and reports why', async () => {
    const app = new FakeApp()
    const reports: unknown[] = []
    const failure = new Error('worker gone')
    setupOrderlyClose(
      asApp(app),
      () => Promise.reject(failure),
      (error) => reports.push(error),
    )
    app.quit()
    await new Promise((resolve) => app.once('will-quit', resolve))
    expect(reports).toEqual([failure])
  })

  test('hands a second start over to the first', () => {
    const quits: string[] = []
    const second = {
      requestSingleInstanceLock: () => false,
      on: () => second,
      quit: () => void quits.push('quit'),
    }
    expect(holdSingleInstance(second as unknown as App, () => undefined)).toBe(false)
    expect(quits).toEqual(['quit'])
  })

  test.each([
    [['--db', '/a/b.ledger'], '/a/b.ledger'],
    [['--inspect', '/a/台账.ledger'], '/a/台账.ledger'],
    [['--db'], null],
    [[], null],
  ])('takes the ledger from the arguments %j', (args, expected) => {
    expect(ledgerArgument(args)).toBe(expected)
  })
})

describe('the native menu', () => {
  const ran: string[] = []
  const actions = { run: (command: string) => void ran.push(command), showAbout: () => undefined }
  const template = menuTemplate('zh-CN', 'win32', actions)
  const items = template.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))

  test('says everything in the language of the ledger', () => {
    expect(template.map((menu) => menu.label)).toEqual(['文件', '编辑', '视图', '帮助'])
    const english = menuTemplate('en', 'win32', actions)
    expect(english.map((menu) => menu.label)).toEqual(['File', 'Edit', 'View', 'Help'])
  })

  test('offers commands of the page, each once, and every line does something', () => {
    for (const item of items) item.click?.(undefined as never, undefined, undefined as never)
    expect(ran).toEqual([...new Set(ran)])
    expect(ran.length).toBeGreaterThan(4)
    expect(commandIds).toEqual(expect.arrayContaining(ran))
    const idle = items.filter((item) => !item.role && !item.click && item.type !== 'separator')
    expect(idle).toEqual([])
  })

  test('leaves the keys of commands to the page', () => {
    const withKeys = items.filter((item) => item.accelerator !== undefined)
    expect(withKeys.length).toBeGreaterThan(0)
    expect(withKeys.every((item) => item.registerAccelerator === false)).toBe(true)
  })

  test("begins with the program's own menu on a Mac and takes no keys there", () => {
    const mac = menuTemplate('zh-CN', 'darwin', actions)
    expect(mac[0]).toEqual({ role: 'appMenu' })
    expect(JSON.stringify(mac)).not.toContain('accelerator')
  })
})
