import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

test('groups by sector in the plan’s order, with both counts, stages and sums; 合计 stands above', async () => {
  const { page, errors } = await openPage()
  await groupBy(page, '板块')
  await expect
    .poll(() => headings(page))
    .toEqual([
      '合计（176项，拆分后186项）',
      '一、民营经济（3项）',
      '二、铝系化工（6项，拆分后7项）',
      '三、煤炭（20项）',
    ])
  expect(await page.locator('.totalRow [col-id="totalInvestment"]').textContent()).toBe('577,000')
  expect(await page.locator('.totalRow .groupFacts').textContent()).toContain('在建 16')
  expect(await page.locator('.totalRow .groupFacts').textContent()).toContain('174 项未填')
  // Numbers begin anew in each group.
  expect(await page.locator('[row-id="AL-01"] [col-id="number"]').textContent()).toBe('1')
  // A filter leaves the groups that it leaves rows of, and their figures follow.
  await page.getByTestId('chip-sector-新能源').click()
  await expect.poll(() => headings(page)).toEqual(['合计（4项）', '一、新能源（4项）'])
  expect(await page.getByTestId('group-menu').textContent()).toBe('按板块分组')
  expect(errors).toEqual([])
})

test('groups on two levels, and folds and opens them by mouse, keys and commands', async () => {
  const { page, errors } = await openPage()
  await groupBy(page, '园区', '阶段')
  const first = page.locator('.groupRow').first()
  await expect
    .poll(() => headings(page))
    .toEqual(
      expect.arrayContaining([
        '一、新型煤化工园区（16项，拆分后21项）',
        '（一）在建（5项）',
        '（二）阶段未填（11项，拆分后16项）',
      ]),
    )
  await label(page, '一、新型煤化工园区').click()
  await expect.poll(() => first.locator('.expander').getAttribute('aria-expanded')).toBe('false')
  await expect
    .poll(() => page.locator('.ag-row', { hasText: '（二）阶段未填（11项' }).count())
    .toBe(0)

  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('.ag-row')?.textContent ?? '')
  await page.keyboard.press('ArrowRight')
  await label(page, '（二）阶段未填（11项').waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toContain('（一）在建（5项）')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => page.locator('[row-id="CK-01"]').count()).toBe(0)
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toContain('一、新型煤化工园区')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('[row-id="CK-01"]').first().waitFor()

  await page.getByTestId('group-menu').click()
  await page.getByRole('button', { name: '全部折叠' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.ag-row:not(.groupRow):not(.totalRow)').count()).toBe(0)
  expect((await headings(page)).at(-1)).toBe('五、园区未填（138项，拆分后142项）')
  // A project opened from elsewhere is not left in a closed group.
  await page.getByTestId('add-project').click()
  await page.getByRole('dialog').getByRole('textbox').first().fill('城西供热管网项目')
  await page.getByTestId('add-submit').click()
  await page.locator('.ag-row-selected', { hasText: '城西供热管网项目' }).waitFor()
  expect(errors).toEqual([])
})

test('a search opens the groups that hold what it finds, and folds them up again when it is over', async () => {
  const { page, errors } = await openPage()
  await groupBy(page, '板块')
  await page.getByTestId('group-menu').click()
  await page.getByRole('button', { name: '全部折叠' }).click()
  await page.keyboard.press('Escape')
  const projects = page.locator('.ag-row:not(.groupRow):not(.totalRow)')
  await expect.poll(() => projects.count()).toBe(0)
  await page.getByTestId('search').fill('东义')
  await expect.poll(() => projects.count()).toBeGreaterThan(0)
  const heading = page.locator('.groupRow').first()
  await heading.locator('.groupLabel').click()
  await expect.poll(() => heading.locator('.expander').getAttribute('aria-expanded')).toBe('false')
  await page.getByTestId('search').fill('')
  await expect.poll(() => projects.count()).toBe(0)
  expect(errors).toEqual([])
})

test('a project that is given another stage moves to that group at once, and back when undone', async () => {
  const { page, cell, errors } = await openPage()
  await groupBy(page, '阶段')
  await page.getByTestId('chip-sector-焦化').click()
  await expect
    .poll(() => headings(page))
    .toEqual(['合计（5项）', '一、在建（4项）', '二、阶段未填（1项）'])
  await cell('CK-05', 'stage').dblclick()
  await page.getByRole('option', { name: '储备' }).click()
  await expect
    .poll(() => headings(page))
    .toEqual(['合计（5项）', '一、储备（1项）', '二、在建（4项）'])
  await page.getByTestId('undo').click()
  await expect
    .poll(() => headings(page))
    .toEqual(['合计（5项）', '一、在建（4项）', '二、阶段未填（1项）'])
  expect(errors).toEqual([])
})

