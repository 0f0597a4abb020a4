import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

test('undo in an editor goes back within it, and never into the search box', async () => {
  const { page, cell, errors } = await openPage()
  const search = page.getByTestId('search')
  await search.click()
  await page.keyboard.type('meitan')
  await page.keyboard.press('ArrowDown')
  const editor = page.locator('.typingInput:popover-open')
  await page.keyboard.press('F2')
  const before = await editor.inputValue()
  await page.keyboard.type('ab')
  await page.keyboard.press('Control+z')
  expect(await editor.inputValue()).toBe(before)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await editor.inputValue()).toBe(before)
  expect(await search.inputValue()).toBe('meitan')
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('typingInput')
  await page.keyboard.press('Control+y')
  expect(await editor.inputValue()).toBe(`${before}ab`)
  await page.keyboard.press('Escape')

  // The same between the fields of the page.
  await search.click()
  await page.keyboard.press('Control+z')
  await expect.poll(() => search.inputValue()).toBe('')
  await expect.poll(() => page.getByTestId('view-count').textContent()).toContain('176')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => search.inputValue()).toBe('meitan')
  expect(await cell('ME-01', 'owner').count()).toBe(0)
  expect(errors).toEqual([])
})

test('an edit outlives changes of other rows, and one above it that goes; with its own row it ends', async () => {
  const { page, cell, errors } = await openPage()
  const editor = page.locator('.typingInput:popover-open')
  await cell('AL-02', 'owner').click()
  await page.keyboard.type('孝义')
  const other = await page.context().newPage()
  await other.goto(page.url())
  const theirs = (id: string, column: string) =>
    other.locator(`.ag-row[row-id="${id}"] .ag-cell[col-id="${column}"]`)
  await theirs('AL-03', 'plannedEnd').click()
  await other.keyboard.type('2019')
  await other.keyboard.press('Enter')
  await expect.poll(() => cell('AL-03', 'plannedEnd').textContent()).toBe('2019年')
  const remove = async (id: string) => {
    await other.bringToFront()
    await theirs(id, 'name').click()
    if ((await other.getByTestId('detail-panel').count()) === 0) await other.keyboard.press('Space')
    await expect.poll(() => other.getByTestId('panel-id').textContent()).toBe(id)
    await other.getByTestId('detail-panel').getByRole('button', { name: '移入回收站' }).click()
    await page.bringToFront()
  }
  const focusedRow = () =>
    page.evaluate(() => document.activeElement?.closest('[row-id]')?.getAttribute('row-id'))
  await remove('AL-01')
  await expect.poll(() => page.getByTestId('view-count').textContent()).toContain('175')
  expect(await editor.inputValue()).toBe('孝义')
  expect(await focusedRow()).toBe('AL-02')
  await page.keyboard.type('市')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('AL-02', 'owner').textContent()).toBe('孝义市')
  expect(await cell('AL-01', 'owner').count()).toBe(0)
  expect(await focusedRow()).toBe('AL-03')
  await page.keyboard.type('甲')
  await remove('AL-03')
  await expect.poll(() => editor.count()).toBe(0)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.ag-cell') !== null))
    .toBe(true)
  expect(errors).toEqual([])
})

