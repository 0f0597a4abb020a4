import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

const header = (page: Page, column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`)

async function openFilter(page: Page, column: string): Promise<void> {
  await header(page, column).hover()
  await header(page, column).locator('.headerFilter').click()
  await page.getByTestId('column-filter').waitFor()
}

const shownCount = (page: Page) => page.getByTestId('view-count').textContent()
const said = async (page: Page) =>
  (await page.getByTestId('filter-part').allTextContents()).join('，')
const summary = (page: Page) => page.getByTestId('filter-summary').textContent()

test('finds owners by pinyin, ticks two by keyboard, and applying gives what was counted', async () => {
  const { page, cell, errors } = await openPage()
  await cell('AL-02', 'owner').click()
  await page.keyboard.press('Control+Shift+L')
  await page.getByTestId('column-filter').waitFor()
  await page.keyboard.type('jin')
  await expect.poll(() => page.getByTestId('filter-found').textContent()).toBe('11 个匹配')
  // Whatever is found has its sound marked, and 未填 stays in sight below it.
  const marks = await page.locator('.valueLine mark').allTextContents()
  expect([...new Set(marks)].toSorted()).toEqual(['京', '晋', '金'])
  expect(await page.getByTestId('filter-value-unfilled').isVisible()).toBe(true)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect.poll(() => summary(page)).toBe('已选 2 个，2 项')
  await page.keyboard.press('Enter')
  await expect.poll(() => shownCount(page)).toBe('2')
  expect(await said(page)).toMatch(/^业主＝.+、.+$/)
  expect(await header(page, 'owner').getAttribute('class')).toContain('filteredHeader')
  // The row it was opened from is filtered away; the focus is in the same column all the same.
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[col-id]')?.getAttribute('col-id')),
    )
    .toBe('owner')
  expect(errors).toEqual([])
})

test('Enter after a search takes all that is found; Escape and a click elsewhere change nothing', async () => {
  const { page, errors } = await openPage()
  await openFilter(page, 'owner')
  await page.keyboard.type('孝义')
  const words = await summary(page)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByTestId('column-filter').count()).toBe(0)
  expect(await shownCount(page)).toBe('176')

  await openFilter(page, 'owner')
  await page.getByTestId('filter-value-unfilled').click()
  await page.getByTestId('status-count').click()
  await expect.poll(() => page.getByTestId('column-filter').count()).toBe(0)
  expect(await shownCount(page)).toBe('176')

  await openFilter(page, 'owner')
  await page.keyboard.type('孝义')
  await page.keyboard.press('Enter')
  const rows = /(\d+) 项$/.exec(words ?? '')?.[1] ?? ''
  await expect.poll(() => shownCount(page)).toBe(rows)
  expect(errors).toEqual([])
})

test('every value’s count is what choosing it gives, under the other conditions', async () => {
  const { page, errors } = await openPage()
  await page.getByTestId('chip-park-新型煤化工园区').click()
  await openFilter(page, 'sector')
  const offered = await page
    .locator('.valueLine')
    .evaluateAll((lines) =>
      lines.map((line) => [
        line.querySelector('.cellText')?.textContent ?? '',
        line.querySelector('.valueCount')?.textContent ?? '',
      ]),
    )
  await page.keyboard.press('Escape')
  expect(offered.map(([value]) => value)).toEqual([
    '焦化',
    '现代煤化工',
    '商贸物流',
    '交通',
    '未填',
  ])
  for (const [value = '', count] of offered.slice(0, -1)) {
    await openFilter(page, 'sector')
    await page.getByTestId('filter-none').click()
    await page.getByTestId(`filter-value-${value}`).click()
    await page.getByTestId('filter-apply').click()
    await expect.poll(() => shownCount(page)).toBe(count)
  }
  // A chip is the same condition.
  expect(await page.getByTestId('chip-sector-交通').getAttribute('aria-pressed')).toBe('true')
  expect(errors).toEqual([])
})

test('all but what is unticked: later values are shown too', async () => {
  const { page } = await openPage()
  await openFilter(page, 'stage')
  await page.getByTestId('filter-all').click()
  await page.getByTestId('filter-value-unfilled').click()
  await page.getByTestId('filter-apply').click()
  await expect.poll(() => said(page)).toBe('阶段≠未填')
  await expect.poll(() => shownCount(page)).toBe('20')
})

test('asks amounts by bounds as clerks write them and says how they were read', async () => {
  const { page, errors } = await openPage()
  await openFilter(page, 'totalInvestment')
  await page.keyboard.type('三亿多')
  await page.getByText('写成数字或“3.2亿”').waitFor()
  await page.keyboard.press('Enter')
  expect(await page.getByTestId('column-filter').count()).toBe(1)
  await page.getByTestId('filter-from').fill('5亿')
  await page.getByText('识别为 50,000 万元').waitFor()
  await page.getByTestId('filter-to').fill('１００，０００')
  await page.getByText('识别为 100,000 万元').waitFor()
  const rows = /(\d+)/.exec((await summary(page)) ?? '')?.[1] ?? ''
  await page.keyboard.press('Enter')
  await expect.poll(() => said(page)).toBe('总投资 50,000 至 100,000 万元')
  await expect.poll(() => shownCount(page)).toBe(rows)
  // Reopened, it shows what is asked.
  await openFilter(page, 'totalInvestment')
  expect(await page.getByTestId('filter-from').inputValue()).toBe('50000')
  expect(errors).toEqual([])
})

test('asks dates, a coarse one standing for the whole of its span', async () => {
  const { page, cell, errors } = await openPage()
  const write = async (id: string, text: string) => {
    await cell(id, 'plannedEnd').dblclick()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.getByTestId('chip-sector-焦化').click()
  await write('CK-01', '2017')
  await write('CK-02', '2018年6月')
  await write('CK-03', '2019.3')
  await expect.poll(() => cell('CK-03', 'plannedEnd').textContent()).toBe('2019年3月')
  await openFilter(page, 'plannedEnd')
  await page.getByTestId('filter-from').fill('2016.12')
  await page.getByTestId('filter-to').fill('2018')
  await expect.poll(() => summary(page)).toBe('符合 2 项')
  await page.getByTestId('filter-operator').selectOption('before')
  await page.getByTestId('filter-from').fill('2018-06')
  await expect.poll(() => summary(page)).toBe('符合 1 项')
  await page.keyboard.press('Enter')
  await expect.poll(() => shownCount(page)).toBe('1')
  expect(await said(page)).toBe('板块＝焦化，计划完工早于 2018年6月')
  expect(errors).toEqual([])
})

test('a cell’s menu: only this, not this, only 未填', async () => {
  const { page, cell, errors } = await openPage()
  await cell('AL-01', 'sector').click({ button: 'right' })
  await page.getByTestId('menu-onlyValue').click()
  await expect.poll(() => shownCount(page)).toBe('6')
  expect(await said(page)).toBe('板块＝铝系化工')
  await cell('AL-02', 'sector').click()
  await page.keyboard.press('Shift+F10')
  await page.getByTestId('cell-menu').waitFor()
  // Arrows walk the menu round, so that up leads to it as well.
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))
  for (let step = 0; step < 20 && (await focused()) !== 'menu-notValue'; step += 1) {
    await page.keyboard.press('ArrowUp')
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => shownCount(page)).toBe('170')
  expect(await said(page)).toBe('板块≠铝系化工')
  await cell('ME-01', 'owner').click({ button: 'right' })
  await page.getByTestId('menu-onlyUnfilled').click()
  await expect.poll(() => said(page)).toBe('板块≠铝系化工，业主＝未填')
  expect(errors).toEqual([])
})

test('a header’s menu by keyboard sorts, hides, and restores', async () => {
  const { page, errors } = await openPage()
  await header(page, 'park').focus()
  await page.keyboard.press('Shift+F10')
  await page.getByTestId('header-menu').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => header(page, 'park').getAttribute('aria-sort')).toBe('descending')
  // The focus is on the header again.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('col-id')))
    .toBe('park')
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByTestId('column-filter').waitFor()
  await page.keyboard.press('Escape')
  await header(page, 'park').click({ button: 'right' })
  await page.getByTestId('menu-hide').click()
  await expect.poll(() => header(page, 'park').count()).toBe(0)
  await header(page, 'owner').click({ button: 'right' })
  await page.getByTestId('menu-resetColumns').click()
  await expect.poll(() => header(page, 'park').count()).toBe(1)
  expect(errors).toEqual([])
})

test('the line at the foot says what is filtered and drops it part by part', async () => {
  const { page, errors } = await openPage()
  await page.getByTestId('chip-park-新型煤化工园区').click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('jiao')
  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => said(page)).toBe('园区＝新型煤化工园区，板块＝焦化，搜索“jiao”')
  await page.getByRole('button', { name: '去掉“园区＝新型煤化工园区”' }).click()
  await expect.poll(() => said(page)).toBe('板块＝焦化，搜索“jiao”')
  await page.getByRole('button', { name: '去掉“搜索“jiao””' }).click()
  await expect.poll(() => said(page)).toBe('板块＝焦化')
  expect(await page.getByTestId('filter-clear-all').count()).toBe(0)
  await page.getByTestId('chip-stage-unfilled').click()
  await page.getByTestId('filter-clear-all').click()
  await expect.poll(() => shownCount(page)).toBe('176')
  expect(errors).toEqual([])
})

test('where nothing is left, the condition that hides most is offered to be dropped', async () => {
  const { page, errors } = await openPage()
  await page.getByTestId('chip-park-高教科技园区').click()
  await openFilter(page, 'totalInvestment')
  await page.getByTestId('filter-to').fill('10亿')
  await page.keyboard.press('Enter')
  const drop = page.getByTestId('no-result').getByRole('button').first()
  await expect.poll(() => drop.textContent()).toMatch(/^去掉园区条件，看 \d+ 项$/)
  const left = /\d+/.exec((await drop.textContent()) ?? '')?.[0] ?? ''
  await drop.click()
  await expect.poll(() => shownCount(page)).toBe(left)
  expect(errors).toEqual([])
})

test('columns are found by pinyin, shown, pinned and moved from one list, by keyboard too', async () => {
  const { page, errors } = await openPage()
  await header(page, 'owner').click({ button: 'right' })
  await page.getByTestId('menu-columns').click()
  const chooser = page.getByTestId('column-chooser')
  await chooser.waitFor()
  await page.getByTestId('column-search').fill('lb')
  await expect.poll(() => chooser.locator('.columnLine').allTextContents()).toEqual(['类别'])
  await page.getByTestId('column-category').getByRole('checkbox').check()
  await expect.poll(() => header(page, 'category').count()).toBe(1)
  await page.getByTestId('pin-category').click()
  await page.getByTestId('column-search').fill('')
  const order = () =>
    page.locator('.ag-header-cell').evaluateAll((cells) =>
      cells
        .toSorted((left, right) => left.getBoundingClientRect().x - right.getBoundingClientRect().x)
        .map((each) => each.getAttribute('col-id'))
        .filter((id) => id !== 'number')
        .slice(0, 4),
    )
  await expect.poll(order).toEqual(['name', 'category', 'stage', 'capacity'])
  await page.getByTestId('column-capacity').getByRole('checkbox').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(order).toEqual(['name', 'category', 'capacity', 'stage'])
  // The focus goes along, so that it can be moved on.
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(order).toEqual(['name', 'category', 'stage', 'capacity'])
  await page.getByTestId('column-sector').dragTo(page.getByTestId('column-stage'))
  await expect.poll(order).toEqual(['name', 'category', 'sector', 'stage'])
  await page.getByTestId('columns-reset').click()
  await expect.poll(order).toEqual(['name', 'stage', 'capacity', 'sector'])
  expect(errors).toEqual([])
})
