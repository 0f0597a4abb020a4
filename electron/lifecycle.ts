import type { App } from 'electron'

/** True where this is the first instance; a later one hands over and ends. */
export function holdSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on' | 'quit'>,
  showExisting: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', showExisting)
  return true
}

/**
 * Ends in order: the first wish to quit is held back until the ledger is closed, then the program quits for good. A
 * window that is closed ends the program on every system, because it holds one ledger and one window.
 */
export function setupOrderlyClose(
  app: Pick<App, 'on' | 'quit'>,
  closeLedger: () => Promise<void>,
  report: (error: unknown) => void,
): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  const finish = () => {
    state = 'closed'
    app.quit()
  }
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    closeLedger().catch(report).finally(finish)
  })
}

/** The ledger named on the command line (`--db FILE`, or a file that the desktop opens with us), or null. */
export function ledgerArgument(args: readonly string[]): string | null {
  const option = args.indexOf('--db')
  if (option !== -1) return args[option + 1] ?? null
  return args.find((argument) => argument.endsWith('.ledger')) ?? null
}
