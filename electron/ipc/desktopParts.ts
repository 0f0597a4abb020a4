import path from 'node:path'
import type { App, SaveDialogOptions, SaveDialogReturnValue, Shell } from 'electron'
import { LedgerError } from '../../shared/errors.ts'
import type { HostParts } from '../host/hostHandlers.ts'

/** The parts of Electron that are used; `Window` is its `BrowserWindow`. */
export interface Desktop<Window> {
  readonly app: Pick<App, 'getPath' | 'getVersion'>
  readonly dialog: {
    showSaveDialog: (window: Window, options: SaveDialogOptions) => Promise<SaveDialogReturnValue>
  }
  readonly shell: Pick<Shell, 'openPath' | 'showItemInFolder'>
  readonly window: Window
}

const kinds: Readonly<Record<string, string>> = {
  '.xlsx': 'Excel',
  '.csv': 'CSV',
  '.docx': 'Word',
  '.pdf': 'PDF',
  '.zip': 'ZIP',
  '.json': 'JSON',
  '.ledger': '重点项目台账',
}

/** How Electron asks for a place to write, and shows what was written. */
export function desktopParts<Window>(
  desktop: Desktop<Window>,
): Omit<HostParts, 'core' | 'clock' | 'printPdf'> {
  const { app, dialog, shell, window } = desktop
  return {
    info: {
      language: 'zh-CN',
      saveFile: 'dialog',
      openFile: true,
      revealFile: true,
      printPdf: true,
      nativeMenu: true,
      version: app.getVersion(),
    },
    choosePath: async (fileName) => {
      const extension = path.extname(fileName)
      const chosen = await dialog.showSaveDialog(window, {
        defaultPath: path.join(app.getPath('documents'), fileName),
        // A folder to be has no extension.
        filters:
          extension === ''
            ? []
            : [{ name: kinds[extension] ?? extension, extensions: [extension.slice(1)] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
    },
    openPath: async (file) => {
      const complaint = await shell.openPath(file)
      if (complaint !== '') throw new LedgerError('not-available', complaint, { path: file })
    },
    revealPath: (file) => {
      shell.showItemInFolder(file)
      return Promise.resolve()
    },
  }
}
