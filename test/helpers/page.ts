import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { buildPart } from '../../build/buildAll.ts'
import { launchBrowser } from './browser.ts'
import { openTestHost, type TestHost } from './browserHost.ts'

export interface LedgerPage {
  readonly page: Page
  readonly host: TestHost
  /** Errors the page printed or threw: a good run has none. */
  readonly errors: readonly string[]
  /** The grid's cell in the row of this project, by column id. */
  readonly cell: (projectId: string, column: string) => Locator
  /** Files written so far, newest last. */
  readonly outputs: () => readonly string[]
}

interface PageOptions {
  readonly colorScheme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly createFrom?: 'seeds' | 'empty'
  readonly prepare?: (ledgerPath: string) => void
}

let browser: Promise<Browser> | null = null

/** One browser for all tests of a file; close it in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = null
}

/** The built page on a ledger of its own, opened through the browser host as a person's browser would. */
export async function openPage(options: PageOptions = {}): Promise<LedgerPage> {
  const host = await openTestHost({
    createFrom: options.createFrom ?? 'seeds',
    pageFolder: await buildPart('page'),
    ...(options.prepare === undefined ? {} : { prepare: options.prepare }),
  })
  browser ??= launchBrowser()
  const context = await (
    await browser
  ).newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? 'light',
  })
  onTestFinished(async () => {
    await context.close()
    await host.close()
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(host.openingUrl)
  await page
    .locator('.ag-row, [data-testid=empty-ledger], [data-testid=ledger-failure]')
    .first()
    .waitFor()
  return {
    page,
    host,
    errors,
    cell: (projectId, column) =>
      page.locator(`.ag-row[row-id="${projectId}"] .ag-cell[col-id="${column}"]`),
    outputs: () => readdirSync(host.outputFolder).map((file) => path.join(host.outputFolder, file)),
  }
}
