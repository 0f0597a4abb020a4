import { openPage } from './page.ts'

/** The month's screen with the sample data, at its newest month, which the sample leaves half reported. */
export async function openMonth() {
  const opened = await openPage()
  const { page } = opened
  await page.getByTestId('rail-month').click()
  await page.getByTestId('add-sample').click()
  const grid = page.getByTestId('month-grid')
  await grid.locator('.ag-row').first().waitFor()
  return { ...opened, grid }
}
