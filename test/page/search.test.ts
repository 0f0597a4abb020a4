import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

/** What is marked in the grid, with the columns that it stands in. */
function marks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map((range) => {
      const cell = range.startContainer.parentElement?.closest('.ag-cell')
      const marked = range.startContainer.textContent?.slice(range.startOffset, range.endOffset)
      return `${cell?.getAttribute('col-id') ?? 'nowhere'} ${marked ?? ''}`
    }),
  )
}

const names = (page: Page) =>
  page.locator('.ag-row .ag-cell[col-id="name"] .nameCell > .cellText').allTextContents()

test('several words find by several fields, and what they matched is marked in its cells', async () => {
  const { page, errors } = await openPage()
  const box = page.getByTestId('search')
  await box.fill('煤化工 在建 未填')
  await expect.poll(() => names(page)).toContain('金岩 500万吨焦炭项目')
  expect(await marks(page)).toEqual(
    expect.arrayContaining([
      'stage 在建',
      'sector 煤化工',
      'owner 煤化工',
      'totalInvestment 未填',
      'responsibleUnit 未填',
    ]),
  )
  expect(await marks(page)).not.toContain('plannedEnd 未填')

  await box.fill('jiaotan pengf')
  await expect.poll(() => names(page)).toEqual(['鹏飞 500万吨焦化项目'])
  await expect
    .poll(() => marks(page))
    .toEqual(expect.arrayContaining(['name 鹏飞', 'capacity 焦炭', 'owner 鹏飞']))

  // A row that scrolls into view is marked like the others.
  await box.fill('项目')
  await expect.poll(async () => (await names(page)).length).toBeGreaterThan(5)
  await page.locator('.ag-grid-viewport').first().hover()
  await page.mouse.wheel(0, 4000)
  await expect
    .poll(async () => {
      const shown = (await names(page)).filter((name) => name.includes('项目')).length
      const marked = (await marks(page)).filter((mark) => mark === 'name 项目').length
      return shown > 5 && marked >= shown
    })
    .toBe(true)

  await box.fill('')
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0)
  expect(errors).toEqual([])
})

test('a search puts other rows into the cells that stand, with their numbers and marks', async () => {
  const { page, errors, cell } = await openPage()
  const box = page.getByTestId('search')
  const place = (column: string) =>
    page.locator(`.ag-row[row-index="0"] .ag-cell[col-id="${column}"]`)
  await box.fill('焦')
  await cell('CK-05', 'name').waitFor()
  const before = await place('name').elementHandle()
  const numberBefore = await cell('CK-05', 'number').textContent()
  await box.fill('东义 焦')
  await expect.poll(() => cell('CK-05', 'number').textContent()).toBe('1')
  expect(numberBefore).not.toBe('1')
  expect(await place('name').evaluate((now, then) => now === then, before)).toBe(true)
  expect(await cell('CK-05', 'name').evaluate((now, then) => now === then, before)).toBe(true)
  // Words, classes and what a screen reader is told go with the row.
  await box.fill('')
  await cell('AL-04', 'name').locator('.expander').click()
  const child = page.locator('.ag-row[row-id="AL-04a"]')
  await expect.poll(() => child.first().getAttribute('class')).toContain('childRow')
  const at = await child.first().getAttribute('row-index')
  await box.fill('煤')
  await expect
    .poll(() => page.locator(`.ag-row[row-index="${at}"]`).first().getAttribute('class'))
    .not.toContain('childRow')
  expect(errors).toEqual([])
})

test('a pinyin key corrected in the panel moves the name in the order and changes what finds it', async () => {
  const { page, errors, cell } = await openPage()
  const box = page.getByTestId('search')
  await box.fill('焦炭项目')
  await cell('CK-01', 'name').waitFor()
  await page
    .locator('[data-testid="ledger-grid"] [role="columnheader"][col-id="name"] .sortHeader')
    .click()
  const number = () => cell('CK-01', 'number').textContent()
  const last = await page.locator('.ag-row .numberCell').count()
  await expect.poll(number).not.toBe(String(last))

  await cell('CK-01', 'name').click()
  await page.keyboard.press('Space')
  await page.locator('.panel .moreFacts').click()
  const pinyin = page.locator('.panel .fact').filter({ hasText: '拼音' })
  await pinyin.getByRole('button').first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('zzz yan 500 wan dun jiao tan xiang mu')
  await page.keyboard.press('Enter')
  await expect.poll(number).toBe(String(last))
  await box.fill('zzzyan')
  await expect.poll(() => names(page)).toEqual(['金岩 500万吨焦炭项目'])
  await expect.poll(() => marks(page)).toContain('name 金岩')
  await box.fill('jinyan500')
  await expect.poll(() => names(page)).not.toContain('金岩 500万吨焦炭项目')
  expect(errors).toEqual([])
})