test('children open below their entry inside its group, and are not numbered', async () => {
  const { page, errors } = await openPage()
  await groupBy(page, '板块')
  await page.locator('[row-id="AL-04"] .expander').first().click()
  const child = page.locator('[row-id="AL-04a"]').first()
  await child.waitFor()
  expect(await page.locator('[row-id="AL-04a"] [col-id="number"]').textContent()).toBe('')
  expect(await headings(page)).toContain('二、铝系化工（6项，拆分后7项）')
  const top = async (id: string) =>
    (await page.locator(`[row-id="${id}"]`).first().boundingBox())?.y ?? 0
  expect(await top('AL-04')).toBeLessThan(await top('AL-04a'))
  expect(await top('AL-04a')).toBeLessThan(await top('AL-05'))
  expect(errors).toEqual([])
})

test('exports the groups that are shown, in their order, folded or not', async () => {
  const { page, errors, outputs, host } = await openPage()
  await page.getByTestId('chip-sector-焦化').click()
  await groupBy(page, '阶段')
  await label(page, '一、在建').click()
  await page.getByTestId('export').click()
  await page.getByText('按阶段分组并小计').waitFor()
  await page.getByTestId('export-submit').click()
  await page.getByTestId('toast').filter({ hasText: host.outputFolder }).waitFor()
  const workbook = read(readFileSync(outputs()[0] ?? ''))
  const [sheet] = Object.values(workbook.Sheets)
  if (sheet === undefined) throw new Error('the workbook has no sheet')
  const rows = utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1 })
  expect(rows.slice(7, -1).map((row) => (typeof row[0] === 'string' ? row[0] : row[1]))).toEqual([
    '一、在建（4项）',
    '金岩 500万吨焦炭项目',
    '鹏飞 500万吨焦化项目',
    '金达 300万吨焦炭项目',
    '楼东 180万吨焦炭项目',
    '二、阶段未填（1项）',
    '东义 248万吨/年焦化项目',
  ])
  expect(errors).toEqual([])
})

test('arrows cross a heading in their column, Tab takes its cells one by one', async () => {
  const { page, cell, errors } = await openPage()
  await groupBy(page, '板块')
  const focused = () =>
    page.evaluate(() => {
      const place = document.activeElement?.closest('.ag-cell')
      return `${place?.closest('.ag-row')?.getAttribute('row-id')} ${place?.getAttribute('col-id')}`
    })
  await cell('ME-03', 'park').click()
  const heading = 'group|sector:铝系化工'
  await press(page, 'ArrowDown')
  expect(await focused()).toBe(`${heading} stage`)
  await press(page, 'ArrowDown')
  expect(await focused()).toBe('AL-01 park')
  await press(page, 'Home', 'ArrowUp')
  expect(await focused()).toBe(`${heading} number`)
  await press(page, 'Tab')
  expect(await focused()).toBe(`${heading} stage`)
  await press(page, 'Tab')
  expect(await focused()).toBe(`${heading} totalInvestment`)
  await press(page, 'Shift+Tab', 'Shift+Tab')
  expect(await focused()).toBe(`${heading} number`)
  await press(page, 'ArrowDown')
  expect(await focused()).toBe('AL-01 name')
  expect(errors).toEqual([])
})

test('a header’s menu groups by its column, within the groups there are, and no more', async () => {
  const { page, errors } = await openPage()
  const choose = async (column: string, item: string) => {
    await page.locator(`.ag-header-cell[col-id="${column}"]`).click({ button: 'right' })
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose('sector', '按此列分组')
  await label(page, '一、民营经济').waitFor()
  await choose('stage', '组内再按此列分组')
  await label(page, '（一）阶段未填').first().waitFor()
  await choose('sector', '不按此列分组')
  await expect.poll(() => page.getByTestId('group-menu').textContent()).toBe('按阶段分组')
  await choose('stage', '不按此列分组')
  await expect.poll(() => page.locator('.groupLabel').count()).toBe(0)
  expect(await page.locator('[row-id="ME-01"] [col-id="number"]').textContent()).toBe('1')
  expect(errors).toEqual([])
})

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function groupBy(page: Page, first: string, then?: string): Promise<void> {
  await page.getByTestId('group-menu').click()
  const menu = page.getByRole('dialog', { name: '分组' })
  await menu.getByRole('group', { name: '一级分组' }).getByLabel(first).check()
  if (then !== undefined) {
    await menu.getByRole('group', { name: '二级分组' }).getByLabel(then).check()
  }
  await page.keyboard.press('Escape')
}

/** The headings drawn, from top to bottom. */
async function headings(page: Page): Promise<string[]> {
  const drawn = await page
    .locator('.groupLabel')
    .evaluateAll((labels) =>
      labels.map((one) => ({ text: one.textContent, top: one.getBoundingClientRect().top })),
    )
  return drawn.toSorted((one, other) => one.top - other.top).map(({ text }) => text)
}

function label(page: Page, text: string) {
  return page.locator('.groupLabel', { hasText: text })
}
