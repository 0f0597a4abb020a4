import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { LedgerError } from '../../shared/errors.ts'
import { findBrowser, type Machine } from './findBrowser.ts'

const run = promisify(execFile)
/** A thousand pages take some seconds; a browser that hangs must not hold the person up for ever. */
const longestPrintMs = 180_000

/** Prints with an installed browser, without a window; null where there is none. */
export function browserPrinter(machine: Machine): ((html: string) => Promise<Uint8Array>) | null {
  const browser = findBrowser(machine)
  if (browser === null) return null
  const asRoot = machine.platform === 'linux' && process.getuid?.() === 0
  return async (html) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ledger-print-'))
    const page = path.join(folder, 'page.html')
    const pdf = path.join(folder, 'page.pdf')
    try {
      await writeFile(page, html)
      await run(browser, printArguments(pathToFileURL(page).href, pdf, folder, asRoot), {
        timeout: longestPrintMs,
      })
      return await readFile(pdf)
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
      throw new LedgerError('not-available', `The browser did not print the page: ${reason}`, {
        reason,
      })
    } finally {
      // A browser's own processes may still let go of their profile.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  }
}

/** A profile of its own, or a browser that is open already would take the page over; nothing that calls home. */
export function printArguments(
  url: string,
  pdf: string,
  folder: string,
  asRoot: boolean,
): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    ...(asRoot ? ['--no-sandbox'] : []),
    url,
  ]
}
