import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

test('the palette writes the shown month’s bulletin for Word, and says where it is', async () => {
  const { page, outputs, errors } = await openPage()
  const run = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.getByTestId('palette-input').waitFor()
    await page.keyboard.type(words)
    await expect
      .poll(() => page.locator('.paletteOption[aria-selected=true] .paletteTitle').textContent())
      .toBe(words)
    await page.keyboard.press('Enter')
  }
  await run('载入示例数据')
  await page.getByText('示例数据').first().waitFor()
  await run('导出月通报（Word）')
  await expect.poll(() => outputs().filter((name) => name.endsWith('.docx'))).toHaveLength(1)
  await run('导出项目卡（xlsx）')
  await expect.poll(() => outputs().filter((name) => name.endsWith('卡.xlsx'))).toHaveLength(1)
  // This host has no browser to print with, so there is nothing to offer.
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').waitFor()
  await page.keyboard.type('导出月通报')
  await expect
    .poll(() => page.locator('.paletteOption .paletteTitle').allTextContents())
    .toContain('导出月通报（Word）')
  expect(await page.locator('.paletteOption .paletteTitle').allTextContents()).not.toContain(
    '导出月通报（PDF）',
  )
  expect(errors).toEqual([])
})

test('a month without a figure is refused in words', async () => {
  const { page, outputs, errors } = await openPage()
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').waitFor()
  await page.keyboard.type('导出月通报（Word）')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('toast').allTextContents()).not.toEqual([])
  expect(outputs()).toEqual([])
  expect(errors).toEqual([])
})
