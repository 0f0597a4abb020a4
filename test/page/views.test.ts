import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

const countOf = (page: Page) => page.getByTestId('view-count').textContent()
const activeName = async (page: Page) => {
  const tab = page.locator('.viewTab[data-active] .viewTabName')
  return tab.locator('.viewTabWord').textContent()
}
const isChanged = async (page: Page) => (await page.getByTestId('view-changed').count()) > 0

/** Chooses a line of the active view's menu. */
async function choose(page: Page, item: string): Promise<void> {
  await page.getByTestId('view-menu').click()
  await page.getByTestId(`menu-${item}`).click()
}

async function saveAs(page: Page, name: string): Promise<void> {
  await page.getByTestId('view-add').click()
  await page.getByRole('dialog').getByRole('textbox').fill(name)
  await page.getByTestId('view-name-submit').click()
  await expect.poll(() => activeName(page)).toBe(name)
  // With it gone the tabs, and the button behind them, stand where they will.
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function ready(page: Page): Promise<void> {
  await page.locator('.ag-row').first().waitFor()
}

test('the built-in views show what they say, and counts stand on their tabs', async () => {
  const { page, errors } = await openPage()
  expect(await activeName(page)).toBe('全部项目')
  expect(await countOf(page)).toBe('176')
  const building = page.getByTestId('view-building')
  await expect.poll(() => building.textContent()).toBe('在建16')
  await expect.poll(() => page.getByTestId('view-unfilled').textContent()).toBe('未填待补156')
  await building.click()
  expect(await countOf(page)).toBe('16')
  const stages = await page.locator('.ag-cell[col-id="stage"]').allTextContents()
  expect(new Set(stages.map((stage) => stage.trim()))).toEqual(new Set(['在建']))
  await page.getByTestId('view-unfilled').click()
  expect(await countOf(page)).toBe('156')
  await page.locator('.ag-header-cell[col-id="leader"]').waitFor()
  expect(await page.locator('.ag-header-cell[col-id="capacity"]').count()).toBe(0)
  await page.getByTestId('view-all').click()
  await page.locator('.ag-header-cell[col-id="capacity"]').waitFor()
  expect(await isChanged(page)).toBe(false)
  await page.getByTestId('view-building').click({ button: 'right' })
  await page.getByTestId('menu-defaultView').waitFor()
  await page.keyboard.press('Escape')
  expect(await activeName(page)).toBe('全部项目')
  // What can't be changed offers a copy only.
  await page.getByTestId('view-menu').click()
  expect(await page.getByTestId('menu-saveViewAs').count()).toBe(1)
  expect(await page.getByTestId('menu-renameView').count()).toBe(0)
  expect(await page.getByTestId('menu-deleteView').count()).toBe(0)
  expect(errors).toEqual([])
})

test('the built-in views by park, sector and unit group all projects', async () => {
  const { page, errors } = await openPage()
  const headings = async () => {
    const names = await page.locator('.groupName').allTextContents()
    return names.filter((name) => name !== '合计').join()
  }
  await page.getByTestId('view-byPark').click()
  await expect.poll(headings).toContain('新型煤化工园区')
  expect(await countOf(page)).toBe('176')
  await page.keyboard.press('Alt+3')
  await expect.poll(() => activeName(page)).toBe('按行业')
  await expect.poll(headings).toContain('铝系化工')
  await page.getByTestId('view-byUnit').click()
  await expect.poll(headings).toContain('未填')
  await saveAs(page, '我的分组')
  await page.getByTestId('view-all').click()
  await expect.poll(headings).toBe('')
  await page.locator('.viewTabName', { hasText: '我的分组' }).click()
  await expect.poll(headings).toContain('未填')
  expect(await isChanged(page)).toBe(false)
  expect(errors).toEqual([])
})

test('a view keeps filter, columns, order and unit; changes are shown, reverted, or saved', async () => {
  const { page, errors } = await openPage()
  await page.getByTestId('chip-park-新型煤化工园区').click()
  await page.locator('.ag-header-cell[col-id="name"]').click()
  await page.locator('.unitSwitch').getByText('亿元').click()
  await expect.poll(() => isChanged(page)).toBe(true)
  const names = () =>
    page
      .locator('.ag-row')
      .evaluateAll((rows) =>
        rows
          .toSorted((left, right) => Number(left.ariaRowIndex) - Number(right.ariaRowIndex))
          .map((row) => row.querySelector('[col-id="name"]')?.textContent),
      )
  const sorted = await names()
  await saveAs(page, '煤化工园区')
  expect(await isChanged(page)).toBe(false)

  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => countOf(page)).toBe('5')
  expect(await isChanged(page)).toBe(true)
  await choose(page, 'revertView')
  await expect.poll(() => countOf(page)).toBe('16')
  expect(await names()).toEqual(sorted)
  expect(await isChanged(page)).toBe(false)

  // The same choice made in another way is the same view.
  await page.getByTestId('chip-sector-焦化').click()
  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => isChanged(page)).toBe(false)

  await page.getByTestId('chip-sector-焦化').click()
  await choose(page, 'saveView')
  await expect.poll(() => isChanged(page)).toBe(false)
  await page.keyboard.press('Control+z')
  // Undo takes the saving back, not what is shown.
  await expect.poll(() => isChanged(page)).toBe(true)
  expect(await countOf(page)).toBe('5')
  await page.keyboard.press('Control+y')
  await expect.poll(() => isChanged(page)).toBe(false)

  await page.locator('.unitSwitch').getByText('万元').click()
  await expect.poll(() => isChanged(page)).toBe(true)
  await page.getByTestId('view-all').click()
  const unit = page.locator('.unitSwitch .ant-segmented-item-selected')
  expect(await unit.textContent()).toBe('万元')
  await page.getByTestId('toast').filter({ hasText: '没有保存' }).getByText('回到改动').click()
  await expect.poll(() => activeName(page)).toBe('煤化工园区')
  expect(await countOf(page)).toBe('5')

  await page.reload()
  await ready(page)
  expect(await activeName(page)).toBe('全部项目')
  await page.getByTestId('view-all').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect.poll(() => activeName(page)).toBe('煤化工园区')
  expect(await countOf(page)).toBe('5')
  expect(await unit.textContent()).toBe('亿元')
  expect(errors).toEqual([])
})

