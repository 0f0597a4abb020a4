import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

test('columns stay where and as wide as they were dragged, through another unit and another language', async () => {
  const { page, errors } = await openPage()
  await dragHeader(page, 'stage', 'totalInvestment')
  await expect
    .poll(() => headers(page))
    .toEqual(['name', 'capacity', 'sector', 'park', 'totalInvestment', 'stage'])
  // A group whose columns stand apart is named over each piece.
  expect(await page.locator('.groupHeader', { hasText: '建设' }).count()).toBe(2)
  const width = await widthOf(page, 'capacity')
  const box = await header(page, 'capacity').boundingBox()
  if (box === null) throw new Error('the header is not shown')
  const edge = { x: box.x + box.width - 2, y: box.y + 16 }
  await page.mouse.move(edge.x, edge.y)
  await page.mouse.down()
  await page.mouse.move(edge.x + 40, edge.y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => widthOf(page, 'capacity')).toBeGreaterThan(width + 30)
  const resized = await widthOf(page, 'capacity')

  await page.getByText('亿元', { exact: true }).click()
  await page.locator('.groupHeader', { hasText: '投资（亿元）' }).waitFor()
  await page.getByTestId('rail-settings').click()
  await page.getByText('English', { exact: true }).click()
  await page.getByTestId('rail-ledger').click()
  await page.locator('.ag-row').first().waitFor()
  await expect
    .poll(() => headers(page))
    .toEqual(['name', 'capacity', 'sector', 'park', 'totalInvestment', 'stage'])
  expect(await widthOf(page, 'capacity')).toBe(resized)
  expect(errors).toEqual([])
})

test('a double click on a header’s edge makes the column as wide as its words', async () => {
  const { page, errors } = await openPage()
  const before = await widthOf(page, 'sector')
  const box = await header(page, 'sector').boundingBox()
  if (box === null) throw new Error('the header is not shown')
  await page.mouse.dblclick(box.x + box.width - 2, box.y + 16)
  await expect.poll(() => widthOf(page, 'sector')).not.toBe(before)
  expect(errors).toEqual([])
})

function header(page: Page, id: string) {
  return page.locator(`.ag-header-cell[col-id="${id}"]`)
}

/** The first columns from left to right. */
async function headers(page: Page): Promise<string[]> {
  const places = await page.locator('.ag-header-cell').evaluateAll((cells) =>
    cells.map((cell) => ({
      id: cell.getAttribute('col-id') ?? '',
      left: cell.getBoundingClientRect().left,
    })),
  )
  return places
    .toSorted((one, other) => one.left - other.left)
    .map(({ id }) => id)
    .slice(1, 7)
}

async function widthOf(page: Page, id: string): Promise<number> {
  return (await header(page, id).boundingBox())?.width ?? 0
}

async function dragHeader(page: Page, from: string, to: string): Promise<void> {
  const start = await header(page, from).boundingBox()
  const end = await header(page, to).boundingBox()
  if (start === null || end === null) throw new Error('a header is not shown')
  const y = start.y + 16
  await page.mouse.move(start.x + 30, y)
  await page.mouse.down()
  await page.mouse.move(start.x + 40, y, { steps: 3 })
  await page.mouse.move(end.x + end.width - 20, y, { steps: 12 })
  await page.mouse.up()
}
