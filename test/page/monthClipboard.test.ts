import { afterAll, expect, test } from 'vitest'
import { clipboard, putOnClipboard } from '../helpers/clipboard.ts'
import { openMonth } from '../helpers/monthPage.ts'
import { closeBrowser } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openWithClipboard() {
  const opened = await openMonth()
  const { page, grid } = opened
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return {
    ...opened,
    at: (row: number, column: string) =>
      grid.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`),
  }
}

test('a column of amounts from a spreadsheet goes into the selected cells, and is undone as one step', async () => {
  const { page, at, errors } = await openWithClipboard()
  const before = await Promise.all([0, 1, 2].map((row) => at(row, 'invested').textContent()))
  await putOnClipboard(page, '"1,234"\r\n0.05亿\r\n678万\r\n')
  await at(0, 'invested').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+v')
  await expect.poll(() => at(0, 'invested').textContent()).toBe('1,234')
  expect(await at(1, 'invested').textContent()).toBe('500')
  expect(await at(2, 'invested').textContent()).toBe('678')
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await clipboard(page))['text/plain']).toBe('1234\n500\n678\n')
  await page.keyboard.press('Control+z')
  for (const row of [0, 1, 2]) {
    await expect.poll(() => at(row, 'invested').textContent()).toBe(before[row])
  }
  expect(errors).toEqual([])
})

test('a block over plan, amount and text shows what it does first, and is one step in the history', async () => {
  const { page, at, errors } = await openWithClipboard()
  const planned = await at(0, 'planned').textContent()
  await putOnClipboard(page, '88\t主体封顶\r\n不详\t\r\n')
  await at(0, 'invested').click()
  await page.keyboard.press('Control+v')
  await page.getByRole('dialog').waitFor()
  const lines = await page.getByTestId('paste-line').allTextContents()
  expect(lines).toContainEqual(expect.stringContaining('主体封顶'))
  expect(lines).toContainEqual(expect.stringContaining('不详'))
  await page.getByTestId('paste-apply').click()
  await expect.poll(() => at(0, 'invested').textContent()).toBe('88')
  expect(await at(0, 'progressText').textContent()).toBe('主体封顶')

  // Plan and figure in one batch: the columns between are worked out and left alone.
  await putOnClipboard(page, '4321\t1\t1\t1\t99\r\n')
  await at(0, 'planned').click()
  await page.keyboard.press('Control+v')
  await page.getByTestId('paste-apply').click()
  await expect.poll(() => at(0, 'planned').textContent()).toContain('4,321')
  expect(await at(0, 'invested').textContent()).toBe('99')
  await page.keyboard.press('Control+z')
  await expect.poll(() => at(0, 'planned').textContent()).toBe(planned)
  expect(await at(0, 'invested').textContent()).toBe('88')
  expect(errors).toEqual([])
})

test('Ctrl+D fills down, Delete clears, both undone as one step, and a closed month takes neither', async () => {
  const { page, at, errors } = await openWithClipboard()
  await at(0, 'invested').click()
  await page.keyboard.type('55')
  await page.keyboard.press('Enter')
  await expect.poll(() => at(0, 'invested').textContent()).toBe('55')
  await at(0, 'invested').click()
  await at(3, 'invested').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+d')
  await expect.poll(() => at(3, 'invested').textContent()).toBe('55')
  await page.keyboard.press('Delete')
  await expect.poll(() => at(3, 'invested').textContent()).not.toBe('55')
  await page.keyboard.press('Control+z')
  await expect.poll(() => at(3, 'invested').textContent()).toBe('55')
  expect(await at(1, 'invested').textContent()).toBe('55')

  await page.getByTestId('close-month').click()
  await page.getByTestId('close-confirm').click()
  await page.getByTestId('correct').waitFor()
  await at(0, 'invested').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.getByTestId('toast').last().textContent()).toContain('不能清除')
  await putOnClipboard(page, '66')
  await page.keyboard.press('Control+v')
  await page.getByRole('dialog').waitFor()
  expect(await page.getByTestId('paste-line').first().textContent()).toContain('已关账')
  await page.keyboard.press('Escape')
  expect(await at(0, 'invested').textContent()).toBe('55')
  expect(errors).toEqual([])
})

test('an opening balance of a year with a closed month asks for its reason', async () => {
  const { page, at, errors } = await openWithClipboard()
  await page.getByTestId('close-month').click()
  await page.getByTestId('close-confirm').click()
  await page.getByTestId('correct').waitFor()
  await page.getByTestId('month-columns').click()
  await page.getByRole('checkbox', { name: '至上年底累计' }).check()
  await page.keyboard.press('Escape')
  await at(0, 'opening').click()
  await page.keyboard.type('777')
  await page.keyboard.press('Enter')
  await page.getByTestId('correction-dialog').waitFor()
  expect(await page.getByTestId('correction-value').inputValue()).toBe('777')
  await page.getByTestId('correction-reason').fill('决算核定')
  await page.getByTestId('correction-save').click()
  await expect.poll(() => at(0, 'opening').textContent()).toBe('777')
  expect(errors).toEqual([])
})