test('keys switch views, by number and one after the other', async () => {
  const { page, errors } = await openPage()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('金岩')
  await saveAs(page, '金岩的项目')
  const place = await page.locator('.viewTabName').count()
  await page.keyboard.press('Alt+1')
  await expect.poll(() => activeName(page)).toBe('全部项目')
  expect(await page.getByTestId('search').inputValue()).toBe('')
  await page.keyboard.press(`Alt+${place}`)
  await expect.poll(() => activeName(page)).toBe('金岩的项目')
  expect(await page.getByTestId('search').inputValue()).toBe('金岩')
  await page.keyboard.press('Alt+PageDown')
  await expect.poll(() => activeName(page)).toBe('全部项目')
  await page.keyboard.press('Alt+PageUp')
  await expect.poll(() => activeName(page)).toBe('金岩的项目')
  await page.locator('.ag-cell[col-id="stage"]').first().click()
  await page.keyboard.press('Alt+1')
  await expect.poll(() => activeName(page)).toBe('全部项目')
  expect(await page.locator('.typingInput:popover-open').count()).toBe(0)
  expect(errors).toEqual([])
})

test('the default view is there from the first look, and 全部 where it is gone', async () => {
  const { page, errors } = await openPage()
  await page.getByTestId('chip-sector-煤炭').click()
  await saveAs(page, '煤炭')
  await choose(page, 'defaultView')
  await page.getByTestId('toast').filter({ hasText: '打开台账' }).waitFor()
  await page.reload()
  await ready(page)
  expect(await activeName(page)).toBe('煤炭')
  expect(await countOf(page)).toBe('20')

  await choose(page, 'deleteView')
  await expect.poll(() => activeName(page)).toBe('全部项目')
  await page.reload()
  await ready(page)
  expect(await activeName(page)).toBe('全部项目')
  expect(await countOf(page)).toBe('176')
  expect(errors).toEqual([])
})

