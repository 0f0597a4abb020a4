import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { clipboard, putOnClipboard } from '../helpers/clipboard.ts'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openWithClipboard() {
  const opened = await openPage()
  await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return opened
}

test('copies a block as text and as a table, with headers where asked for, and pastes it elsewhere as one step', async () => {
  const { page, cell, errors } = await openWithClipboard()
  await cell('AL-01', 'sector').click()
  await cell('AL-02', 'park').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')
  await expect.poll(() => page.getByTestId('status-selection').textContent()).toContain('已复制')
  const copied = await clipboard(page)
  expect(copied['text/plain']).toBe('铝系化工\t铝电循环园区\n铝系化工\t铝电循环园区\n')
  expect(copied['text/html']).toContain('铝电循环园区</td>')
  await page.keyboard.press('Control+Shift+c')
  await expect
    .poll(async () => (await clipboard(page))['text/plain'])
    .toBe('板块\t园区\n铝系化工\t铝电循环园区\n铝系化工\t铝电循环园区\n')

  await page.keyboard.press('Control+c')
  await cell('ME-01', 'sector').click()
  await cell('ME-02', 'park').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+v')
  await expect.poll(() => cell('ME-02', 'park').textContent()).toContain('铝电循环园区')
  expect(await cell('ME-01', 'sector').textContent()).toBe('铝系化工')
  await expect.poll(() => page.getByTestId('toast').textContent()).toContain('已粘贴 4 处')
  await page.getByTestId('toast').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => cell('ME-01', 'sector').textContent()).toBe('民营经济')
  expect(await cell('ME-02', 'park').textContent()).toContain('未填')
  expect(errors).toEqual([])
})

test('shows a block larger than the selection first: what changes, what is refused, blanks that are skipped', async () => {
  const { page, cell, errors } = await openWithClipboard()
  await putOnClipboard(
    page,
    '在建\t煤炭\t焦化\t\t5亿\t2017.5\r\n停止\t\t低空经济\t孝义经济开发区\t"1,200"\t2017年5月\r\n',
  )
  await cell('AL-01', 'stage').click()
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const counts = page.getByTestId('paste-counts')
  expect(await counts.textContent()).toBe('将写入 7 处不写入 4 处相同 1 处')
  const lines = await page.getByTestId('paste-line').allTextContents()
  expect(lines).toContainEqual(expect.stringContaining('选项里没有这个词'))
  expect(lines).toContainEqual(expect.stringContaining('这一列不能改'))
  expect(lines).toContainEqual(expect.stringContaining('50,000 万元5亿'))
  expect(lines).toContainEqual(expect.stringContaining('空白，不覆盖'))
  // Nothing is written yet, and cancelling writes nothing.
  expect(await cell('AL-01', 'stage').textContent()).toContain('未填')
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog.count()).toBe(0)
  expect(await cell('AL-01', 'stage').textContent()).toContain('未填')

  await page.keyboard.press('Control+v')
  await page.getByTestId('paste-skip-blanks').uncheck()
  await expect.poll(() => counts.textContent()).toContain('将写入 8 处')
  await page.getByTestId('paste-apply').click()
  await expect.poll(() => cell('AL-01', 'totalInvestment').textContent()).toBe('50,000')
  expect(await cell('AL-01', 'stage').textContent()).toContain('在建')
  expect(await cell('AL-01', 'park').textContent()).toContain('未填')
  expect(await cell('AL-02', 'park').textContent()).toContain('新型煤化工园区')
  expect(await cell('AL-02', 'plannedEnd').textContent()).toContain('2017年5月')
  await expect.poll(() => dialog.count()).toBe(0)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.ag-cell') !== null))
    .toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell('AL-02', 'park').textContent()).toContain('铝电循环园区')
  expect(await cell('AL-01', 'totalInvestment').textContent()).toContain('未填')
  expect(errors).toEqual([])
})

test('a table from a spreadsheet is read by what its cells hold, merged cells and days included', async () => {
  const { page, cell, errors } = await openWithClipboard()
  // As it stands: the browser's own way in would take away the attributes that a spreadsheet writes.
  const html = readFileSync(
    new URL('../fixtures/clipboard/libreOffice.html', import.meta.url),
    'utf8',
  )
  await cell('AL-01', 'responsibleUnit').click()
  await page.evaluate((table) => {
    const data = new DataTransfer()
    data.setData('text/html', table.replace(/<td[^>]*>(?:(?!<\/td>).)*项目名称.*?<\/tr>/s, '</tr>'))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)
  await page.getByRole('dialog').waitFor()
  expect(await page.getByRole('dialog').textContent()).toContain('被合并的空格不写入')
  await page.keyboard.press('Escape')
  expect(errors).toEqual([])
})

test('a batch that the ledger refuses stays in the preview, and nothing is written', async () => {
  const { page, cell, errors } = await openWithClipboard()
  await putOnClipboard(page, '在建\n投产\n')
  await cell('AL-01', 'stage').click()
  await page.keyboard.press('Control+v')
  await page.getByRole('dialog').waitFor()
  // Meanwhile somebody else sets one of the two stages.
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.locator('.ag-row[row-id="AL-02"] .ag-cell[col-id="stage"]').dblclick()
  await other.getByRole('option', { name: '前期' }).click()
  await expect.poll(() => cell('AL-02', 'stage').textContent()).toContain('前期')
  await page.bringToFront()
  await page.getByTestId('paste-apply').click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('没有写入')
  await page.keyboard.press('Escape')
  await expect.poll(() => cell('AL-02', 'stage').textContent()).toContain('前期')
  expect(await cell('AL-01', 'stage').textContent()).toContain('未填')
  expect(errors).toEqual([])
})

test('Delete clears the selection but no name, cut leaves its cells, both undone as one step', async () => {
  const { page, cell, errors } = await openWithClipboard()
  await cell('AL-01', 'name').click()
  await cell('AL-02', 'park').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Delete')
  await expect.poll(() => cell('AL-02', 'sector').textContent()).toContain('未填')
  expect(await cell('AL-01', 'name').textContent()).toContain('信发')
  await expect.poll(() => page.getByTestId('toast').textContent()).toContain('项目名称不能为空')
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell('AL-02', 'sector').textContent()).toBe('铝系化工')
  await cell('AL-01', 'park').click()
  await page.keyboard.press('Control+x')
  await expect.poll(() => cell('AL-01', 'park').textContent()).toContain('未填')
  expect((await clipboard(page))['text/plain']).toBe('铝电循环园区\n')
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell('AL-01', 'park').textContent()).toContain('铝电循环园区')
  await cell('AL-01', 'name').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.getByTestId('toast').textContent()).toContain('项目名称不能为空')
  expect(errors).toEqual([])
})

