import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

test('filters by park and sector, edits a stage, undoes, reloads, and exports exactly the filtered rows', async () => {
  const { page, cell, errors, outputs, host } = await openPage()
  await page.getByTestId('chip-park-新型煤化工园区').click()
  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => page.getByTestId('status-count').textContent()).toContain('5')
  const names = await page.locator('.ag-cell[col-id="name"]').allTextContents()
  expect(names.map((name) => name.trim())).toEqual([
    '金岩 500万吨焦炭项目',
    '鹏飞 500万吨焦化项目',
    '金达 300万吨焦炭项目',
    '楼东 180万吨焦炭项目',
    '东义 248万吨/年焦化项目',
  ])

  const stage = cell('CK-05', 'stage')
  expect(await stage.textContent()).toContain('未填')
  await stage.dblclick()
  await page.getByRole('option', { name: '在建' }).click()
  await expect.poll(() => stage.textContent()).toContain('在建')
  await page.getByTestId('undo').click()
  await expect.poll(() => stage.textContent()).toContain('未填')
  await page.getByTestId('redo').click()
  await expect.poll(() => stage.textContent()).toContain('在建')

  await page.reload()
  await page.locator('.ag-row').first().waitFor()
  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => stage.textContent()).toContain('在建')
  await page.keyboard.press('Control+z')
  await expect.poll(() => stage.textContent()).toContain('未填')
  await page.keyboard.press('Control+y')
  await expect.poll(() => stage.textContent()).toContain('在建')

  await page.getByTestId('export').click()
  await page.getByTestId('export-submit').click()
  await page.getByTestId('toast').filter({ hasText: host.outputFolder }).waitFor()
  const [file = ''] = outputs()
  expect(file).toMatch(/焦化.*\.xlsx$/)
  const workbook = read(readFileSync(file))
  const [sheet] = Object.values(workbook.Sheets)
  if (sheet === undefined) throw new Error('the workbook has no sheet')
  const rows = utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1 })
  const printed = rows.filter((row) => typeof row[0] === 'number')
  expect(printed.map((row) => row[1])).toEqual(names.map((name) => name.trim()))
  expect(errors).toEqual([])
})

test('finds by pinyin and says in words what is shown', async () => {
  const { page } = await openPage()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('jinyan jt')
  await expect
    .poll(() => page.locator('.ag-cell[col-id="name"]').allTextContents())
    .toEqual([expect.stringContaining('金岩 500万吨焦炭项目')])
  expect(await page.getByTestId('status-bar').textContent()).toContain('jinyan jt')
  await page.keyboard.type('zzz')
  await page.getByText(/没有/).first().waitFor()
})

test('an amount is read as clerks write it, and one that cannot be read keeps the cell open', async () => {
  const { page, cell, errors } = await openPage()
  const money = cell('ME-01', 'totalInvestment')
  await money.dblclick()
  await page.keyboard.type('三亿多')
  await page.keyboard.press('Enter')
  await page.getByText('3.2亿').first().waitFor()
  expect(await page.locator('.typingInput:popover-open').count()).toBeGreaterThan(0)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('约１．０５亿')
  await page
    .getByText(/10,500/)
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => money.textContent()).toBe('10,500')
  expect(await page.getByTestId('status-investment').textContent()).toContain('587,500')
  expect(errors).toEqual([])
})

test('adds a project, moves it to the recycle bin and restores it', async () => {
  const { page, errors } = await openPage()
  await page.getByTestId('add-project').click()
  await page.getByRole('dialog').getByRole('textbox').first().fill('城西供热管网项目')
  await page.getByTestId('add-submit').click()
  await expect.poll(() => page.getByTestId('view-count').textContent()).toContain('177')
  // The new project opens beside the grid.
  await page.getByTestId('detail-panel').waitFor()
  await page.getByTestId('detail-panel').getByRole('button', { name: '移入回收站' }).click()
  await expect.poll(() => page.getByTestId('toast').count()).toBeGreaterThan(0)
  await page.getByTestId('rail-history').click()
  const bin = page.getByTestId('recycle-bin')
  await bin.getByText('城西供热管网项目').waitFor()
  await bin.getByRole('button', { name: '还原' }).click()
  await expect.poll(() => bin.getByText('城西供热管网项目').count()).toBe(0)
  expect(errors).toEqual([])
})

