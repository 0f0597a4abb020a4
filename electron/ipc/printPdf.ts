import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron'

/** The parts of a hidden window that print. */
interface PrintWindow extends Pick<BrowserWindow, 'loadFile' | 'destroy'> {
  readonly webContents: Pick<WebContents, 'printToPDF'>
}

/** A page that can do nothing but be drawn: no script, no preload, a session of its own that nothing is kept in. */
export const printWindowOptions: BrowserWindowConstructorOptions = {
  show: false,
  webPreferences: {
    partition: 'print',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
    webSecurity: true,
    devTools: false,
  },
}

/** Prints pages in a window that nobody sees, one window a page. Sizes and margins are the page's own. */
export function electronPrinter(
  openWindow: () => PrintWindow,
): (html: string) => Promise<Uint8Array> {
  return async (html) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ledger-print-'))
    const window = openWindow()
    try {
      const page = path.join(folder, 'page.html')
      await writeFile(page, html)
      await window.loadFile(page)
      return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    } finally {
      window.destroy()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
