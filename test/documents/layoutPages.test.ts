import { expect, test } from 'vitest'
import { readPrintable } from '../../electron/documents/print/readPrintable.ts'
import { previewSheet } from '../../electron/documents/sheets/previewSheet.ts'
import { printedSheet } from '../../electron/documents/sheets/printedSheet.ts'
import { builtInLayout } from '../../shared/model/layouts/builtIn.ts'
import type { SheetLayout } from '../../shared/schemas/sheetLayout.ts'
import { day, layoutSpec, monthLedger, writtenLayout } from './layoutSheets.ts'
import { openZip } from './zipEntries.ts'

const monthly = builtInLayout('monthly', 'zh-CN')
const upright: SheetLayout = {
  ...monthly,
  orientation: 'portrait',
  columns: [{ key: 'number' }, { key: 'name' }, { key: 'planned' }, { key: 'invested' }],
}

test('a layout that stands upright is upright in the workbook, the preview and the print', async () => {
  const { database } = monthLedger()
  const spec = layoutSpec(upright)
  const entry = await openZip(await writtenLayout(database, spec))
  expect(entry('xl/worksheets/sheet1.xml')).toContain('paperSize="9" orientation="portrait"')
  const { page, widthsMm } = previewSheet(await printedSheet(database, spec, day))
  expect(page).toMatchObject({ orientation: 'portrait', widthMm: 210, heightMm: 297 })
  const width = widthsMm.reduce((sum, mm) => sum + mm, 0)
  const { left, right } = page.marginsMm
  expect(width).toBeLessThanOrEqual(page.widthMm - left - right)
  expect((await readPrintable(database, spec, day)).html).toContain('size:210mm 297mm')
})

test('without a word on it a sheet lies, as it did before', async () => {
  const { database } = monthLedger()
  const entry = await openZip(await writtenLayout(database, layoutSpec('monthly')))
  expect(entry('xl/worksheets/sheet1.xml')).toContain('paperSize="9" orientation="landscape"')
})

test('a preview of the first pages has their rows and says how many pages there are', async () => {
  const { database } = monthLedger()
  const printed = await printedSheet(database, layoutSpec('ledger'), day)
  const whole = previewSheet(printed)
  expect(whole.pages.length).toBeGreaterThan(2)
  const first = previewSheet(printed, 2)
  expect(first.pages).toEqual(whole.pages)
  expect(first.rows).toEqual(whole.rows.slice(0, (whole.pages[1]?.last ?? 0) + 1))
  expect(previewSheet(printed, 1000).rows).toHaveLength(whole.rows.length)
})

test('title and rows stand in the fonts of the layout', async () => {
  const { database } = monthLedger()
  const layout: SheetLayout = { ...monthly, titleFont: '黑体', bodyFont: '仿宋', bodyPt: 10 }
  const { rows, styles } = previewSheet(await printedSheet(database, layoutSpec(layout), day))
  const fontOf = (row: number, cell: number) =>
    styles[rows[row]?.cells[cell]?.style ?? -1] ?? { font: 'none', sizePt: 0 }
  expect(fontOf(0, 0).font).toBe('黑体')
  const project = rows.findIndex(({ ids }) => ids.length === 1 && ids[0] === 'CK-01')
  expect(fontOf(project, 1)).toMatchObject({ font: '仿宋', sizePt: 10 })
})
