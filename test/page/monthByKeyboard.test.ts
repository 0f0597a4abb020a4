import { afterAll, expect, test } from 'vitest'
import { openMonth } from '../helpers/monthPage.ts'
import { closeBrowser } from '../helpers/page.ts'

afterAll(closeBrowser)

/** The month's screen, its cells by place, and the one with the focus. */
async function openMonthCells() {
  const opened = await openMonth()
  const { page, grid } = opened
  return {
    ...opened,
    /** By the row's place, from 0. */
    at: (row: number, column: string) =>
      grid.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`),
    /** `row column` of the cell with the focus. */
    focused: () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest('.ag-cell')
        const row = cell?.closest('[row-index]')?.getAttribute('row-index')
        return `${row} ${cell?.getAttribute('col-id')}`
      }),
  }
}

test('a whole month by keyboard: thirty amounts down the column, closed, and one corrected', async () => {
  const { page, at, focused, errors } = await openMonthCells()
  await at(0, 'invested').click()
  for (let row = 0; row < 30; row += 1) {
    await page.keyboard.type(String(100 + row))
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe(`${row + 1} invested`)
  }
  await page.keyboard.press('Control+Home')
  for (const row of [0, 7, 14]) {
    await expect.poll(() => at(row, 'invested').textContent()).toBe(String(100 + row))
  }

  await page.getByTestId('close-month').focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('close-confirm').focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('correct').waitFor()

  await at(1, 'invested').click()
  await page.keyboard.press('F2')
  await page.getByTestId('correction-value').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4321')
  await page.keyboard.press('Tab')
  await page.keyboard.type('统计核查')
  await page.getByTestId('correction-save').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => at(1, 'invested').textContent()).toContain('4,321')
  expect(await at(1, 'invested').textContent()).toContain('更正')
  expect(errors).toEqual([])
})

test('a light changes with the figure it judges', async () => {
  const { page, at, errors } = await openMonthCells()
  await page.getByTestId('tab-red').click()
  const name = await at(0, 'name').textContent()
  await expect.poll(() => at(0, 'light').textContent()).toContain('红')
  await at(0, 'invested').click()
  await page.keyboard.type('50亿')
  await page.keyboard.press('Enter')
  await expect.poll(() => at(0, 'light').textContent()).not.toContain('红')
  // It stays where it was typed until the rows are asked for anew.
  expect(await at(0, 'name').textContent()).toBe(name)
  expect(errors).toEqual([])
})

test('Tab halts only where something is typed, and Enter goes back below where the run began', async () => {
  const { page, at, focused, errors } = await openMonthCells()
  await at(0, 'planned').click()
  await page.keyboard.press('Tab')
  await expect.poll(focused).toBe('0 invested')
  await page.keyboard.press('Tab')
  await expect.poll(focused).toBe('0 progressText')
  await page.keyboard.press('Tab')
  await expect.poll(focused).toBe('1 planned')
  await page.keyboard.press('Shift+Tab')
  await expect.poll(focused).toBe('0 progressText')
  await at(2, 'invested').click()
  await page.keyboard.type('8')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('3 invested')
  // From a computed cell it finds the next one too.
  await at(0, 'gap').click()
  await page.keyboard.press('Tab')
  await expect.poll(focused).toBe('1 planned')
  expect(errors).toEqual([])
})
