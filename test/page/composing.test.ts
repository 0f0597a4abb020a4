import type { Locator } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { inputMethodOf } from '../helpers/inputMethod.ts'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openComposing() {
  const opened = await openPage()
  const ime = await inputMethodOf(opened.page)
  /** Composes a word in a field and strikes the keys that would send or close; the field must not care. */
  const composeIn = async (field: Locator, letters: string, word: string) => {
    await ime.compose(letters)
    for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape']) await ime.press(key)
    expect(await field.inputValue()).toContain(letters)
    await ime.choose(word)
    expect(await field.inputValue()).toContain(word)
  }
  return { ...opened, ime, composeIn }
}

test('the search box filters by the letters of a composition and keeps its keys', async () => {
  const { page, ime, composeIn, errors } = await openComposing()
  const box = page.getByTestId('search')
  await box.focus()
  await ime.compose('loudong')
  await expect.poll(() => page.locator('.ag-cell[col-id="name"]').count()).toBe(1)
  await ime.giveUp()
  await composeIn(box, 'loudong', '楼东')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
    'search',
  )
  await expect.poll(() => page.locator('.ag-cell[col-id="name"]').count()).toBe(1)
  expect(errors).toEqual([])
})

test('fields and lists of the panel wait for the word', async () => {
  const { page, cell, ime, composeIn, errors } = await openComposing()
  await cell('ME-01', 'name').click()
  await page.keyboard.press('Space')
  const panel = page.getByTestId('detail-panel')
  await panel.getByTestId('fact-owner').click()
  await composeIn(panel.getByTestId('edit-owner'), 'zhongyang', '中阳')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('ME-01', 'owner').textContent()).toBe('中阳')

  await panel.getByTestId('fact-stage').click()
  await ime.compose('zaijian')
  await expect.poll(() => page.locator('.ant-select-item-option').count()).toBe(1)
  await ime.press('Enter')
  await ime.press('Escape')
  expect(await cell('ME-01', 'stage').textContent()).toContain('未填')
  await ime.choose('在建')
  await page.keyboard.press('Enter')
  await page.getByTestId('stage-plain').click()
  await expect.poll(() => cell('ME-01', 'stage').textContent()).toContain('在建')
  expect(await panel.count()).toBe(1)
  expect(errors).toEqual([])
})

test('a dialog neither sends nor closes in the middle of a word', async () => {
  const { page, ime, composeIn, errors } = await openComposing()
  await page.getByTestId('add-project').click()
  const dialog = page.getByRole('dialog')
  const name = dialog.getByRole('textbox').first()
  await composeIn(name, 'gongre', '城西供热管网')
  expect(await dialog.count()).toBe(1)
  await dialog.getByRole('combobox').first().click()
  await ime.compose('jiaohua')
  await ime.press('Enter')
  await ime.press('Escape')
  await ime.choose('焦化')
  await page.keyboard.press('Enter')
  await dialog.getByTitle('焦化').first().waitFor()
  expect(await dialog.count()).toBe(1)
  await page.getByTestId('add-submit').click()
  await expect.poll(() => page.getByTestId('view-count').textContent()).toContain('177')
  expect(errors).toEqual([])
})

test('the filter of a column applies by Enter, but not by that of a composition', async () => {
  const { page, cell, composeIn, errors } = await openComposing()
  await cell('ME-01', 'owner').click()
  await page.keyboard.press('Alt+ArrowDown')
  const filter = page.getByTestId('column-filter')
  await composeIn(filter.getByTestId('filter-search'), 'loudong', '楼东')
  expect(await filter.isVisible()).toBe(true)
  expect(await page.getByTestId('view-count').textContent()).toContain('176')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('view-count').textContent()).not.toContain('176')
  expect(errors).toEqual([])
})

test('finding in the plan’s text stays where it is until the word is written', async () => {
  const { page, ime, errors } = await openComposing()
  await page.getByTestId('rail-plan').click()
  const find = page.getByTestId('plan-find')
  await find.click()
  await ime.compose('yangquan')
  await ime.press('Enter')
  await ime.press('Escape')
  expect(await find.inputValue()).toBe('yangquan')
  await ime.choose('焦化')
  await expect.poll(() => page.getByTestId('plan-found').textContent()).toMatch(/^1/)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('plan-found').textContent()).toMatch(/^2/)
  expect(errors).toEqual([])
})
