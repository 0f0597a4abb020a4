import { mkdirSync } from 'node:fs'
import type { Core } from '../core.ts'
import { coreBridge } from '../host/coreBridge.ts'
import { freePath } from '../host/fileNames.ts'
import { createHostCall } from '../host/hostCall.ts'
import { createHostHandlers } from '../host/hostHandlers.ts'
import { loadPageFiles } from '../host/pageFiles.ts'
import { hasDisplay, launch, openCommand, revealCommand } from './desktop.ts'
import { browserPrinter } from './printPdf.ts'
import { createEventStreams } from './eventStream.ts'
import { type Machine, thisMachine } from './findBrowser.ts'
import { type EndReason, type Presence, type PresenceLimits, watchPresence } from './presence.ts'
import { startPageServer } from './server.ts'

export interface BrowserHostOptions {
  readonly core: Core
  /** The built page. */
  readonly pageFolder: string
  /** Where sheets and backups go; created when the first one is written. */
  readonly outputFolder: string
  readonly version: string
  readonly limits?: Partial<PresenceLimits>
  readonly port?: number
  readonly machine?: Machine
  readonly clock?: () => Date
  /** Told of every exception that is a bug. */
  readonly report: (error: unknown) => void
}

export interface BrowserHost {
  readonly openingUrl: string
  readonly presence: Presence
  /** Resolves when nobody uses the page any more. The host is still open then: close it. */
  readonly unused: Promise<EndReason>
  /** Ends the streams, the server and the core, in this order. */
  close(): Promise<void>
}

const minuteMs = 60_000
const usualLimits: PresenceLimits = {
  graceMs: 10_000,
  firstWindowMs: 30 * minuteMs,
  idleMs: 12 * 60 * minuteMs,
}

/** The page and its core for a browser of this machine. Takes the core over: closing the host closes it. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { core, machine = thisMachine, report, outputFolder } = options
  const { platform } = machine
  const display = hasDisplay(machine)
  const pageFiles = loadPageFiles(options.pageFolder, 'self')

  const printPdf = browserPrinter(machine)

  const handlers = createHostHandlers({
    info: {
      language: 'zh-CN',
      saveFile: 'folder',
      openFile: display,
      revealFile: display,
      printPdf: printPdf !== null,
      nativeMenu: false,
      version: options.version,
    },
    core: coreBridge(core),
    choosePath: (fileName) => {
      mkdirSync(outputFolder, { recursive: true })
      return Promise.resolve(freePath(outputFolder, fileName))
    },
    openPath: (file) => launch(openCommand(platform, file)),
    revealPath: (file) => launch(revealCommand(platform, file)),
    printPdf,
    clock: options.clock ?? (() => new Date()),
  })

  const { promise: unused, resolve: endUnused } = Promise.withResolvers<EndReason>()
  const presence = watchPresence({ ...usualLimits, ...options.limits }, endUnused)
  const events = createEventStreams((count) => presence.windowsOpen(count))
  const unsubscribe = core.subscribe((event) => events.announce(event))
  const server = await startPageServer({
    pageFiles,
    call: createHostCall(core, handlers, report),
    events,
    onRequest: () => presence.requestSeen(),
    ...(options.port === undefined ? {} : { port: options.port }),
  })

  let closing: Promise<void> | null = null
  const close = async () => {
    presence.stop()
    unsubscribe()
    events.close()
    await server.close()
    await core.close()
  }
  return {
    openingUrl: server.openingUrl,
    presence,
    unused,
    close: () => (closing ??= close()),
  }
}
