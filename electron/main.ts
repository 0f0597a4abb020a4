import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  screen,
  session,
  shell,
} from 'electron'
import { pageUrl, registerAppScheme, setupAppProtocol } from './appProtocol.ts'
import { thisAuthor } from './author.ts'
import { createCore } from './core.ts'
import { coreBridge } from './host/coreBridge.ts'
import { createHostCall } from './host/hostCall.ts'
import { createHostHandlers } from './host/hostHandlers.ts'
import { loadPageFiles } from './host/pageFiles.ts'
import { desktopParts } from './ipc/desktopParts.ts'
import { electronPrinter, printWindowOptions } from './ipc/printPdf.ts'
import { sendEvent, setupRouter } from './ipc/router.ts'
import { holdSingleInstance, ledgerArgument, setupOrderlyClose } from './lifecycle.ts'
import { openLog } from './log.ts'
import { menuTemplate } from './menu.ts'
import { userPaths } from './paths.ts'
import {
  askBeforeClosing,
  confineContents,
  confineSession,
  keepWindowState,
  unsavedQuestion,
  windowOptions,
} from './window.ts'
import { readWindowState, writeWindowState } from './windowState.ts'

const builtFile = (name: string) => new URL(name, import.meta.url)

const paths = userPaths()
const log = openLog(paths.log)
const report = (error: unknown) => log.report(error)
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)

const argument = ledgerArgument(process.argv.slice(app.isPackaged ? 1 : 2))
const ledgerPath = argument === null ? paths.defaultLedger : path.resolve(argument)

// Before anything waits: schemes and folders are settled once Electron is ready. One folder, and with it one instance,
// for each ledger: a second start with the same one shows its window, with another one opens another.
app.setName('重点项目台账')
app.setPath('userData', path.join(paths.data, 'electron', shortHash(ledgerPath)))
registerAppScheme(protocol)

if (holdSingleInstance(app, showWindow)) {
  setupContents()
  void app.whenReady().then(openLedgerWindow).catch(fail)
}

async function openLedgerWindow(): Promise<void> {
  const core = createCore({
    ledgerPath,
    createFrom: { seeds: builtFile('../../seeds/').href },
    ...thisAuthor(paths.data, 'window'),
    storeWorker: builtFile('./storeWorker.js'),
    documentsWorker: builtFile('./documentsWorker.js'),
  })
  setupOrderlyClose(app, () => core.close(), report)
  confineSession(session.defaultSession)
  setupAppProtocol(protocol, loadPageFiles(fileURLToPath(builtFile('../page/')), 'none'))

  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const state = readWindowState(paths.windowState, screens)
  const preload = fileURLToPath(builtFile('./preload.cjs'))
  const window = new BrowserWindow(windowOptions(preload, state, !app.isPackaged))
  keepWindowState(window, state, (now) => writeWindowState(paths.windowState, now))
  core.subscribe((event) => sendEvent(window.webContents, event))

  const bridge = coreBridge(core)
  const parts = desktopParts({ app, dialog, shell, window })
  const printPdf = electronPrinter(() => new BrowserWindow(printWindowOptions))
  const handlers = createHostHandlers({
    ...parts,
    printPdf,
    core: bridge,
    clock: () => new Date(),
  })
  setupRouter(ipcMain, createHostCall(core, handlers, report), report)

  const info = await bridge.call('ledger.info', {})
  const language = info.ok ? (info.value.settings.language ?? 'zh-CN') : 'zh-CN'
  askBeforeClosing(
    window.webContents,
    () => dialog.showMessageBoxSync(window, unsavedQuestion(language)) === 0,
  )
  const template = menuTemplate(language, process.platform, {
    run: (command) => sendEvent(window.webContents, { type: 'command', command }),
    showAbout: () => app.showAboutPanel(),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  app.setAboutPanelOptions({ applicationName: app.getName(), applicationVersion: app.getVersion() })
  await window.loadURL(pageUrl)
}

function setupContents(): void {
  app.on('web-contents-created', (_event, contents) => confineContents(contents))
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

function fail(error: unknown): void {
  report(error)
  dialog.showErrorBox('重点项目台账', error instanceof Error ? error.message : String(error))
  app.quit()
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
