import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

test('a meeting pack is put together by keyboard, written in one go and remembered', async () => {
  const { page, host, outputs, errors } = await openPage()
  await page.keyboard.press('Control+9')
  await page.getByTestId('sample-add').click()
  await page.getByTestId('card-groups').waitFor()

  await page.keyboard.press('Control+Shift+E')
  const list = page.getByTestId('pack-list')
  const names = () => list.locator('.checkLine').allTextContents()
  await expect
    .poll(async () => (await names()).slice(0, 2))
    .toEqual(['月通报（Word）', '月度投资完成情况表'])
  for (const id of ['byUnit', 'late', 'problems']) {
    await page.getByTestId(`pack-layout:${id}`).uncheck()
  }
  await page.getByTestId('pack-layout:monthly').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await names())[0]).toBe('月度投资完成情况表')
  await page.getByTestId('pack-submit').click()
  const toast = page.getByText(/3 个文件已写入/)
  await toast.waitFor()

  const [folder] = outputs()
  if (folder === undefined) throw new Error('nothing was written')
  expect(path.dirname(folder)).toBe(host.outputFolder)
  const files = readdirSync(folder).toSorted()
  expect(files).toHaveLength(3)
  expect(files[0]).toBe('00 封面目录.docx')
  expect(files[1]).toMatch(/^01 .*月度投资完成情况表\.xlsx$/)
  expect(files[2]).toMatch(/^02 .*通报.*\.docx$/)

  await page.keyboard.press('Control+Shift+E')
  await expect.poll(async () => (await names())[0]).toBe('月度投资完成情况表')
  expect(await page.getByTestId('pack-layout:late').isChecked()).toBe(false)
  expect(errors).toEqual([])
})