test('no row moves away from under an editor: the new order waits until it is closed', async () => {
  const { page, cell, host, errors } = await openPage()
  const editor = page.locator('.typingInput:popover-open')
  const focusedRow = () =>
    page.evaluate(() => document.activeElement?.closest('.ag-row')?.getAttribute('row-id'))
  const indexOf = (id: string) =>
    page.locator(`.ag-row[row-id="${id}"]`).first().getAttribute('row-index')
  const firstRow = page.locator('.ag-row[row-index="0"]').first()
  await page.locator('.ag-header-cell[col-id="name"] .sortHeader').click()
  await expect.poll(() => firstRow.getAttribute('row-id')).not.toBe('ME-01')
  const first = (await firstRow.getAttribute('row-id')) ?? ''
  const edited = (await page.locator('.ag-row[row-index="6"]').first().getAttribute('row-id')) ?? ''
  await cell(edited, 'owner').click()
  await page.keyboard.type('甲')
  // From elsewhere: the row's new name comes before all others, a row that stays is renamed too.
  const renamed = await host.core.call('projects.update', {
    changes: [
      { id: edited, set: { name: '阿' } },
      { id: first, set: { name: '阿阿' } },
    ],
  })
  expect(renamed.ok).toBe(true)
  await expect.poll(() => cell(edited, 'name').textContent()).toBe('阿')
  expect([await indexOf(edited), await focusedRow()]).toEqual(['6', edited])
  await page.keyboard.type('乙')
  expect(await editor.inputValue()).toBe('甲乙')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => indexOf(edited)).toBe('0')
  await expect.poll(() => cell(edited, 'owner').textContent()).toBe('甲乙')
  expect(errors).toEqual([])
})

test('an edit stays with its cell while the grid scrolls, and typing brings it back', async () => {
  const { page, cell, errors } = await openPage()
  const editor = page.locator('.typingInput:popover-open')
  await cell('ME-02', 'owner').click()
  await page.keyboard.type('甲')
  await page.mouse.move(700, 600)
  await page.mouse.wheel(0, 3000)
  await expect.poll(() => editor.getAttribute('class')).toContain('typingAway')
  await page.keyboard.type('乙')
  await expect.poll(() => editor.getAttribute('class')).not.toContain('typingAway')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('ME-02', 'owner').textContent()).toBe('甲乙')
  expect(errors).toEqual([])
})

test('editors and their lists stay within the window', async () => {
  const { page, cell, errors } = await openPage({ width: 1366, height: 768 })
  const inside = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox()
    if (box === null) throw new Error(`There is no ${selector}`)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(1366)
    expect(box.y + box.height).toBeLessThanOrEqual(768)
  }
  await cell('ME-01', 'name').click()
  await page.keyboard.press('Control+End')
  await expect.poll(() => cell('SH-12', 'notes').count()).toBe(1)
  await page.keyboard.type('备注'.repeat(120))
  await inside('.typingInput')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.locator('.choiceList').waitFor()
  await inside('.typingInput')
  await inside('.choiceList')
  expect(errors).toEqual([])
})

test('lines of a note are kept, and what is pasted into a single line becomes one', async () => {
  const { page, cell, errors } = await openPage()
  const editor = page.locator('.typingInput:popover-open')
  await cell('ME-01', 'name').click()
  await page.keyboard.press('End')
  await page.keyboard.type('第一行')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('第二行')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => cell('ME-01', 'notes').textContent()).toContain('第一行')
  await page.keyboard.press('F2')
  expect(await editor.inputValue()).toBe('第一行\n第二行')
  await page.keyboard.press('Escape')
  await cell('ME-01', 'owner').click()
  await page.keyboard.press('F2')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '孝义市\r\n  煤炭公司\n')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  expect(await editor.inputValue()).toBe('孝义市 煤炭公司')
  expect(errors).toEqual([])
})

test('a click elsewhere keeps what was written, in the window’s other parts too', async () => {
  const { page, cell, errors } = await openPage()
  await cell('ME-01', 'owner').click()
  await page.keyboard.type('甲方')
  await page.getByTestId('search').click()
  await expect.poll(() => cell('ME-01', 'owner').textContent()).toBe('甲方')
  // Half a word names no stage: it is refused, said, and nothing is written.
  await cell('ME-01', 'stage').click()
  await page.keyboard.type('gong')
  await page.getByTestId('search').click()
  await page.getByTestId('toast').getByText('没有修改阶段').waitFor()
  expect(await cell('ME-01', 'stage').textContent()).toContain('未填')
  expect(errors).toEqual([])
})
