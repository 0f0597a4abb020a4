import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openPapers(page: Page): Promise<void> {
  await page.keyboard.press('Control+9')
  await page.getByTestId('sample-add').click()
  await page.getByTestId('card-groups').waitFor()
  await page.keyboard.press('Control+Shift+E')
  await page.getByTestId('bulletin-page').waitFor()
}

test('a meeting pack is put together by keyboard, written in one go and remembered', async () => {
  const { page, host, outputs, errors } = await openPage()
  await openPapers(page)
  const names = () => page.getByTestId('pack-list').locator('.pieceName > span').allTextContents()
  expect((await names()).slice(0, 2)).toEqual(['月通报', '月度投资完成情况表'])
  for (const id of ['byUnit', 'late', 'problems']) {
    await page.getByTestId(`pack-layout:${id}`).uncheck()
  }
  await page.getByTestId('pack-layout:monthly').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await names())[0]).toBe('月度投资完成情况表')
  await expect.poll(() => page.getByTestId('pack-sum').textContent()).toMatch(/^2 份，共 \d+ 页/)
  await page.getByTestId('pack-submit').click()
  await page.getByText(/3 个文件已写入/).waitFor()

  const [folder] = outputs()
  if (folder === undefined) throw new Error('nothing was written')
  expect(path.dirname(folder)).toBe(host.outputFolder)
  const files = readdirSync(folder).toSorted()
  expect(files).toHaveLength(3)
  expect(files[0]).toBe('00 封面目录.docx')
  expect(files[1]).toMatch(/^01 .*月度投资完成情况表\.xlsx$/)
  expect(files[2]).toMatch(/^02 .*通报.*\.docx$/)

  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+7')
  await expect.poll(async () => (await names())[0]).toBe('月度投资完成情况表')
  expect(await page.getByTestId('pack-layout:late').isChecked()).toBe(false)
  expect(errors).toEqual([])
})

test('a document is turned page by page, and a figure on it opens the projects it is made of', async () => {
  const { page, errors } = await openPage()
  await openPapers(page)
  await page.getByTestId('piece-layout:monthly').click()
  await page.getByTestId('sheet-page').waitFor()
  const desk = page.getByTestId('paper-desk')
  const where = page.getByTestId('piece-page')
  await desk.focus()
  await expect.poll(() => where.textContent()).toMatch(/^第 1 \//)
  await page.keyboard.press('PageDown')
  await expect.poll(() => where.textContent()).toMatch(/^第 2 \//)
  await page.keyboard.press('PageUp')
  await expect.poll(() => where.textContent()).toMatch(/^第 1 \//)

  await page.keyboard.press('ArrowRight')
  const total = page.locator('.pageFigure[data-figure=totalInvestment]').first()
  await expect.poll(() => total.evaluate((each) => each === document.activeElement)).toBe(true)
  const printed = (await total.textContent())?.trim()
  await page.keyboard.press('Enter')
  const sheet = page.getByTestId('figure-sheet')
  await sheet.locator('tfoot').waitFor()
  expect(await sheet.locator('tfoot td').nth(1).textContent()).toBe(printed)
  const terms = await sheet.locator('tbody tr').count()
  expect(terms).toBeGreaterThan(1)

  await page.keyboard.press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await page.getByTestId('rail-ledger').and(page.locator('[aria-current=page]')).waitFor()
  await page.getByTestId('status-bar').waitFor()
  expect(errors).toEqual([])
})

test('documents change places by dragging, and the pages of the pack are counted anew', async () => {
  const { page, errors } = await openPage()
  await openPapers(page)
  const names = () => page.getByTestId('pack-list').locator('.pieceName > span').allTextContents()
  const before = await names()
  const handles = page.locator('.packHandle')
  await handles.nth(2).dragTo(handles.nth(0))
  await expect.poll(async () => (await names())[0]).toBe(before[2])
  const sum = page.getByTestId('pack-sum')
  await expect.poll(() => sum.textContent()).toMatch(/^4 份，/)
  const whole = await sum.textContent()
  await page.getByTestId('pack-layout:procedures').check()
  await expect.poll(() => sum.textContent()).not.toBe(whole)
  expect(errors).toEqual([])
})

test('figures in the sentences of the bulletin open their projects too', async () => {
  const { page, errors } = await openPage()
  await openPapers(page)
  await expect
    .poll(() => page.getByTestId('piece-page').textContent())
    .toMatch(/^第 1 \/ [2-9] 页$/)
  await page.locator('.flowText .pageFigure').first().click()
  await page.getByTestId('figure-terms').waitFor()
  expect(await page.getByTestId('figure-terms').locator('tbody tr').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await page.getByTestId('figure-sheet').waitFor({ state: 'detached' })
  expect(errors).toEqual([])
})

test('a ledger without projects says what is missing', async () => {
  const { page, errors } = await openPage({ createFrom: 'empty' })
  await page.keyboard.press('Control+7')
  await page.getByTestId('papers-empty').waitFor()
  expect(errors).toEqual([])
})

test('a month without a figure says so and makes no empty pack', async () => {
  const { page, errors } = await openPage()
  await page.keyboard.press('Control+7')
  await page.getByTestId('papers-empty').waitFor()
  expect(await page.getByTestId('pack-submit').isDisabled()).toBe(true)
  await page.getByTestId('piece-layout:ledger').click()
  await page.getByTestId('sheet-page').waitFor()
  expect(errors).toEqual([])
})