test('a deleted view comes back by undo, at its place and active as it was', async () => {
  const { page, errors } = await openPage()
  await page.getByTestId('chip-sector-煤炭').click()
  await saveAs(page, '煤炭')
  await page.getByTestId('view-all').click()
  await saveAs(page, '另一个')
  const own = () => page.locator('.viewTab[draggable] .viewTabName').allTextContents()
  await page.locator('.viewTabName', { hasText: '煤炭' }).click()
  await choose(page, 'deleteView')
  await expect.poll(() => activeName(page)).toBe('全部项目')
  expect((await own()).join()).not.toContain('煤炭')
  await page.getByTestId('toast').filter({ hasText: '已删除' }).getByText('撤销').click()
  await expect.poll(() => activeName(page)).toBe('煤炭')
  expect(await countOf(page)).toBe('20')
  expect((await own()).map((name) => name.replace(/\d+$/, ''))).toEqual(['煤炭', '另一个'])
  await page.getByTestId('rail-history').click()
  const log = page.getByTestId('change-log')
  await log.getByText('新建视图').first().waitFor()
  await log.getByText('删除视图').first().waitFor()
  expect(errors).toEqual([])
})

test('views are renamed and moved by keyboard, and moved by dragging', async () => {
  const { page, errors } = await openPage()
  for (const name of ['甲', '乙', '丙']) await saveAs(page, name)
  const own = async () => {
    const tabs = await page.locator('.viewTab[draggable] .viewTabName').allTextContents()
    return tabs.map((name) => name.replace(/\d+$/, '')).join('')
  }
  const third = page.locator('.viewTabName', { hasText: '丙' })
  await third.focus()
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect.poll(own).toBe('甲丙乙')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect.poll(own).toBe('丙甲乙')
  await page.keyboard.press('F2')
  await page.keyboard.type('甲')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: '已有名为“甲”的视图' }).waitFor()
  await page.keyboard.type('丁')
  await page.keyboard.press('Enter')
  await expect.poll(own).toBe('甲丁甲乙')
  await page
    .locator('.viewTabName', { hasText: '甲丁' })
    .dragTo(page.locator('.viewTabName', { hasText: '乙' }), { targetPosition: { x: 12, y: 20 } })
  await expect.poll(own).toBe('甲乙甲丁')
  await page.keyboard.press('Control+z')
  await expect.poll(own).toBe('甲丁甲乙')
  expect(errors).toEqual([])
})

test('where tabs do not fit, the others stand under 更多', async () => {
  const { page, errors } = await openPage({ width: 1366, height: 768 })
  for (const name of [
    '市领导包联的重点项目清单',
    '省级重点项目清单',
    '需要协调解决问题的项目清单',
    '长'.repeat(60),
  ]) {
    await saveAs(page, name)
  }
  await page.getByTestId('views-more').click()
  await page.getByRole('menuitem', { name: '未填待补' }).click()
  await expect.poll(() => activeName(page)).toBe('未填待补')
  expect(await countOf(page)).toBe('156')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  expect(errors).toEqual([])
})

test('a view saved in another window turns up on the tabs', async () => {
  const { page, errors } = await openPage()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await ready(other)
  await saveAs(other, '另一个窗口的')
  await page.locator('.viewTabName', { hasText: '另一个窗口的' }).waitFor()
  expect(await activeName(page)).toBe('全部项目')
  expect(errors).toEqual([])
})

test('a view that names what is gone shows the rest and says so once', async () => {
  const { page, host, errors } = await openPage()
  const stored = {
    columns: [
      { id: 'name', hidden: false, pinned: true, width: null },
      { id: 'weather', hidden: false, pinned: false, width: null },
    ],
    filter: {
      scope: 'entries',
      query: '',
      conditions: [
        { kind: 'set', column: 'sector', values: ['焦化', '纺织'], exclude: false },
        { kind: 'set', column: 'park', values: ['撤销了的园区'], exclude: false },
      ],
    },
    grouping: [],
    sortings: [{ column: 'weather', descending: false }],
    moneyUnit: null,
  }
  await page.evaluate(
    (definition) =>
      fetch('call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'views.save', input: { name: '旧视图', definition } }),
      }).then((answer) => answer.json()),
    stored,
  )
  await page.locator('.viewTabName', { hasText: '旧视图' }).click()
  await expect.poll(() => countOf(page)).toBe('5')
  const toast = page.getByTestId('toast').filter({ hasText: '4 处' })
  await toast.waitFor()
  expect(await isChanged(page)).toBe(false)
  await page.getByTestId('view-all').click()
  await toast.getByLabel('关闭').click()
  await page.locator('.viewTabName', { hasText: '旧视图' }).click()
  await expect.poll(() => countOf(page)).toBe('5')
  expect(await page.getByTestId('toast').count()).toBe(0)
  expect(host.openingUrl).not.toBe('')
  expect(errors).toEqual([])
})
