import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  MessageBoxSyncOptions,
  Session,
  WebContents,
} from 'electron'
import { pageUrl } from './appProtocol.ts'
import type { WindowState } from './windowState.ts'

/** What a window of ours is made with: a page without any power but the preload's two functions. */
export function windowOptions(
  preload: string,
  state: WindowState | null,
  developerTools: boolean,
): BrowserWindowConstructorOptions {
  const { x, y, width, height } = state ?? {}
  return {
    title: '重点项目台账',
    width: width ?? 1440,
    height: height ?? 900,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    minWidth: 1024,
    minHeight: 640,
    // Shown when the page has drawn itself: no white flash.
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: developerTools,
    },
  }
}

/** Keeps a page where it is: no way to another address, no second window, no embedded one. */
export function confineContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(pageUrl)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

type ConfinedSession = Pick<
  Session,
  'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'webRequest'
>

/** No permission but to copy and paste and to fill the screen in a meeting, and no request that leaves the program. */
export function confineSession(session: ConfinedSession): void {
  const granted = new Set(['clipboard-sanitized-write', 'clipboard-read', 'fullscreen'])
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(granted.has(permission))
  })
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission))
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !staysInside(details.url) })
  })
}

function staysInside(url: string): boolean {
  return ['app:', 'data:', 'blob:', 'devtools:'].includes(new URL(url).protocol)
}

type KeptWindow = Pick<
  BrowserWindow,
  'on' | 'once' | 'getNormalBounds' | 'isMaximized' | 'maximize' | 'show'
>

/** Shows the window as it was left, and tells how it stands when it is closed. */
export function keepWindowState(
  window: KeptWindow,
  state: WindowState | null,
  save: (state: WindowState) => void,
): void {
  window.once('ready-to-show', () => {
    if (state?.maximized === true) window.maximize()
    window.show()
  })
  window.on('close', () => save({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
}

const unsavedWords = {
  'zh-CN': {
    message: '还有没保存的通报模板或表样',
    detail: '现在关闭，这些改动就没有了；台账里已保存的内容不受影响。',
    buttons: ['放弃改动并关闭', '返回'],
  },
  en: {
    message: 'Sentences of the bulletin or a layout are not saved',
    detail: 'Closing now drops these changes; what is saved in the ledger stays as it is.',
    buttons: ['Drop them and close', 'Go back'],
  },
} as const

/** What is asked before a window closes over unsaved work; the first button closes. */
export function unsavedQuestion(language: keyof typeof unsavedWords): MessageBoxSyncOptions {
  const { message, detail, buttons } = unsavedWords[language]
  return { type: 'warning', message, detail, buttons: [...buttons], defaultId: 1, cancelId: 1 }
}

/** Electron leaves a window open without a word where its page has something unsaved: this asks. @param mayClose the person's answer */
export function askBeforeClosing(contents: Pick<WebContents, 'on'>, mayClose: () => boolean): void {
  // Preventing the prevention lets the page go.
  contents.on('will-prevent-unload', (event) => {
    if (mayClose()) event.preventDefault()
  })
}
