import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { damage } from '../helpers/damage.ts'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openPapers(page: Page): Promise<void> {
  await page.keyboard.press('Control+9')
  await page.getByTestId('sample-add').click()
  await page.getByTestId('card-groups').waitFor()
  await page.keyboard.press('Control+7')
  await page.getByTestId('bulletin-page').waitFor()
}

test('the papers of a meeting are proved as they are chosen, and written files say so', async () => {
  const { page, errors } = await openPage()
  await openPapers(page)
  const bar = page.getByTestId('proof-bar')
  await expect.poll(() => bar.textContent()).toMatch(/核数 \d{3,} 处与台账各行都合得上/)
  await page.getByTestId('proof-list').click()
  const dialog = page.getByTestId('proof-dialog')
  await dialog.getByText('核数通过').waitFor()
  expect(await page.getByTestId('proof-sheets').locator('tbody tr').count()).toBeGreaterThan(2)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByTestId('pack-submit').click()
  await page.getByText(/个文件已写入.*已核数 \d{3,} 处/).waitFor()
  expect(errors).toEqual([])
})

test('figures that differ stop the export, are listed, and open their projects in the ledger', async () => {
  const { page, host, outputs, errors } = await openPage()
  await openPapers(page)
  const bar = page.getByTestId('proof-bar')
  await expect.poll(() => bar.textContent()).toContain('都合得上')
  const id = damage(host.ledgerPath)
  await page.getByTestId('proof-again').click()
  await expect.poll(() => bar.textContent()).toMatch(/\d+ 处合不上，导出会被拦下/)

  await page.getByTestId('pack-submit').click()
  const dialog = page.getByTestId('proof-dialog')
  await dialog.getByText('核数未通过').waitFor()
  expect(outputs()).toEqual([])
  const lines = page.getByTestId('proof-differences').locator('tbody tr')
  expect(await lines.count()).toBeGreaterThan(2)
  // The way to the projects of a line, by keyboard alone.
  const own = lines.filter({ hasText: '123' }).getByTestId('proof-show')
  await own.first().focus()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.locator('.ag-row').first().waitFor()
  await expect.poll(() => page.locator(`.ag-row[row-id="${id}"]`).count()).toBe(1)
  expect(errors).toEqual([])
})

test('the figures of the shown month are proved by a command, without writing anything', async () => {
  const { page, host, errors } = await openPage()
  await openPapers(page)
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').fill('核数')
  await page.keyboard.press('Enter')
  const dialog = page.getByTestId('proof-dialog')
  await dialog.getByText('核数通过').waitFor()
  expect(existsSync(host.outputFolder)).toBe(false)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(errors).toEqual([])
})
