import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { inputMethodOf } from '../helpers/inputMethod.ts'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openTyping() {
  const opened = await openPage()
  const { page } = opened
  return {
    ...opened,
    ime: await inputMethodOf(page),
    editor: page.locator('.typingInput:popover-open'),
    focused: () => focusedCell(page),
  }
}

/** Row and column of the cell that has the focus, as `ME-01 owner`. */
async function focusedCell(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const cell = document.activeElement?.closest('.ag-cell')
    const row = cell?.closest('[row-id]')
    return cell && row ? `${row.getAttribute('row-id')} ${cell.getAttribute('col-id')}` : null
  })
}

test('a word composed on a focused cell replaces its text, with nothing lost and nothing doubled', async () => {
  const { page, cell, ime, editor, focused, errors } = await openTyping()
  const owner = cell('ME-01', 'owner')
  await owner.click()
  await ime.compose('meitan')
  expect(await editor.inputValue()).toBe('meitan')
  await ime.choose('煤炭')
  expect(await editor.inputValue()).toBe('煤炭')
  // The next word follows at once: five-stroke methods begin it with the key that ended the last one.
  await ime.compose('jituan')
  await ime.choose('集团')
  await page.keyboard.press('Enter')
  await expect.poll(() => owner.textContent()).toBe('煤炭集团')
  expect(await editor.count()).toBe(0)
  expect(await focused()).toMatch(/ owner$/)
  expect(await focused()).not.toBe('ME-01 owner')
  await page.keyboard.press('Control+z')
  await expect.poll(() => owner.textContent()).not.toBe('煤炭集团')
  expect(errors).toEqual([])
})

test('keys of a composition neither commit nor cancel nor move', async () => {
  const { cell, page, ime, editor, focused, errors } = await openTyping()
  await cell('ME-01', 'owner').click()
  await ime.compose('zhong')
  for (const key of ['Enter', 'Tab', 'ArrowDown', 'ArrowRight', 'Space', 'F2']) {
    await ime.press(key)
    expect(await editor.inputValue()).toBe('zhong')
  }
  expect(await focused()).toBe('ME-01 owner')
  await ime.giveUp()
  expect(await editor.count()).toBe(0)
  expect(await focused()).toBe('ME-01 owner')
  // Given up after a word was written, the word stays.
  await ime.compose('zhong')
  await ime.choose('中')
  await ime.compose('yang')
  await ime.giveUp()
  expect(await editor.inputValue()).toBe('中')
  await page.keyboard.press('Escape')
  expect(await editor.count()).toBe(0)
  expect(await cell('ME-01', 'owner').textContent()).not.toBe('中')
  expect(errors).toEqual([])
})

test('a composition left by the mouse stays in the cell where it was typed', async () => {
  const { cell, ime, editor, focused, errors } = await openTyping()
  const other = await cell('ME-02', 'owner').textContent()
  await cell('ME-01', 'owner').click()
  await ime.compose('zhongyang')
  await ime.choose('中阳')
  await ime.compose('gang')
  await cell('ME-02', 'owner').click()
  await expect.poll(() => cell('ME-01', 'owner').textContent()).toBe('中阳gang')
  expect(await focused()).toBe('ME-02 owner')
  expect(await editor.count()).toBe(0)
  expect(await cell('ME-02', 'owner').textContent()).toBe(other)
  await ime.compose('xin')
  await ime.choose('新')
  expect(await editor.inputValue()).toBe('新')
  expect(errors).toEqual([])
})

test('composes in every kind of cell: text, amount, date, code, choice, list that takes new words', async () => {
  const { page, cell, ime, editor, errors } = await openTyping()
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '项目代码' }).click()
  await page.keyboard.press('Escape')
  for (const [column, word, shown] of [
    ['owner', '孝义', '孝义'],
    ['totalInvestment', '约3.2亿', '32,000'],
    ['plannedEnd', '2019年5月', '2019年5月'],
    ['stage', '在建', '在建'],
    ['sector', '焦化', '焦化'],
    ['code', '２０１７-141181-25-03-012345', '2017-141181-25-03-012345'],
  ] as const) {
    const target = cell('ME-01', column)
    await target.scrollIntoViewIfNeeded()
    await target.click()
    await ime.compose('a')
    await ime.choose(word)
    await page.keyboard.press('Enter')
    await expect.poll(() => target.textContent()).toContain(shown)
    expect(await editor.count()).toBe(0)
  }
  expect(errors).toEqual([])
})

test('what a composition wrote and cannot be read stays open and says why', async () => {
  const { page, cell, ime, editor, errors } = await openTyping()
  const money = cell('ME-01', 'totalInvestment')
  const before = await money.textContent()
  await money.click()
  await ime.compose('yue')
  // While the word is in the making there is nothing to complain of.
  expect(await page.locator('.editorHint:popover-open').count()).toBe(0)
  await ime.choose('约三亿')
  await page.keyboard.press('Enter')
  expect(await editor.inputValue()).toBe('约三亿')
  await page.getByText('写成数字或“3.2亿”').waitFor()
  await cell('ME-02', 'owner').click()
  expect(await editor.inputValue()).toBe('约三亿')
  await page.keyboard.press('Escape')
  expect(await editor.count()).toBe(0)
  expect(await money.textContent()).toBe(before)
  expect(errors).toEqual([])
})

test('the pinyin of a composition narrows a list of choices, and its word takes one', async () => {
  const { page, cell, ime, errors } = await openTyping()
  await cell('ME-01', 'stage').click()
  await ime.compose('touchan')
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['投产'])
  await ime.choose('投产')
  expect(await page.getByRole('option').allTextContents()).toEqual(['投产'])
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('ME-01', 'stage').textContent()).toContain('投产')
  expect(errors).toEqual([])
})

test('plain letters and text without keys open the editor once', async () => {
  const { page, cell, ime, editor, errors } = await openTyping()
  await cell('ME-01', 'owner').click()
  await page.keyboard.type('ab')
  expect(await editor.inputValue()).toBe('ab')
  await page.keyboard.press('Escape')
  await ime.insert('语音输入')
  expect(await editor.inputValue()).toBe('语音输入')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('ME-01', 'owner').textContent()).toBe('语音输入')
  expect(errors).toEqual([])
})

test('a cell that cannot be typed into says so and stays as it is', async () => {
  const { page, cell, ime, editor, errors } = await openTyping()
  const capacity = cell('ME-01', 'capacity')
  const before = await capacity.textContent()
  await capacity.click()
  await page.keyboard.type('5')
  await page.getByText('规模与产能不能在表格里输入').waitFor()
  await cell('ME-01', 'id').click()
  await ime.compose('mei')
  await ime.choose('煤')
  await page.getByText('编号不能在表格里输入').waitFor()
  expect(await editor.count()).toBe(0)
  expect(await capacity.textContent()).toBe(before)
  // Nothing of it is left for the next cell.
  await page.keyboard.press('ArrowRight')
  await cell('ME-01', 'owner').click()
  await ime.insert('业')
  expect(await editor.inputValue()).toBe('业')
  expect(errors).toEqual([])
})

test('a focused cell tells a screen reader its column, value, state and row', async () => {
  const { page, cell } = await openTyping()
  const label = () => page.evaluate(() => document.activeElement?.ariaLabel)
  await cell('ME-01', 'stage').click()
  expect(await label()).toMatch(/^阶段，.+，可编辑，第 \d+ 行$/)
  await cell('ME-01', 'id').click()
  expect(await label()).toMatch(/^编号，ME-01，只读，第 \d+ 行$/)
})
