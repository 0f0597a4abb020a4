import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserWindow, Session, WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  askBeforeClosing,
  confineContents,
  confineSession,
  keepWindowState,
  unsavedQuestion,
  windowOptions,
} from '../../electron/window.ts'
import { readWindowState, type WindowState, writeWindowState } from '../../electron/windowState.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const state: WindowState = { x: 40, y: 30, width: 1500, height: 900, maximized: false }

describe('the window of the Electron host', () => {
  test('gives its page no power but the preload', () => {
    expect(windowOptions('/p/preload.cjs', null, false).webPreferences).toEqual({
      preload: '/p/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    })
  })

  test('opens where it was left', () => {
    const options = windowOptions('/p/preload.cjs', state, false)
    expect(options).toMatchObject({ x: 40, y: 30, width: 1500, height: 900 })
  })

  test('lets its page go nowhere and open nothing', () => {
    const contents = new EventEmitter() as EventEmitter & { opens?: (() => unknown) | undefined }
    const setWindowOpenHandler = (handler: () => unknown) => void (contents.opens = handler)
    // Electron's own type has some two hundred members, of which the function takes these two.
    confineContents(
      Object.assign(contents, { setWindowOpenHandler }) as unknown as Pick<
        WebContents,
        'on' | 'setWindowOpenHandler'
      >,
    )
    const isPrevented = (name: string, url: string) => {
      let prevented = false
      contents.emit(name, { url, preventDefault: () => (prevented = true) })
      return prevented
    }
    expect(isPrevented('will-navigate', 'https://example.org/')).toBe(true)
    expect(isPrevented('will-navigate', 'app://other/')).toBe(true)
    expect(isPrevented('will-navigate', 'file:///etc/passwd')).toBe(true)
    expect(isPrevented('will-navigate', 'app://ledger/')).toBe(false)
    expect(isPrevented('will-redirect', 'app://ledger/')).toBe(true)
    expect(isPrevented('will-attach-webview', '')).toBe(true)
    expect(contents.opens?.()).toEqual({ action: 'deny' })
  })

  test('grants no permission but copying and pasting, and lets no request out', () => {
    const handlers: { request?: unknown; check?: unknown; before?: unknown } = {}
    confineSession({
      setPermissionRequestHandler: (handler: unknown) => void (handlers.request = handler),
      setPermissionCheckHandler: (handler: unknown) => void (handlers.check = handler),
      webRequest: { onBeforeRequest: (handler: unknown) => void (handlers.before = handler) },
    } as unknown as Session)
    const check = handlers.check as (contents: null, permission: string) => boolean
    const request = handlers.request as (
      contents: null,
      permission: string,
      answer: (granted: boolean) => void,
    ) => void
    const before = handlers.before as (
      details: { url: string },
      answer: (verdict: { cancel: boolean }) => void,
    ) => void

    const granted: boolean[] = []
    for (const permission of ['media', 'geolocation', 'notifications', 'serial']) {
      expect(check(null, permission)).toBe(false)
      request(null, permission, (answer) => granted.push(answer))
    }
    expect(granted).toEqual([false, false, false, false])
    expect(check(null, 'clipboard-sanitized-write')).toBe(true)
    expect(check(null, 'clipboard-read')).toBe(true)

    const cancelled: boolean[] = []
    for (const url of ['https://example.org/x.js', 'http://127.0.0.1:80/', 'app://ledger/a.js']) {
      before({ url }, ({ cancel }) => cancelled.push(cancel))
    }
    expect(cancelled).toEqual([true, true, false])
  })

  test('closes over unsaved work only where the person says so', () => {
    const contents = new EventEmitter()
    let answer = false
    askBeforeClosing(contents as unknown as Pick<WebContents, 'on'>, () => answer)
    const isLetGo = () => {
      let prevented = false
      contents.emit('will-prevent-unload', { preventDefault: () => (prevented = true) })
      return prevented
    }
    expect(isLetGo()).toBe(false)
    answer = true
    expect(isLetGo()).toBe(true)
    for (const language of ['zh-CN', 'en'] as const) {
      const { buttons, defaultId, cancelId } = unsavedQuestion(language)
      expect([buttons?.length, defaultId, cancelId]).toEqual([2, 1, 1])
    }
  })

  test('is shown when its page has drawn itself, and tells how it stood when it closes', () => {
    const calls: string[] = []
    const window = Object.assign(new EventEmitter(), {
      maximize: () => calls.push('maximize'),
      show: () => calls.push('show'),
      isMaximized: () => true,
      getNormalBounds: () => ({ x: 1, y: 2, width: 1000, height: 700 }),
    })
    const saved: WindowState[] = []
    keepWindowState(window as unknown as BrowserWindow, { ...state, maximized: true }, (now) =>
      saved.push(now),
    )
    expect(calls).toEqual([])
    window.emit('ready-to-show')
    window.emit('close')
    expect(calls).toEqual(['maximize', 'show'])
    expect(saved).toEqual([{ x: 1, y: 2, width: 1000, height: 700, maximized: true }])
  })
})

describe('the state of the window', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ledger-window-'))
    file = path.join(folder, 'data', 'window.json')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is read back as it was written', () => {
    writeWindowState(file, state)
    expect(readWindowState(file, [screen])).toEqual(state)
  })

  test('is none where there is no file', () => {
    expect(readWindowState(file, [screen])).toBeNull()
  })

  test('is forgotten where the screen it was on is gone', () => {
    writeWindowState(file, { ...state, x: 2400 })
    expect(readWindowState(file, [screen])).toBeNull()
    expect(readWindowState(file, [screen, { ...screen, x: 1920 }])).not.toBeNull()
  })

  test('is forgotten where the title bar could not be reached', () => {
    writeWindowState(file, { ...state, y: -50 })
    expect(readWindowState(file, [screen])).toBeNull()
  })

  test.each([
    '',
    'not json',
    '[]',
    '{"x":1}',
    '{"x":0,"y":0,"width":5,"height":5,"maximized":false}',
  ])('is forgotten where the file was tampered with: %s', (text) => {
    writeWindowState(file, state)
    writeFileSync(file, text)
    expect(readWindowState(file, [screen])).toBeNull()
  })
})
