import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openPalette() {
  const opened = await openPage()
  const { page } = opened
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').waitFor()
  const chosen = () =>
    page.locator('.paletteOption[aria-selected=true] .paletteTitle').first().textContent()
  const headings = () => page.locator('.paletteHeading').allTextContents()
  return { ...opened, chosen, headings }
}

test('finds a project by pinyin and opens it in the ledger', async () => {
  const { page, chosen, errors } = await openPalette()
  await page.keyboard.type('dongyi jh')
  await expect.poll(chosen).toBe('东义 248万吨/年焦化项目')
  expect(await page.locator('.paletteOption mark').first().textContent()).toMatch(/东义|焦化/)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('panel-id').textContent()).toBe('CK-05')
  expect(await page.getByTestId('palette').count()).toBe(0)
  expect(errors).toEqual([])
})

test('runs a command with the arrow keys, and offers it first the next time', async () => {
  const { page, chosen, headings, errors } = await openPalette()
  await page.keyboard.type('zhuti')
  const titles = page.locator('.paletteOption .paletteTitle')
  await expect
    .poll(() => titles.allTextContents())
    .toEqual(expect.arrayContaining(['主题：浅色', '主题：深色']))
  while ((await chosen()) !== '主题：深色') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['theme']))
    .toBe('dark')

  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').waitFor()
  // What is so already is not worth offering again.
  expect(await headings()).not.toContain('最近')
  await page.keyboard.type('规划 目标')
  await expect.poll(chosen).toBe('规划：目标')
  await page.keyboard.press('Enter')
  await page.getByTestId('plan-tab-targets').waitFor()
  expect(await page.getByTestId('plan-tab-targets').getAttribute('aria-selected')).toBe('true')

  await page.keyboard.press('Control+k')
  await expect.poll(chosen).toBe('规划：目标')
  expect((await headings())[0]).toBe('最近')
  expect(errors).toEqual([])
})

test('says why a command can’t be run and does not run it', async () => {
  const { page, errors } = await openPalette()
  await page.keyboard.type('撤销')
  const undo = page.locator('[data-item="command:undo"]')
  await undo.waitFor()
  expect(await undo.getAttribute('aria-disabled')).toBe('true')
  expect(await undo.textContent()).toContain('没有可撤销的修改')
  await undo.click({ force: true })
  await page.keyboard.press('Enter')
  expect(await page.getByTestId('palette').count()).toBe(1)
  expect(errors).toEqual([])
})

test('Enter that ends a composition chooses nothing', async () => {
  const { page, chosen, errors } = await openPalette()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', {
    selectionStart: 8,
    selectionEnd: 8,
    text: "jiao'hua",
  })
  await devtools.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
    code: 'Enter',
  })
  expect(await page.getByTestId('palette').count()).toBe(1)
  await devtools.send('Input.insertText', { text: '焦化' })
  await expect.poll(() => page.getByTestId('palette-input').inputValue()).toBe('焦化')
  await expect.poll(chosen).toContain('焦化')
  expect(await page.getByTestId('panel-id').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByTestId('panel-id').waitFor()
  expect(errors).toEqual([])
})

test('looks into the plan’s text, and Ctrl+Enter filters the ledger instead', async () => {
  const { page, chosen, errors } = await openPalette()
  await page.keyboard.type('焦化')
  await page.getByRole('button', { name: '原文', exact: true }).click()
  await expect.poll(chosen).toContain('焦化')
  // The focus came back to the box.
  await page.keyboard.press('Enter')
  await page.getByTestId('plan-tab-text').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('楼东')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => page.getByTestId('search').inputValue()).toBe('楼东')
  expect(errors).toEqual([])
})

test('gives the focus back to the cell it was opened from', async () => {
  const { page, cell, errors } = await openPage()
  await cell('AL-01', 'stage').click()
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('.ag-cell')?.getAttribute('col-id'))
  for (const key of ['Control+k', 'F1']) {
    await page.keyboard.press(key)
    await page.locator('dialog[open]').waitFor()
    expect(await focused()).toBeUndefined()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('stage')
  }
  expect(errors).toEqual([])
})

test('the shortcut sheet lists commands and grid keys, and finds one by pinyin or by its key', async () => {
  const { page, errors } = await openPage()
  await page.keyboard.press('Shift+?')
  const sheet = page.getByTestId('shortcut-sheet')
  await sheet.getByText('撤销', { exact: true }).waitFor()
  expect(await sheet.textContent()).toContain('修改单元格')
  await page.keyboard.type('chexiao')
  const lines = sheet.locator('.shortcutLine')
  await expect.poll(() => lines.allTextContents()).toEqual(['撤销CtrlZ'])
  await page.getByTestId('shortcut-search').fill('f2')
  await expect.poll(() => lines.count()).toBe(1)
  expect(await lines.first().textContent()).toContain('F2')
  expect(errors).toEqual([])
})

test('a question mark on a cell is typed into it', async () => {
  const { page, cell, errors } = await openPage()
  await cell('AL-01', 'notes').click()
  await page.keyboard.press('Shift+?')
  await page.locator('.typingInput:popover-open').first().waitFor()
  expect(await page.getByTestId('shortcut-sheet').count()).toBe(0)
  expect(errors).toEqual([])
})