test('works by keyboard alone: search, walk the grid, set a stage, open and close the panel, undo', async () => {
  const { page, cell, errors } = await openPage()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('楼东')
  await expect.poll(() => page.locator('.ag-cell[col-id="name"]').count()).toBe(1)
  // Down from the search box leads into the grid.
  await page.keyboard.press('ArrowDown')
  const focusedColumn = () =>
    page.evaluate(() => document.activeElement?.closest('.ag-cell')?.getAttribute('col-id'))
  for (let step = 0; step < 8 && (await focusedColumn()) !== 'stage'; step += 1) {
    await page.keyboard.press('ArrowRight')
  }
  expect(await focusedColumn()).toBe('stage')
  await page.keyboard.press('F2')
  await page.keyboard.type('touchan')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('CK-04', 'stage').textContent()).toContain('投产')
  await page.keyboard.press('Space')
  await expect.poll(() => page.getByTestId('panel-id').textContent()).toBe('CK-04')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByTestId('panel-id').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell('CK-04', 'stage').textContent()).toContain('在建')
  expect(errors).toEqual([])
})

test('the panel shows all fields, the capacity lines, the cited lines and the history', async () => {
  const { page } = await openPage()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('费托')
  await page.locator('.ag-row[row-id="CC-01"] .ag-cell[col-id="stage"]').click()
  await page.keyboard.press('Space')
  const citation = page.getByTestId('citation')
  await citation.getByText('988', { exact: true }).waitFor()
  const text = (await citation.textContent()) ?? ''
  expect(text.replace(/\s/g, '')).toContain('孝义市鹏飞实业有限责任公司40万吨/年费托合成蜡项目')
  expect(text).toContain('现代煤化工重点项目')
  expect(await page.getByTestId('capacities').textContent()).toContain('费托合成蜡')
  await page.getByTestId('project-history').waitFor()
})

test.each(['light', 'dark'] as const)(
  'follows the %s theme of the system, readably',
  async (colorScheme) => {
    const { page, errors } = await openPage({ colorScheme })
    const contrast = await page.evaluate(() => {
      const luminance = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((channel) => {
          const part = channel / 255
          return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const backgroundOf = (start: Element): string => {
        for (let at: Element | null = start; at !== null; at = at.parentElement) {
          const colour = getComputedStyle(at).backgroundColor
          if (!/rgba\(.*, 0\)|transparent/.test(colour)) return colour
        }
        return getComputedStyle(document.documentElement).backgroundColor
      }
      return [
        ...document.querySelectorAll(
          '.ag-cell[col-id="name"], .ag-header-cell-text, .chip, .viewCount',
        ),
      ]
        .filter((each) => each.textContent !== '')
        .map((each) => {
          const light = [luminance(getComputedStyle(each).color), luminance(backgroundOf(each))]
          return (Math.max(...light) + 0.05) / (Math.min(...light) + 0.05)
        })
    })
    expect(contrast.length).toBeGreaterThan(20)
    expect(Math.min(...contrast)).toBeGreaterThanOrEqual(4.5)
    const dark = await page.evaluate(() => document.documentElement.dataset['theme'])
    expect(dark).toBe(colorScheme)
    expect(errors).toEqual([])
  },
)

test('English is a setting and Chinese comes back', async () => {
  const { page } = await openPage()
  await page.getByTestId('rail-settings').click()
  await page.locator('.ant-segmented-item', { hasText: 'English' }).click()
  await page.getByTestId('rail-ledger').click()
  const header = page.locator('.ag-header-cell[col-id="stage"]')
  await expect.poll(() => header.textContent()).toContain('Stage')
  await page.reload()
  await expect.poll(() => header.textContent()).toContain('Stage')
  await page.getByTestId('rail-settings').click()
  await page.locator('.ant-segmented-item', { hasText: '中文' }).click()
  await page.getByTestId('rail-ledger').click()
  await expect.poll(() => header.textContent()).toContain('阶段')
})

test('Tab passes each row of chips in one stop, and arrows walk it', async () => {
  const { page } = await openPage()
  await page.getByTestId('add-project').focus()
  const stops: string[] = []
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(() => document.activeElement?.className ?? ''))
  }
  expect(stops.filter((name) => name === 'chip')).toHaveLength(4)
  await page.getByTestId('add-project').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('view-count').textContent()).toBe('16')
})

test('projects of the running text have a list of their own, out of the counts of the boxes', async () => {
  const { page } = await openPage()
  expect(await page.getByTestId('scope-entries').textContent()).toContain('176')
  expect(await page.getByTestId('scope-text').textContent()).toContain('64')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('城北水厂')
  await expect.poll(() => page.getByTestId('scope-text').textContent()).toMatch(/1$/)
  await page.getByTestId('scope-text').click()
  await expect
    .poll(() => page.locator('.ag-cell[col-id="name"]').allTextContents())
    .toEqual([expect.stringContaining('城北水厂')])
})

test('an empty ledger says what to do', async () => {
  const { page } = await openPage({ createFrom: 'empty' })
  await page.getByTestId('empty-ledger').waitFor()
  expect(await page.getByTestId('empty-ledger').getByRole('button').count()).toBeGreaterThan(0)
})
