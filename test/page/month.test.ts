import { afterAll, expect, test } from 'vitest'
import { openMonth } from '../helpers/monthPage.ts'
import { closeBrowser } from '../helpers/page.ts'

afterAll(closeBrowser)

/** The month's screen and its cells by row. */
async function openMonthRows() {
  const opened = await openMonth()
  const { grid } = opened
  return {
    ...opened,
    at: (rowId: string, column: string) =>
      grid.locator(`.ag-row[row-id="${rowId}"] .ag-cell[col-id="${column}"]`),
  }
}

test('an amount typed into the month is understood, saved and counted at once', async () => {
  const { page, grid, at, errors } = await openMonthRows()
  const counts = await page.getByTestId('month-counts').textContent()
  const awaited = grid.locator('.ag-row:has(.awaited)').first()
  const id = (await awaited.getAttribute('row-id')) ?? ''
  await at(id, 'invested').click()
  await page.keyboard.type('0.05亿')
  expect(await page.locator('.editorHint').textContent()).toContain('500')
  await page.keyboard.press('Enter')
  await expect.poll(() => at(id, 'invested').textContent()).toBe('500')
  await expect.poll(() => page.getByTestId('month-counts').textContent()).not.toBe(counts)
  await at(id, 'progressText').click()
  const last = await at(id, 'lastProgressText').textContent()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => at(id, 'progressText').textContent()).toBe(`${last}与上月相同`)
  expect(errors).toEqual([])
})

test('a closed month takes only corrections, which keep their reason', async () => {
  const { page, at, grid, errors } = await openMonthRows()
  const id = (await grid.locator('.ag-row').first().getAttribute('row-id')) ?? ''
  await page.getByTestId('close-month').click()
  await page.getByTestId('close-confirm').click()
  await expect.poll(() => page.getByTestId('correct').count()).toBe(1)
  const before = await at(id, 'invested').textContent()
  await at(id, 'invested').click()
  await page.keyboard.type('7')
  await expect.poll(() => page.locator('.editorHint').textContent()).toContain('已关账')
  expect(await at(id, 'invested').textContent()).toBe(before)
  await page.keyboard.press('F2')
  await page.getByTestId('correction-value').fill('321')
  await page.getByTestId('correction-reason').fill('统计核查')
  await page.getByTestId('correction-save').click()
  await expect.poll(() => at(id, 'invested').textContent()).toContain('321')
  expect(await grid.locator('.ag-cell:has(.basisMark)', { hasText: '更正' }).count()).toBe(1)
  expect(await at(id, 'invested').textContent()).toContain('更正')
  await at(id, 'invested').click()
  await page.keyboard.press('Control+i')
  const card = page.getByTestId('explain-card')
  await expect.poll(() => card.textContent()).toContain('统计核查')
  expect(await card.getAttribute('aria-label')).toContain('本月完成')
  await page.keyboard.press('Escape')
  await at(id, 'light').click()
  await page.keyboard.press('Control+i')
  await expect.poll(() => page.getByTestId('corrections').textContent()).toContain('统计核查')
  expect(errors).toEqual([])
})
