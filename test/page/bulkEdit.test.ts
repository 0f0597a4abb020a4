import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

test('sets a stage on the selected rows after a preview, as one step that is undone at once', async () => {
  const { page, cell, errors } = await openPage()
  const stages = async () => {
    const ids = ['CK-01', 'CK-02', 'CK-03', 'CK-04', 'CK-05']
    return Promise.all(ids.map((id) => cell(id, 'stage').textContent()))
  }
  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => page.getByTestId('view-count').first().textContent()).toBe('5')
  const before = await stages()
  await cell('CK-01', 'stage').click()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+m')
  const dialog = page.getByTestId('bulk-edit')
  await dialog.getByText('选中的 5 项').waitFor()
  // The field is the selected column's, and its value has the focus.
  await page.keyboard.type('zaijian')
  await page.keyboard.press('Enter')
  const already = before.filter((stage) => stage?.includes('在建')).length
  expect(already).toBeGreaterThan(0)
  await expect
    .poll(() => page.getByTestId('bulk-counts').textContent())
    .toContain(`将修改 ${5 - already} 项`)
  expect(await page.getByTestId('bulk-counts').textContent()).toContain(
    `${already} 项已是这个值，不改`,
  )
  expect(await page.getByTestId('bulk-line').count()).toBe(5 - already)
  expect(await page.getByTestId('bulk-line').last().textContent()).toMatch(/未填→在建$/)
  await page.getByTestId('bulk-apply').click()
  const toast = page.getByTestId('toast')
  await toast.filter({ hasText: `已将 ${5 - already} 个项目的阶段改为“在建”` }).waitFor()
  await expect.poll(stages).toEqual(Array(5).fill(expect.stringContaining('在建')))
  await toast.getByRole('button', { name: '撤销' }).click()
  await expect.poll(stages).toEqual(before)
  expect(errors).toEqual([])
})

test('reads a value as the cell’s editor does, and clears a field when asked to', async () => {
  const { page, cell, errors } = await openPage()
  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => page.getByTestId('view-count').first().textContent()).toBe('5')
  await page.getByTestId('more-commands').click()
  await page.getByTestId('menu-bulkEdit').click()
  const dialog = page.getByTestId('bulk-edit')
  // Nothing was selected: it is about the rows in the table.
  await dialog.getByText('表格里的 5 项').waitFor()
  await page.keyboard.type('zongtouzi')
  await page.keyboard.press('Enter')
  const value = page.getByTestId('bulk-value')
  await value.fill('三亿多')
  await dialog.getByText('写成数字或“3.2亿”').waitFor()
  expect(await page.getByTestId('bulk-apply').isDisabled()).toBe(true)
  await value.fill('约1.5亿')
  await dialog.getByText('识别为 15,000 万元').waitFor()
  await page.getByTestId('bulk-apply').click()
  await expect.poll(() => cell('CK-05', 'totalInvestment').textContent()).toBe('15,000')

  await page.keyboard.press('Control+m')
  await page.keyboard.type('总投资')
  await page.keyboard.press('Enter')
  await page.getByTestId('bulk-clear').check()
  await expect
    .poll(() => page.getByTestId('bulk-counts').textContent())
    .toContain('其中 5 项原来有值')
  await page.getByTestId('bulk-apply').click()
  await expect.poll(() => cell('CK-05', 'totalInvestment').textContent()).toBe('未填')
  expect(errors).toEqual([])
})

test('a refused value is named in the dialog and nothing is half-written', async () => {
  const { page, cell, errors } = await openPage()
  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => page.getByTestId('view-count').first().textContent()).toBe('5')
  const before = await cell('CK-01', 'park').textContent()
  await cell('CK-01', 'park').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+m')
  await page.getByTestId('bulk-edit').waitFor()
  await page.keyboard.type('月亮园区')
  await page.getByText('使用“月亮园区”').click()
  await page.getByTestId('bulk-apply').click()
  const refusal = page.getByTestId('bulk-refused')
  await expect.poll(() => refusal.textContent()).toMatch(/园区“月亮园区”不能用.*新型煤化工园区/)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByTestId('bulk-edit').count()).toBe(0)
  expect(await cell('CK-01', 'park').textContent()).toBe(before)
  expect(await page.getByTestId('undo').isDisabled()).toBe(true)
  expect(errors).toEqual([])
})

test('replaces words in text fields, but for the places left out, and takes it back as one', async () => {
  const { page, cell, errors } = await openPage()
  await page.getByTestId('chip-sector-焦化').click()
  await expect.poll(() => page.getByTestId('view-count').first().textContent()).toBe('5')
  const owner = await cell('CK-01', 'owner').textContent()
  await page.keyboard.press('Control+h')
  await page.getByTestId('replace-field-name').click()
  await page.getByTestId('replace-find').fill('项目')
  await page.getByTestId('replace-replacement').fill('工程')
  const hits = page.getByTestId('replace-hit')
  await expect.poll(() => hits.count()).toBe(5)
  expect(await hits.first().locator('mark').allTextContents()).toEqual(['项目', '工程'])
  await hits.first().getByRole('checkbox').uncheck()
  await expect.poll(() => page.getByTestId('replace-counts').textContent()).toContain('不替换 1 处')
  await page.getByTestId('replace-apply').click()
  await page.getByTestId('toast').filter({ hasText: '已替换 4 处，涉及 4 个项目' }).waitFor()
  await expect.poll(() => cell('CK-02', 'name').textContent()).toContain('焦化工程')
  expect(await cell('CK-01', 'name').textContent()).toContain('焦炭项目')
  expect(await cell('CK-01', 'owner').textContent()).toBe(owner)
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell('CK-02', 'name').textContent()).toContain('焦化项目')
  expect(errors).toEqual([])
})

test('says where units are renamed, and goes there', async () => {
  const { page, cell, errors } = await openPage()
  await cell('AL-01', 'responsibleUnit').dblclick()
  await page.keyboard.type('市国土局')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('AL-01', 'responsibleUnit').textContent()).toBe('市国土局')
  await page.keyboard.press('Control+h')
  await page.getByTestId('replace-find').fill('国土局')
  await page.getByRole('button', { name: '打开责任单位' }).click()
  await page.getByTestId('plan-tab-units').waitFor()
  expect(await page.getByTestId('plan-tab-units').getAttribute('aria-selected')).toBe('true')
  expect(errors).toEqual([])
})

test('a find box takes a composition whole', async () => {
  const { page, errors } = await openPage()
  await page.keyboard.press('Control+h')
  await page.getByTestId('replace-find').waitFor()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', {
    selectionStart: 8,
    selectionEnd: 8,
    text: "jiao'hua",
  })
  await devtools.send('Input.insertText', { text: '焦化' })
  await expect.poll(() => page.getByTestId('replace-find').inputValue()).toBe('焦化')
  await expect.poll(() => page.getByTestId('replace-hit').count()).toBeGreaterThan(2)
  expect(await page.getByTestId('replace').count()).toBe(1)
  expect(errors).toEqual([])
})
