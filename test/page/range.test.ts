import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await page.mouse.up()
}

function selection(page: Page): Promise<string | null> {
  return page.getByTestId('status-selection').textContent()
}

test('selects a block by dragging, Shift+click and Shift with the keys a spreadsheet has', async () => {
  const { page, cell, errors } = await openPage()
  await drag(page, cell('ME-02', 'sector'), cell('AL-02', 'totalInvestment'))
  await expect.poll(() => selection(page)).toContain('4 行 × 3 列')
  expect(await page.locator('.ag-cell.inRange').count()).toBe(12)
  await cell('AL-03', 'park').click({ modifiers: ['Shift'] })
  await expect.poll(() => selection(page)).toContain('5 行 × 2 列')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+Home')
  await expect.poll(() => selection(page)).toContain('4 行 × 4 列')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowDown')
  await expect.poll(() => selection(page)).toContain('175 行 × 3 列')
  await page.keyboard.press('Control+Shift+ArrowUp')
  await page.keyboard.press('Shift+PageDown')
  await expect.poll(() => selection(page)).toMatch(/已选 (1[5-9]|2\d) 行/)
  await page.keyboard.press('Escape')
  await expect.poll(() => selection(page)).toBe('')
  await page.keyboard.press('Shift+Space')
  await expect.poll(() => selection(page)).toContain('1 行 × 12 列')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Space')
  await expect.poll(() => selection(page)).toContain('176 行 × 1 列')
  await page.keyboard.press('Control+a')
  await expect.poll(() => selection(page)).toContain('176 行 × 12 列')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => selection(page)).toBe('')
  expect(errors).toEqual([])
})

test('the row number selects its row, and Space still opens the details', async () => {
  const { page, cell, errors } = await openPage()
  await cell('AL-01', 'number').click()
  await expect.poll(() => selection(page)).toContain('1 行 × 12 列')
  await drag(page, cell('AL-01', 'number'), cell('AL-03', 'number'))
  await expect.poll(() => selection(page)).toContain('3 行 × 12 列')
  expect(await page.getByTestId('detail-panel').count()).toBe(0)
  await page.keyboard.press('Space')
  await expect.poll(() => page.getByTestId('panel-id').textContent()).toBe('AL-01')
  expect(errors).toEqual([])
})

test('the selection says what it comes to, stays while the grid scrolls, and ends with a filter', async () => {
  const { page, cell, errors } = await openPage()
  await cell('ME-01', 'totalInvestment').click()
  await page.keyboard.press('Control+Space')
  await expect.poll(() => selection(page)).toContain('求和 577,000 万元')
  const figures = await selection(page)
  expect(figures).toContain('计数 2')
  expect(figures).toContain('平均 288,500')
  expect(figures).toContain('未填 174')
  await page.mouse.wheel(0, 3000)
  await expect.poll(() => cell('ME-02', 'name').count()).toBe(0)
  await expect
    .poll(() => page.locator('.ag-cell.inRange[col-id="totalInvestment"]').count())
    .toBeGreaterThan(10)
  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => selection(page)).toBe('')
  expect(await page.locator('.ag-cell.inRange').count()).toBe(0)
  expect(errors).toEqual([])
})

test('a drag below the last row in view scrolls on and takes the rows that come', async () => {
  const { page, cell } = await openPage()
  const start = await cell('ME-01', 'sector').boundingBox()
  const grid = await page.getByTestId('ledger-grid').boundingBox()
  if (start === null || grid === null) throw new Error('the grid is not shown')
  await page.mouse.move(start.x + 10, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + 10, grid.y + grid.height + 10)
  await expect.poll(() => selection(page), { timeout: 10_000 }).toMatch(/已选 \d{2,} 行/)
  await expect.poll(() => cell('ME-02', 'name').count(), { timeout: 10_000 }).toBe(0)
  await page.mouse.up()
})
