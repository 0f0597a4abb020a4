import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../electron/browser/findBrowser.ts'
import { unpackBundledBrowser } from './bundledBrowser.ts'

/**
 * A headless browser for tests: the one in `CHROME_PATH`, else an installed Chrome, Edge or Chromium, else the one that
 * comes with the packages (Linux on x64). `LEDGER_TEST_BROWSER=bundled` takes the last in any case.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env['LEDGER_TEST_BROWSER'] === 'bundled' ? null : findBrowser()
  const { executablePath, env } =
    installed === null
      ? await unpackBundledBrowser()
      : { executablePath: installed, env: process.env }
  return chromium.launch({
    executablePath,
    env: definedOnly(env),
    headless: true,
    // It only ever shows our own page, and as root, where such tests run, it would not start.
    chromiumSandbox: false,
    args: [
      '--no-zygote',
      '--disable-gpu',
      '--disable-background-networking',
      '--font-render-hinting=none',
    ],
  })
}

function definedOnly(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(entries)
}
