import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { fromColumnar } from '../../shared/columnar.ts'
import { coreBridge } from '../../electron/host/coreBridge.ts'
import { formatMoney, formatNumber } from '../../shared/model/money.ts'
import { today } from '../../renderer/text/times.ts'
import { closeBrowser, type LedgerPage, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

const month = '2017-05'
// The page reckons with the computer's own day: what isn't reported by then is red.
const shown = { month, today: today() }

/** The page on a ledger with sample data, at May 2017. */
async function openOverview(colorScheme: 'light' | 'dark' = 'light'): Promise<LedgerPage> {
  const opened = await openPage({ colorScheme })
  const { page } = opened
  await page.keyboard.press('Control+9')
  await page.getByTestId('sample-add').click()
  await page.getByTestId('card-groups').waitFor()
  await page.getByTestId('sample-badge').waitFor()
  const overview = page.getByTestId('overview')
  while ((await overview.getAttribute('data-month')) !== month) {
    const before = await overview.getAttribute('data-month')
    await page.getByTestId('previousMonth').click()
    await expect.poll(() => overview.getAttribute('data-month')).not.toBe(before)
  }
  return opened
}

const textOf = (page: Page, id: string) => page.getByTestId(id).textContent()

test('shows the figures that follow from the raw facts, and leads to the rows behind them', async () => {
  const { page, host, cell, errors } = await openOverview()
  const bridge = coreBridge(host.core)
  const board = await bridge.call('months.board', { ...shown, scope: 'reporting' })
  if (!board.ok) throw new Error(board.error.message)
  const rows = fromColumnar(board.value.rows).filter((row) => row.counted)
  const facts = await Promise.all(
    rows.map(async (row) => {
      const answer = await bridge.call('progress.ofProject', {
        projectId: row.id,
        today: shown.today,
      })
      if (!answer.ok) throw new Error(answer.error.message)
      const plan = answer.value.yearPlans.find((each) => each.year === 2017)
      const done = answer.value.months
        .filter((each) => each.month >= '2017-01' && each.month <= month)
        .reduce((sum, each) => sum + (each.invested ?? 0), 0)
      return { id: row.id, unit: row.responsibleUnit, planned: plan?.planned ?? 0, done }
    }),
  )
  const planned = facts.reduce((sum, each) => sum + each.planned, 0)
  const done = facts.reduce((sum, each) => sum + each.done, 0)
  expect(await textOf(page, 'value-entries')).toBe('176')
  expect(await textOf(page, 'value-planned')).toBe(formatMoney(planned, 'wan'))
  expect(await textOf(page, 'value-yearToDate')).toBe(formatMoney(done, 'wan'))
  expect(await textOf(page, 'value-share')).toBe(formatNumber((done / planned) * 100, 1))
  await page.getByTestId('chart-curve').locator('svg').waitFor()
  expect(await page.getByTestId('chart-curve').getAttribute('aria-label')).toContain(
    `5月完成 ${formatMoney(done, 'wan')}`,
  )
  // The sample's units are no fields of the projects: only their ids tell which are meant.
  const unit = '市林业局'
  const ofUnit = facts.filter((each) => each.unit === unit)
  await page.locator(`[data-unit="${unit}"] th button`).click()
  await expect
    .poll(() => page.getByTestId('filter-part').allTextContents())
    .toEqual([expect.stringContaining('编号＝')])
  for (const { id } of ofUnit.slice(0, 3)) await cell(id, 'name').waitFor()

  await page.getByTestId('rail-overview').click()
  const red = rows.filter((row) => row.light === 'red')
  expect(await textOf(page, 'light-red')).toBe(`${red.length}红`)
  await page.getByTestId('light-red').click()
  for (const row of red) await cell(row.parentId ?? row.id, 'name').waitFor()
  await expect
    .poll(() => page.locator('.ag-row[row-id]').count())
    .toBeLessThanOrEqual(red.length + 1)
  expect(errors).toEqual([])
})

test('shows charts as tables by keyboard, whose names filter too', async () => {
  const { page, errors } = await openOverview()
  await page.getByTestId('table-groups').focus()
  await page.keyboard.press('Enter')
  const row = page.getByTestId('card-groups').locator('tr[data-value="焦化"]')
  await row.waitFor()
  expect(await row.locator('td').first().textContent()).toBe('4')
  await row.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByTestId('filter-part').first().textContent())
    .toContain('板块＝焦化')
  expect(errors).toEqual([])
})

test('prints whole and light on A4 landscape, also from the dark theme', async () => {
  const { page, errors } = await openOverview('dark')
  await page.getByTestId('chart-groups').locator('svg').waitFor()
  await page.getByTestId('chart-curve').locator('svg').waitFor()
  // More of those that lag than the window shows, for nobody can click on paper.
  const lagging = page.getByTestId('card-lagging').locator('li')
  const shownOnScreen = await lagging.filter({ visible: true }).count()
  await page.emulateMedia({ media: 'print' })
  expect(await lagging.filter({ visible: true }).count()).toBe(await lagging.count())
  await page.emulateMedia({ media: null })
  expect(shownOnScreen).toBeLessThanOrEqual(7)
  const themes = await page.evaluateHandle(() => {
    const seen: (string | undefined)[] = []
    window.addEventListener('beforeprint', () =>
      seen.push(document.documentElement.dataset['theme']),
    )
    return seen
  })
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
    'latin1',
  )
  expect(await themes.jsonValue()).toEqual(['light'])
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(boxes.length).toBeGreaterThan(0)
  expect(boxes.length).toBeLessThanOrEqual(2)
  for (const [, width, height] of boxes) {
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])
  }
  expect(errors).toEqual([])
})

test('takes the sample away in one step, and gives it back', async () => {
  const { page, errors } = await openOverview()
  await page.getByTestId('sample-badge').click()
  await page.getByTestId('sample-remove').click()
  await page.getByTestId('overview-empty').waitFor()
  await expect.poll(() => page.getByTestId('sample-badge').count()).toBe(0)
  await page.getByTestId('toast').getByRole('button', { name: '撤销' }).click()
  await page.getByTestId('card-groups').waitFor()
  await page.getByTestId('sample-badge').waitFor()
  expect(errors).toEqual([])
})
