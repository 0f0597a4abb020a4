import { afterAll, expect, test } from 'vitest'
import { openMonth } from '../helpers/monthPage.ts'
import { closeBrowser } from '../helpers/page.ts'

afterAll(closeBrowser)

/** The month's screen, and the cells of its first project that has a green light. */
async function openGreenRow() {
  const opened = await openMonth()
  const { grid } = opened
  const green = grid.locator('.ag-row:has(.light[data-light="green"])').first()
  const id = (await green.getAttribute('row-id')) ?? ''
  return {
    ...opened,
    at: (column: string) =>
      grid.locator(`.ag-row[row-id="${id}"] .ag-cell[col-id="${column}"]`).first(),
  }
}

test('a person’s judgement takes a light over with its reason, is shown as one, and is undone', async () => {
  const { page, at, errors } = await openGreenRow()
  await at('light').click()
  await page.keyboard.press('Control+i')
  await page.getByTestId('judge').click()
  const card = page.getByTestId('explain-card')
  expect(await page.getByTestId('judge-save').isDisabled()).toBe(true)
  await card.getByText('红', { exact: true }).last().click()
  await page.getByTestId('judge-reason').fill('现场核查进度不符')
  await page.getByTestId('judge-save').click()
  await expect.poll(() => at('light').locator('.light').getAttribute('data-light')).toBe('red')
  expect(await at('light').textContent()).toContain('人工')
  await expect.poll(() => card.locator('h4').textContent()).toContain('人工评定：现场核查进度不符')
  expect(await card.textContent()).toContain('绿')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(() => at('light').locator('.light').getAttribute('data-light')).toBe('green')
  expect(await at('light').textContent()).not.toContain('人工')
  expect(errors).toEqual([])
})

test('a year plan’s split says when it does not add up to the plan, and the plan is marked as split', async () => {
  const { page, at, errors } = await openGreenRow()
  await at('planned').click()
  await page.keyboard.press('Control+i')
  const dialog = page.getByTestId('split-dialog')
  await dialog.locator('input').first().fill('1200')
  for (let month = 1; month <= 12; month++) {
    await page.getByTestId(`split-${month}`).fill(month === 12 ? '99' : '100')
  }
  expect(await page.getByTestId('split-sum').textContent()).toContain('1,199')
  await page.getByTestId('split-12').fill('100')
  await expect.poll(() => page.getByTestId('split-sum').textContent()).not.toContain('1,199')
  await page.getByTestId('split-save').click()
  await expect.poll(() => dialog.count()).toBe(0)
  await expect.poll(() => at('planned').textContent()).toBe('分月1,200')
  expect(errors).toEqual([])
})
