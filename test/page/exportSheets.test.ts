import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function choose(page: Page, name: string): Promise<void> {
  await page.getByTestId('export-sheet').click()
  await page.keyboard.type(name)
  await page.locator('.ant-select-item-option', { hasText: name }).first().click()
}

test('the export dialog writes any sheet of the month, of the projects that are shown', async () => {
  const { page, outputs, errors } = await openPage()
  await page.keyboard.press('Control+9')
  await page.getByTestId('sample-add').click()
  await page.getByTestId('card-groups').waitFor()
  await page.getByTestId('rail-ledger').click()
  await page.getByTestId('chip-sector-焦化').click()
  await page.keyboard.press('Control+e')
  await choose(page, '月度投资完成情况表')
  await page.getByTestId('report-month').waitFor()
  await page.getByTestId('export-format').getByText('纯数据').click()
  await page.getByTestId('export-submit').click()
  await expect.poll(() => outputs().filter((path) => path.endsWith('.csv'))).toHaveLength(1)
  const [path = ''] = outputs()
  expect(path).toMatch(/月度投资完成情况表 2017-12\.csv$/)
  const lines = readFileSync(path, 'utf8').trim().split('\r\n')
  expect(lines[0]).toContain('项目名称')
  const names = lines.slice(1)
  expect(names.length).toBeGreaterThan(0)
  expect(names.length).toBeLessThanOrEqual(5)
  await page.getByTestId('export-submit').waitFor({ state: 'detached' })

  await page.keyboard.press('Control+e')
  await choose(page, '手续办理情况表')
  await page.getByTestId('export-layout').click()
  await page.getByTestId('layout-editor').getByText('手续办理情况表').first().waitFor()
  expect(errors).toEqual([])
})

test('a sheet of the plan and a document of the month come from the same dialog', async () => {
  const { page, outputs, errors } = await openPage()
  await page.keyboard.press('Control+9')
  await page.getByTestId('sample-add').click()
  await page.getByTestId('card-groups').waitFor()
  await page.keyboard.press('Control+e')
  await choose(page, '产能对标表')
  await page.getByTestId('export-submit').click()
  await expect.poll(() => outputs().filter((path) => path.endsWith('.xlsx'))).toHaveLength(1)
  await page.getByTestId('export-submit').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+e')
  await choose(page, '月通报')
  await page.getByTestId('export-submit').click()
  await expect.poll(() => outputs().filter((path) => path.endsWith('.docx'))).toHaveLength(1)
  expect(errors).toEqual([])
})
