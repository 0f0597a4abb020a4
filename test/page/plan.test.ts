import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openTab(page: Page, tab: string): Promise<void> {
  await page.getByTestId('rail-plan').click()
  await page.getByTestId(`plan-tab-${tab}`).click()
}

test('leads from a project to its highlighted lines, from a line to what cites it, and back', async () => {
  const opened = await openPage()
  const { page, errors } = opened
  await page.keyboard.press('Control+f')
  await page.keyboard.type('金达 300')
  await opened.cell('CK-03', 'stage').click()
  await page.keyboard.press('Space')
  await page.getByTestId('open-in-plan').first().click()

  const text = page.getByTestId('plan-text')
  const line = text.locator('.textLine[data-line="965"]')
  await expect.poll(() => line.getAttribute('data-highlighted')).toBe('')
  expect(await line.textContent()).toContain('孝义市金达工业集团 300 万吨焦炭项目')
  const inView = await line.evaluate((each) => {
    const { top, bottom } = each.getBoundingClientRect()
    return top > 0 && bottom < window.innerHeight
  })
  expect(inView).toBe(true)

  await page.getByTestId('plan-back').click()
  await expect.poll(() => page.getByTestId('panel-id').textContent()).toBe('CK-03')

  await page.getByTestId('rail-plan').click()
  await text.locator('.textLine[data-line="961"]').click()
  await expect.poll(() => page.getByTestId('plan-chosen').textContent()).toContain('961')
  await text.locator('[data-cites="TG-044"]').first().click()
  await page.getByTestId('target-TG-044').waitFor()
  await page.getByTestId('plan-back').click()
  await text.locator('[data-cites="CK-04"]').first().click()
  await expect.poll(() => page.getByTestId('panel-id').textContent()).toBe('CK-04')
  expect(errors).toEqual([])
})

test('finds words in the text, over the ends of lines too, and counts them', async () => {
  const { page, errors } = await openPage()
  await openTab(page, 'text')
  await page.getByTestId('plan-text').waitFor()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('费托合成蜡')
  await expect.poll(() => page.getByTestId('plan-found').textContent()).toContain('1 / 1')
  await expect
    .poll(() => page.locator('mark[data-current]').allTextContents())
    .toEqual(['费托合成蜡'])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('没有这样的话')
  await expect.poll(() => page.getByTestId('plan-found').textContent()).toBe('没有找到')
  expect(errors).toEqual([])
})

test('an actual figure gives a verdict with its reason, and undo takes both away', async () => {
  const { page, errors } = await openPage()
  await openTab(page, 'indicators')
  const verdict = page.getByTestId('verdict-I2-01')
  await expect.poll(() => verdict.textContent()).toContain('无法计算')
  const actual = page.getByTestId('actual-I2-01-2016')
  await actual.click()
  await page.getByTestId('actual-value').fill('三百六十')
  await page.getByTestId('actual-save').click()
  await page.getByRole('alert').waitFor()
  await page.getByTestId('actual-value').fill('３６１.2')
  await page.getByTestId('actual-source').fill('统计公报')
  await page.getByTestId('actual-statedOn').fill('2017年3月')
  await page.getByTestId('actual-save').click()
  await expect.poll(() => actual.textContent()).toBe('361.2')
  await expect.poll(() => verdict.textContent()).toContain('滞后')
  const reason = await verdict.getByRole('button').getAttribute('title')
  // 334.3 + (505 − 334.3) ÷ 5
  expect(reason).toContain('368.44')
  await page.getByTestId('undo').click()
  await expect.poll(() => actual.textContent()).toContain('未填')
  await expect.poll(() => verdict.textContent()).toContain('无法计算')
  expect(errors).toEqual([])
})

test('sets what the projects add up to against the target, with the arithmetic', async () => {
  const { page, errors } = await openPage()
  await openTab(page, 'capacity')
  const coke = page.getByTestId('capacity-TG-044')
  await expect.poll(() => coke.textContent()).toContain('500 + 500 + 300 + 180 + 248 = 1728')
  expect(await coke.textContent()).toContain('差 72')
  await coke.getByRole('button').first().click()
  const terms = page.locator('.termCard')
  await expect.poll(() => terms.count()).toBe(6)
  expect(await page.getByTestId('investment-card').textContent()).toContain('1,680')
  expect(errors).toEqual([])
})

test('finds targets by pinyin and shows the plan’s own words', async () => {
  const { page } = await openPage()
  await openTab(page, 'targets')
  await page.getByTestId('target-search').fill('jiaotan')
  await expect.poll(() => page.locator('.targetTable .itemRow').count()).toBe(2)
  await page.getByTestId('target-TG-044').getByRole('button').first().click()
  await page.getByText('全市焦炭产能稳定在').waitFor()
})

test('an inferred park becomes a person’s own by one click', async () => {
  const { page, errors } = await openPage()
  await openTab(page, 'parks')
  const row = page.getByTestId('park-project-CK-01')
  await expect.poll(() => row.textContent()).toContain('推断')
  await page.getByTestId('park-confirm-CK-01').click()
  await expect.poll(() => row.textContent()).toContain('人工填写')
  await page.keyboard.press('Control+z')
  await expect.poll(() => row.textContent()).toContain('推断')
  expect(errors).toEqual([])
})

test('a renamed unit keeps its old name', async () => {
  const { page, errors } = await openPage()
  await openTab(page, 'units')
  await page.getByTestId('unit-edit-U-10').click()
  await page.getByTestId('unit-name').fill('市住房保障中心')
  await page.getByTestId('unit-save').click()
  const row = page.locator('[data-item="U-10"]')
  await expect.poll(() => row.textContent()).toContain('市住房保障中心')
  expect(await row.textContent()).toContain('市棚改办')
  expect(errors).toEqual([])
})

test('a finding’s note and its settling survive a reload', async () => {
  const { page, errors } = await openPage()
  await openTab(page, 'findings')
  const count = page.getByTestId('plan-tab-findings')
  await page.getByTestId('finding-sum:TG-050').waitFor()
  const before = Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
  const note = page.getByTestId('finding-note-sum:TG-050')
  await note.fill('1G瓦为远期规模，已去函核实')
  await page.getByTestId('finding-save-sum:TG-050').click()
  await expect.poll(() => page.getByTestId('toast').textContent()).toContain('已保存备注')
  const settled = page.getByTestId('finding-settled-sum:TG-050')
  await settled.click()
  await expect.poll(() => settled.isChecked()).toBe(true)
  await page.reload()
  await page.locator('.ag-row').first().waitFor()
  await openTab(page, 'findings')
  await expect.poll(() => note.inputValue()).toBe('1G瓦为远期规模，已去函核实')
  expect(await settled.isChecked()).toBe(true)
  await expect.poll(() => count.textContent()).toContain(String(before - 1))
  expect(errors).toEqual([])
})

test('a ledger without a plan’s text says so', async () => {
  const { page, errors } = await openPage({ createFrom: 'empty' })
  await openTab(page, 'text')
  await page.getByTestId('plan-empty').waitFor()
  for (const tab of ['indicators', 'targets', 'capacity', 'parks', 'units', 'findings']) {
    await page.getByTestId(`plan-tab-${tab}`).click()
  }
  expect(errors).toEqual([])
})
