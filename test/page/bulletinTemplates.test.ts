import { afterAll, expect, test } from 'vitest'
import { openZip } from '../documents/zipEntries.ts'
import { inputMethodOf } from '../helpers/inputMethod.ts'
import { closeBrowser, type LedgerPage, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openTemplates(): Promise<LedgerPage> {
  const opened = await openPage()
  const { page } = opened
  await page.keyboard.press('Control+9')
  await page.getByTestId('sample-add').click()
  await page.getByTestId('card-groups').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('通报模板')
  await page.keyboard.press('Enter')
  await page.getByTestId('bulletin-whole').waitFor()
  return opened
}

test('a sentence rewritten by keyboard changes the preview, and once saved the exported bulletin', async () => {
  const { page, outputs, errors } = await openTemplates()
  const reads = page.getByTestId('sentence-reads')
  await page.getByTestId('sentence-masthead').focus()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown')
  await reads.getByText('现将2017年12月').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('截至')
  await page.getByTestId('field-month').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('月底，请各单位阅办。')
  expect(await page.getByTestId('sentence-text').inputValue()).toMatch(
    /截至\{月\}月底，请各单位阅办。$/,
  )
  await reads.getByText('截至12月底，请各单位阅办。').waitFor()
  await page.getByTestId('bulletin-whole').getByText('截至12月底，请各单位阅办。').waitFor()

  await page.getByTestId('templates-save').click()
  await page.getByText('通报模板已保存，共改 1 处').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('导出月通报（Word')
  await page.keyboard.press('Enter')
  await expect.poll(() => outputs().filter((path) => path.endsWith('.docx'))).toHaveLength(1)
  const xml = (await openZip(outputs()[0] ?? ''))('word/document.xml')
  expect(xml).toContain('截至12月底，请各单位阅办。')

  await page.getByTestId('sentence-default').click()
  await page.getByTestId('templates-save').click()
  await expect.poll(() => page.getByTestId('sentence-changed').count()).toBe(0)
  await page.getByTestId('undo').click()
  await page.getByTestId('sentence-changed').waitFor()
  expect(errors).toEqual([])
})

test('an unknown field is named with those that are known, and nothing can be saved', async () => {
  const { page, errors } = await openTemplates()
  await page.getByTestId('sentence-salutation').click()
  await page.getByTestId('sentence-text').fill('各{单位们}：')
  const fault = page.getByTestId('sentence-fault')
  await expect.poll(() => fault.textContent()).toContain('没有字段“单位们”，可以用：{年} {月}')
  expect(await page.getByTestId('templates-save').isDisabled()).toBe(true)
  expect(await page.getByTestId('sentence-reads').count()).toBe(0)
  await page.getByTestId('sentence-text').fill('各{年')
  await expect.poll(() => fault.textContent()).toContain('花括号缺了另一半')
  expect(errors).toEqual([])
})

test('an input method writes into a sentence without losing or doubling anything', async () => {
  const { page, errors } = await openTemplates()
  await page.getByTestId('sentence-office').click()
  const text = page.getByTestId('sentence-text')
  await text.fill('{本单位}')
  await text.press('End')
  const method = await inputMethodOf(page)
  await method.compose('bangongshi')
  await method.choose('办公室')
  await method.compose('de')
  await method.giveUp()
  await method.insert('（代章）')
  expect(await text.inputValue()).toBe('{本单位}办公室（代章）')
  await page
    .getByTestId('sentence-reads')
    .getByText(/局办公室（代章）/)
    .waitFor()
  expect(errors).toEqual([])
})

test('leaving with unsaved sentences asks; going back finds them, discarding drops them', async () => {
  const { page, errors } = await openTemplates()
  await page.getByTestId('sentence-issue').click()
  await page.getByTestId('sentence-text').fill('第3期')
  await page.getByTestId('rail-ledger').click()
  await page.getByTestId('leave-back').click()
  expect(await page.getByTestId('sentence-text').inputValue()).toBe('第3期')
  await page.getByTestId('settings-tab-general').click()
  await page.getByTestId('leave-discard').click()
  await page.getByTestId('settings-tab-bulletin').click()
  await page.getByTestId('sentence-reads').getByText('2017年第12期').waitFor()
  await page.getByTestId('sentence-text').fill('第4期')
  await page.getByTestId('rail-overview').click()
  await page.getByTestId('leave-save').click()
  await page.getByText('通报模板已保存，共改 1 处').waitFor()
  expect(await page.getByTestId('leave-dialog').count()).toBe(0)
  expect(errors).toEqual([])
})
