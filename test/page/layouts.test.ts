import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { afterAll, expect, test } from 'vitest'
import { openZip } from '../documents/zipEntries.ts'
import { inputMethodOf } from '../helpers/inputMethod.ts'
import { closeBrowser, type LedgerPage, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openLayouts(): Promise<LedgerPage> {
  const opened = await openPage()
  const { page } = opened
  await page.keyboard.press('Control+9')
  await page.getByTestId('sample-add').click()
  await page.getByTestId('card-groups').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('编辑表样')
  await page.keyboard.press('Enter')
  await page.getByTestId('layout-monthly').click()
  await page.getByTestId('sheet-page').first().waitFor()
  return opened
}

function headingsOf(path: string): readonly string[] {
  const book = read(readFileSync(path))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  const rows = utils.sheet_to_json<(string | undefined)[]>(sheet, { header: 1 })
  return rows.slice(3, 5).flatMap((row) => row.filter((text) => text !== undefined))
}

test('a layout of one’s own is made from a built-in one by keyboard, and the workbook is as it says', async () => {
  const { page, outputs, errors } = await openLayouts()
  await page.getByTestId('layout-duplicate').click()
  await page.getByText('已复制为“月度投资完成情况表（副本）”').waitFor()
  const preview = page.getByTestId('layout-preview')

  await page.getByTestId('line-progressText').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => preview.getByText('形象进度').count()).toBe(0)
  await page.getByTestId('line-light').click()
  await page.getByTestId('column-add').click()
  await page.keyboard.type('业主')
  await page.keyboard.press('Enter')
  await page.getByTestId('line-owner').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByTestId('column-heading').fill('项目法人')
  await preview.getByText('项目法人').first().waitFor()
  await page.getByTestId('line-totalInvestment').dragTo(page.getByTestId('line-sinceStart'))
  const since = ['自开工', '累计完成', '总投资', '占总投资%']
  const words = () => page.getByTestId('column-tree').locator('.treeWord').allTextContents()
  await expect
    .poll(async () => (await words()).filter((word) => since.includes(word)))
    .toEqual(since)
  await page.getByTestId('layout-parts').getByText('版面').click()
  await page.getByTestId('layout-orientation').getByText('纵向').click()
  await page.getByTestId('layout-parts').getByText('文字').click()
  await page.getByTestId('layout-name').fill('局内月报')
  await page.getByTestId('layout-save').click()
  await page.getByText('已保存表样“局内月报”').waitFor()

  await page.getByTestId('layout-xlsx').click()
  await expect.poll(() => outputs().filter((path) => path.endsWith('.xlsx'))).toHaveLength(1)
  const [path = ''] = outputs()
  expect(path).toContain('局内月报')
  const headings = headingsOf(path)
  expect(headings).not.toContain('形象进度')
  expect(headings.slice(headings.indexOf('责任\n单位'), headings.indexOf('灯色') + 1)).toEqual([
    '责任\n单位',
    '项目法人',
    '灯色',
  ])
  const entry = await openZip(path)
  expect(entry('xl/worksheets/sheet1.xml')).toContain('orientation="portrait"')

  await page.getByTestId('undo').click()
  await page.getByTestId('layout-list').getByText('月度投资完成情况表（副本）').waitFor()
  expect(errors).toEqual([])
})

test('a layout goes to a file, comes back from it, and is the program’s own again', async () => {
  const { page, outputs, errors } = await openLayouts()
  await page.getByTestId('layout-parts').getByText('文字').click()
  await page.getByTestId('layout-title').fill('{地区}投资月报')
  await page.getByTestId('layout-preview').getByText('孝义市投资月报（示例）').first().waitFor()
  await page.keyboard.press('Control+s')
  await page.getByText('已保存表样“月度投资完成情况表”').waitFor()
  await page.getByTestId('layout-export').click()
  await expect.poll(() => outputs().filter((path) => path.endsWith('.json'))).toHaveLength(1)
  await page.getByTestId('layout-remove').click()
  await page.getByText('“月度投资完成情况表”已恢复为自带的样子').waitFor()
  await expect
    .poll(() => page.getByTestId('layout-title').inputValue())
    .toBe('{地区}重点项目月度投资完成情况表')

  const [path = ''] = outputs()
  await page.getByTestId('layout-file').setInputFiles(path)
  await page.getByTestId('layout-import').getByText('替换自带的').waitFor()
  await page.getByTestId('layout-import-run').click()
  await expect.poll(() => page.getByTestId('layout-title').inputValue()).toBe('{地区}投资月报')
  await page
    .getByTestId('layout-file')
    .setInputFiles({ name: '别的.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await page.getByText('“别的.json”不是表样文件').waitFor()
  expect(errors).toEqual([])
})

test('what is wrong is said and can’t be saved; leaving with changes asks', async () => {
  const { page, errors } = await openLayouts()
  await page.getByTestId('layout-parts').getByText('文字').click()
  await page.getByTestId('layout-name').fill('问题清单')
  await page.getByText('已有同名的表样，换一个名称').waitFor()
  expect(await page.getByTestId('layout-save').isDisabled()).toBe(true)
  await page.getByTestId('layout-name').fill('月报')
  await page.getByTestId('layout-problems').click()
  await page.getByTestId('leave-back').click()
  expect(await page.getByTestId('layout-name').inputValue()).toBe('月报')
  const asked = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await closing
  await page.getByTestId('rail-ledger').click()
  await page.getByTestId('leave-save').click()
  await page.getByText('已保存表样“月报”').waitFor()
  expect(errors).toEqual([])
})

test('an input method writes into texts, lines and headings without losing or doubling anything', async () => {
  const { page, errors } = await openLayouts()
  const method = await inputMethodOf(page)
  const write = async () => {
    await page.keyboard.press('Control+End')
    await method.compose('nei')
    await method.choose('内')
    await method.compose('bu')
    await method.giveUp()
    await method.insert('用')
  }
  await page.getByTestId('line-name').click()
  await page.getByTestId('column-heading').fill('项目')
  await write()
  expect(await page.getByTestId('column-heading').inputValue()).toBe('项目内用')
  await page.getByTestId('layout-parts').getByText('文字').click()
  await page.getByTestId('layout-title').fill('月报')
  await write()
  expect(await page.getByTestId('layout-title').inputValue()).toBe('月报内用')
  const notes = page.locator('#layout-notes')
  await notes.fill('第一条\n')
  await write()
  expect(await notes.inputValue()).toBe('第一条\n内用')
  await page.getByTestId('layout-preview').getByText('月报内用（示例）').first().waitFor()
  expect(errors).toEqual([])
})
