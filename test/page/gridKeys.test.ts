import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

/** Row and column of the cell that has the focus, as `ME-01 owner`. */
async function focusedCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const cell = document.activeElement?.closest('.ag-cell')
    const row = cell?.closest('[row-id]')
    return `${row?.getAttribute('row-id')} ${cell?.getAttribute('col-id')}`
  })
}

test('Enter, Tab, Home, End and Ctrl with arrows go where a spreadsheet goes', async () => {
  const { page, cell, errors } = await openPage()
  const at = (place: string) => expect.poll(() => focusedCell(page)).toBe(place)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await cell('ME-01', 'stage').click()
  await press('Enter')
  await at('ME-02 stage')
  await press('Shift+Enter')
  await at('ME-01 stage')
  await press('Tab', 'Tab')
  await at('ME-01 sector')
  await press('Shift+Tab')
  await at('ME-01 capacity')
  // A run of Tabs ends below the cell where it began.
  await press('Tab', 'Tab', 'Enter')
  await at('ME-02 stage')
  await press('Home')
  await at('ME-02 name')
  await press('Shift+Tab')
  await at('ME-01 notes')
  await press('Tab')
  await at('ME-02 name')
  await press('End')
  await at('ME-02 notes')
  await press('Control+End')
  await at('SH-12 notes')
  await press('Control+Home')
  await at('ME-01 name')
  // Over the blank owners down to the first one that is filled, and from there to the last of them in a row.
  await cell('ME-01', 'owner').click()
  await press('Control+ArrowDown')
  await at('AL-01 owner')
  await press('Control+ArrowUp')
  await at('ME-01 owner')
  await press('Control+ArrowLeft')
  await at('ME-01 sector')
  await press('Control+ArrowLeft')
  await at('ME-01 capacity')
  await press('PageDown')
  expect(await focusedCell(page)).not.toBe('ME-01 capacity')
  await press('PageUp')
  await at('ME-01 capacity')
  expect(errors).toEqual([])
})

test('keys typed at once after a jump go into the cell that was jumped to', async () => {
  const { page, cell, errors } = await openPage()
  await cell('ME-01', 'owner').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('x')
  await page.keyboard.type('y')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('SH-12', 'notes').textContent()).toBe('xy')
  expect(errors).toEqual([])
})

test('typing replaces, F2 changes, arrows leave the one and walk the other', async () => {
  const { page, cell, errors } = await openPage()
  const editor = page.locator('.typingInput:popover-open')
  const owner = cell('AL-01', 'owner')
  const before = (await owner.textContent()) ?? ''
  await owner.click()
  await page.keyboard.press('F2')
  expect(await editor.inputValue()).toBe(before)
  await page.keyboard.type('一')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('二')
  expect(await editor.inputValue()).toBe(`${before}二一`)
  await page.keyboard.press('Escape')
  expect(await owner.textContent()).toBe(before)
  await page.keyboard.type('ab')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => owner.textContent()).toBe('ab')
  expect(await focusedCell(page)).toBe('AL-02 owner')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Backspace')
  expect(await editor.inputValue()).toBe('')
  await page.keyboard.press('Tab')
  await expect.poll(() => owner.textContent()).toContain('未填')
  expect(await focusedCell(page)).toBe('AL-01 responsibleUnit')
  expect(errors).toEqual([])
})

test('Ctrl+; writes today, Ctrl+’ takes what stands above, Alt+↓ opens a list', async () => {
  const { page, cell, errors } = await openPage()
  await page.clock.setFixedTime(new Date(2018, 4, 3, 23, 30))
  const end = cell('AL-02', 'plannedEnd')
  await end.click()
  await page.keyboard.press('Control+;')
  await page.keyboard.press('Enter')
  await expect.poll(() => end.textContent()).toBe('2018-05-03')
  expect(await focusedCell(page)).toBe('AL-03 plannedEnd')
  await page.keyboard.press("Control+'")
  await expect.poll(() => cell('AL-03', 'plannedEnd').textContent()).toBe('2018-05-03')
  await cell('AL-02', 'stage').click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => page.getByRole('option').count()).toBe(9)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('AL-02', 'stage').textContent()).toContain('取消')
  expect(errors).toEqual([])
})
