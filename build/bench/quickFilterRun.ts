import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { startBrowserHost } from '../../electron/browser/browserHost.ts'
import { pageConfig } from '../pageConfig.ts'
import { type BenchRun, openCore } from './storeSection.ts'
import { chineseQueries, timeLetter, timeTyping } from './typing.ts'

export interface QuickFilterTimes {
  readonly firstLetters: readonly number[]
  readonly letters: readonly number[]
}

/** The same typing into a page that filters by the grid's own quick filter. It is built for the bench alone. */
export async function timeQuickFilter(
  run: BenchRun,
  page: Page,
  ledger: string,
): Promise<QuickFilterTimes> {
  const folder = path.join(run.folder, 'quick-filter-page')
  const { build } = await import('vite')
  await build(pageConfig(folder, fileURLToPath(new URL('quickFilter', import.meta.url))))
  const host = await startBrowserHost({
    core: openCore(ledger),
    pageFolder: folder,
    outputFolder: run.folder,
    version: '0',
    report: (error) => run.say(String(error)),
  })
  try {
    await page.goto(host.openingUrl)
    const firstLetters: number[] = []
    for (let round = 0; round < 3; round += 1) {
      if (round > 0) await page.reload()
      await page.evaluate(() => window.ledgerProbe.firstRow)
      await page.getByTestId('search').focus()
      firstLetters.push(await timeLetter(page, '煤'))
    }
    return { firstLetters, letters: await timeTyping(page, chineseQueries) }
  } finally {
    await host.close()
  }
}