test('fills down and right by key, and by the handle at the corner', async () => {
  const { page, cell, errors } = await openPage()
  await cell('ME-03', 'sector').click()
  await cell('AL-02', 'sector').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+d')
  await expect.poll(() => cell('AL-02', 'sector').textContent()).toBe('民营经济')
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell('AL-02', 'sector').textContent()).toBe('铝系化工')
  await cell('AL-01', 'owner').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+r')
  await expect.poll(() => cell('AL-01', 'responsibleUnit').textContent()).toContain('信发')

  const corner = await cell('ME-03', 'sector').boundingBox()
  if (corner === null) throw new Error('the cell is not shown')
  await cell('ME-03', 'sector').click()
  await page.mouse.move(corner.x + corner.width - 3, corner.y + corner.height - 3)
  await page.mouse.down()
  await cell('AL-03', 'sector').hover()
  await page.mouse.up()
  await expect.poll(() => cell('AL-03', 'sector').textContent()).toBe('民营经济')
  await expect.poll(() => page.getByTestId('toast').textContent()).toContain('已填充 3 处')
  expect(errors).toEqual([])
})

test('the menu of a selected cell keeps the selection, copies it with column names and clears it', async () => {
  const { page, cell, errors } = await openWithClipboard()
  await cell('AL-01', 'sector').click()
  await cell('AL-02', 'park').click({ modifiers: ['Shift'] })
  await cell('AL-02', 'sector').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '连同列名复制' }).click()
  await expect
    .poll(async () => (await clipboard(page))['text/plain'])
    .toBe('板块\t园区\n铝系化工\t铝电循环园区\n铝系化工\t铝电循环园区\n')
  await expect.poll(() => page.getByTestId('status-selection').textContent()).toContain('2 行')
  await cell('AL-02', 'sector').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '清除选中的单元格' }).click()
  await expect.poll(() => cell('AL-01', 'park').textContent()).toContain('未填')
  await expect.poll(() => page.getByTestId('toast').textContent()).toContain('已清除 4 处')
  expect(errors).toEqual([])
})

test('the menu pastes where the clipboard may be read, and names the key where it may not', async () => {
  const { page, cell, errors } = await openWithClipboard()
  await putOnClipboard(
    page,
    '煤炭 焦化\n',
    '<table><tr><td>煤炭</td></tr><tr><td>焦化</td></tr></table>',
  )
  await cell('AL-01', 'sector').click()
  await cell('AL-02', 'sector').click({ modifiers: ['Shift'] })
  await cell('AL-02', 'sector').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '粘贴' }).click()
  await expect.poll(() => cell('AL-02', 'sector').textContent()).toBe('焦化')
  expect(await cell('AL-01', 'sector').textContent()).toBe('煤炭')
  await expect.poll(() => page.getByTestId('toast').textContent()).toContain('已粘贴 2 处')
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell('AL-01', 'sector').textContent()).toBe('铝系化工')

  await page.context().clearPermissions()
  await cell('AL-01', 'sector').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '粘贴' }).click()
  await page.getByTestId('toast').getByText('按 Ctrl+V 粘贴').waitFor()
  expect(await cell('AL-01', 'sector').textContent()).toBe('铝系化工')
  expect(errors).toEqual([])
})

test('between groups headings are passed over: not selected, not copied, pasted around', async () => {
  const { page, cell, errors } = await openWithClipboard()
  await page.getByTestId('group-menu').click()
  await page.getByRole('group', { name: '一级分组' }).getByLabel('板块').check()
  await page.keyboard.press('Escape')
  await cell('ME-03', 'sector').click()
  await cell('AL-01', 'sector').click({ modifiers: ['Shift'] })
  await expect.poll(() => page.getByTestId('status-selection').textContent()).toContain('2 行')
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await clipboard(page))['text/plain']).toBe('民营经济\n铝系化工\n')
  await cell('ME-03', 'owner').click()
  await page.keyboard.press('Control+v')
  await page.getByRole('dialog', { name: '粘贴预览' }).waitFor()
  expect(await page.getByRole('dialog').textContent()).toContain('绕过 1 个分组行')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('AL-01', 'owner').textContent()).toContain('铝系化工')
  expect(await cell('ME-03', 'owner').textContent()).toContain('民营经济')
  expect(errors).toEqual([])
})
