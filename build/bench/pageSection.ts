import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../test/helpers/browser.ts'
import { openReadOnly } from '../../electron/store/open.ts'
import { readProjects } from '../../electron/store/projects.ts'
import { buildPart } from '../buildAll.ts'
import { type Figure, figure, type Section } from './figure.ts'
import { copyLedger } from './ledgers.ts'
import { installProbe, scrollStepPx } from './probe.ts'
import { type QuickFilterTimes, timeQuickFilter } from './quickFilterRun.ts'
import { startHost } from './startedHost.ts'
import type { BenchRun } from './storeSection.ts'
import { chineseQueries, pinyinQueries, timeEvent, timeLetter, timeTyping } from './typing.ts'

const loads = 3
/** Search and filters are to show within three frames up to here, and within a tenth of a second beyond. */
const immediateUpTo = 10_000

/** The built page in a real browser, served by the real host. */
export async function pageSection(run: BenchRun, sizes: readonly number[]): Promise<Section> {
  run.say('Page …')
  await buildPart('page', () => run.say('  building it …'))
  const browser = await launchBrowser()
  try {
    const figures: Figure[] = [...(await startFigures(run, browser))]
    for (const rows of sizes) figures.push(...(await sizeFigures(run, browser, rows)))
    return {
      name: 'Page (1440 × 900, headless, software rendering)',
      browser: `Chromium ${browser.version()}`,
      figures,
      remarks: [
        "start: from starting the program's process until the first row of the plan's data is painted; the browser is running already. A first start makes the ledger too.",
        'load: from the navigation until the first row is painted.',
        'search, chip, sort: from the event until the last change it caused is painted, two frames being 33 ms; the first letter also builds the index.',
        "Quick filter: the grid's own, its cache on, over the same rows and all columns; it knows no pinyin.",
        `scroll: length of each frame at ${scrollStepPx} px a frame; 16.7 ms is a full 60 frames a second.`,
      ],
    }
  } finally {
    await browser.close()
  }
}

async function startFigures(run: BenchRun, browser: Browser): Promise<readonly Figure[]> {
  run.say("  start with the plan's projects …")
  const starts = await startOften(run, browser, 5, () => 'plan.ledger')
  const firstStarts = await startOften(run, browser, 3, (round) => `first-${round}.ledger`)
  const planRows = countProjects(path.join(run.folder, 'plan.ledger'))
  const most = { at: 'p50', most: 1500 } as const
  return [
    figure(
      'start to first row',
      planRows,
      'ms',
      starts.map(({ total }) => total),
      { aim: most },
    ),
    figure(
      '  of it the page',
      planRows,
      'ms',
      starts.map(({ page }) => page),
    ),
    figure(
      'first start ever',
      planRows,
      'ms',
      firstStarts.map(({ total }) => total),
    ),
  ]
}

interface Start {
  readonly total: number
  readonly page: number
}

/** Rows that a new ledger starts with. */
function countProjects(ledgerPath: string): number {
  const database = openReadOnly(ledgerPath)
  try {
    return readProjects(database, false).length
  } finally {
    database.close()
  }
}

async function startOften(
  run: BenchRun,
  browser: Browser,
  times: number,
  nameOf: (round: number) => string,
): Promise<readonly Start[]> {
  const starts: Start[] = []
  for (let round = 0; round <= times; round += 1) {
    const host = await startHost(path.join(run.folder, nameOf(round)), run.folder)
    const page = await openPage(browser)
    await page.goto(host.openingUrl)
    const { painted, origin } = await page.evaluate(async () => ({
      painted: await window.ledgerProbe.firstRow,
      origin: performance.timeOrigin,
    }))
    // The first brings files into the system's cache, and makes the ledger that later rounds open.
    if (round > 0) starts.push({ total: origin + painted - host.startedAt, page: painted })
    await page.context().close()
    await host.close()
  }
  return starts
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.addInitScript(installProbe, scrollStepPx)
  return page
}

async function sizeFigures(
  run: BenchRun,
  browser: Browser,
  rows: number,
): Promise<readonly Figure[]> {
  run.say(`  ${rows.toLocaleString('en-US')} projects …`)
  const ledger = copyLedger(run.ledgerOf(rows), run.folder, `page-${rows}.ledger`)
  const host = await startHost(ledger, run.folder)
  const page = await openPage(browser)
  try {
    await page.goto(host.openingUrl)
    const loaded: number[] = []
    const firstLetters: number[] = []
    for (let round = 0; round < loads; round += 1) {
      if (round > 0) await page.reload()
      loaded.push(await page.evaluate(() => window.ledgerProbe.firstRow))
      await page.getByTestId('search').focus()
      firstLetters.push(await timeLetter(page, '煤'))
    }
    const chinese = await timeTyping(page, chineseQueries)
    const quick = await timeQuickFilterBeside(run, browser, rows)
    await page.bringToFront()
    const pinyin = await timeTyping(page, pinyinQueries)
    const chips = await timeChips(page)
    const sorted = await timeSorting(page)
    const frames = await page.evaluate(() => window.ledgerProbe.scrollFor(3000))
    await page.context().close()
    await host.close()
    const aim = { aim: { at: 'p50', most: rows <= immediateUpTo ? 50 : 100 } as const }
    const what = "the grid's quick filter"
    return [
      figure('load to first row', rows, 'ms', loaded),
      figure('search, first letter', rows, 'ms', firstLetters, {
        instead: { what, samples: quick.firstLetters },
      }),
      figure('search, a letter', rows, 'ms', chinese, {
        ...aim,
        instead: { what, samples: quick.letters },
      }),
      figure('search, a pinyin letter', rows, 'ms', pinyin, aim),
      figure('chip filter', rows, 'ms', chips, aim),
      figure('sort by name', rows, 'ms', sorted),
      figure('scroll, a frame', rows, 'ms', frames),
    ]
  } catch (error) {
    await host.close()
    throw error
  }
}

/** Right after our own search, on a copy of its own, so that a machine that gets busier is so for both. */
async function timeQuickFilterBeside(
  run: BenchRun,
  browser: Browser,
  rows: number,
): Promise<QuickFilterTimes> {
  const ledger = copyLedger(run.ledgerOf(rows), run.folder, `quick-filter-${rows}.ledger`)
  const page = await openPage(browser)
  try {
    return await timeQuickFilter(run, page, ledger)
  } finally {
    await page.context().close()
  }
}

/** Four sectors and two parks, each chosen and taken out again. */
async function timeChips(page: Page): Promise<readonly number[]> {
  const samples: number[] = []
  for (const [axis, count] of [
    ['sector', 4],
    ['park', 2],
  ] as const) {
    const chips = page.locator(`button[data-testid^="chip-${axis}-"]:not([data-testid$="-more"])`)
    for (let at = 0; at < count; at += 1) {
      const chip = chips.nth(at)
      samples.push(await timeEvent(page, 'click', () => chip.click()))
      samples.push(await timeEvent(page, 'click', () => chip.click()))
    }
  }
  return samples
}

/** Ascending, descending and the plan's order again, three times. */
async function timeSorting(page: Page): Promise<readonly number[]> {
  const header = page.locator('[data-testid="ledger-grid"] [role="columnheader"][col-id="name"]')
  const samples: number[] = []
  for (let round = 0; round < 9; round += 1) {
    samples.push(await timeEvent(page, 'click', () => header.click()))
  }
  return samples
}
