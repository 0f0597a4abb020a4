import type { Core } from '../core.ts'
import type { UserPaths } from '../paths.ts'
import { type AppWindow, openAppWindow } from './appWindow.ts'
import { type BrowserHost, startBrowserHost } from './browserHost.ts'
import { hasDisplay, launch, openCommand } from './desktop.ts'
import { findBrowser, type Machine, thisMachine } from './findBrowser.ts'

export interface BrowserRun {
  readonly core: Core
  readonly pageFolder: string
  readonly paths: UserPaths
  readonly version: string
  /** False: print the address and leave the opening to the person. */
  readonly openWindow: boolean
  readonly say: (line: string) => void
  readonly report: (error: unknown) => void
  /** Resolves when the program is asked to end. */
  readonly endRequested: Promise<void>
  readonly machine?: Machine
}

/** Shows the ledger in a browser of this machine until its window is closed or the program is asked to end. */
export async function runInBrowser(run: BrowserRun): Promise<void> {
  const machine = run.machine ?? thisMachine
  const host = await startBrowserHost({
    core: run.core,
    pageFolder: run.pageFolder,
    outputFolder: run.paths.output,
    version: run.version,
    report: run.report,
    machine,
  })
  const window = await show(run, host, machine)
  const reason = await Promise.race([host.unused, run.endRequested])
  if (reason === 'idle' || reason === 'never-opened') run.say('Nobody used the ledger: closing it.')
  await host.close()
  window?.close()
}

/** A window of its own where a browser can give one, else a tab, else the address in the terminal. */
async function show(
  run: BrowserRun,
  host: BrowserHost,
  machine: Machine,
): Promise<AppWindow | null> {
  const printAddress = (why: string): null => {
    run.say(`${why} Open this address in a browser of this machine (it works once):`)
    run.say(host.openingUrl)
    return null
  }
  if (!run.openWindow) return printAddress('The ledger is ready.')
  if (!hasDisplay(machine)) return printAddress('There is no display.')

  const browser = findBrowser(machine)
  if (browser !== null) {
    const window = openAppWindow(browser, host.openingUrl, run.paths.browserProfile, machine)
    void window.exited.then(() => host.presence.browserExited())
    run.say('The ledger is open in its own window. Close the window to end the program.')
    return window
  }
  try {
    await launch(openCommand(machine.platform, host.openingUrl))
    run.say('The ledger is open in your browser. Close its tab to end the program.')
    return null
  } catch (error) {
    run.report(error)
    return printAddress('No browser could be started.')
  }
}
