import { expect, test } from 'vitest'
import { readLayoutSheet } from '../../electron/documents/sheets/layouts/readLayoutSheet.ts'
import { previewSheet } from '../../electron/documents/sheets/previewSheet.ts'
import { printTable } from '../../electron/documents/sheets/table/printTable.ts'
import { builtInLayout, builtInLayoutIds } from '../../shared/model/layouts/builtIn.ts'
import { sheetLayoutSchema } from '../../shared/schemas/sheetLayout.ts'
import { testStore } from '../helpers/ledger.ts'
import { day, layoutSheet, layoutSpec, monthLedger, raw } from './layoutSheets.ts'
import { cellAt, gridOf, openLook } from './registerSheets.ts'

test('the list of problems counts states and days overdue, and its dates are dates', async () => {
  const { database } = monthLedger()
  const sheet = await layoutSheet(database, layoutSpec('problems'))
  const grid = gridOf(sheet)
  expect(grid[1]?.[0]).toBe('（截至2017年6月30日）')
  expect(grid[5]?.[0]).toBe('合计（3件）：未办结 1，办理中 1，已办结 1，延期 0，其中超期 1')
  const rows = grid.filter((row) => typeof row[0] === 'number')
  expect(rows.map((row) => [row[0], row[2], row[6], row[7], row[8]])).toEqual([
    [1, '安全设施设计变更待批', 20, '未办结', '—'],
    [2, '用地手续未完善', null, '办理中', '—'],
    [3, '管网迁改', null, '已办结', '已完成迁改'],
  ])
  expect(cellAt(sheet, 'F8')).toMatchObject({ z: 'yyyy-mm-dd' })
  expect(cellAt(sheet, 'E8').v).toBe('2017年4月')
})

test('the matrix of procedures says state, document and day, and counts what is done', async () => {
  const { database } = monthLedger()
  const grid = gridOf(await layoutSheet(database, layoutSpec('procedures')))
  expect(grid[5]?.slice(3, 11)).toEqual([1, 0, 0, 0, 0, 0, 0, 0])
  const cells = grid.flatMap((row) => (typeof row[0] === 'number' ? [row[3], row[7]] : []))
  expect(cells.filter((cell) => cell !== '—')).toEqual([
    '未办理\n应于2017年9月办结',
    '已办结\n孝发改备〔2015〕8号\n2015-06-01',
    '办理中',
  ])
})

test('the sheet of statistics holds dispatch against statistics, and who is not in them', async () => {
  const { database } = monthLedger()
  const ids = raw.map(({ id }) => id)
  const grid = gridOf(await layoutSheet(database, layoutSpec('statistics', { ids })))
  const rows = grid.filter((row) => typeof row[0] === 'number')
  expect(grid.map((row) => row[0]).filter((cell) => /^[一二三]、/.test(String(cell)))).toEqual([
    '一、未入统（1项）',
    '二、已入统（5项）',
  ])
  const yearToDate = raw
    .flatMap(({ months }) => months)
    .reduce<number>((all, each) => all + (each ?? 0), 0)
  expect(grid[5]?.[7]).toBe(yearToDate)
  expect(rows[0]?.[10]).toBe('开工 14 个月未入统')
  expect(rows.slice(1).map((row) => row[10])).toEqual([null, null, null, null, null])
})

test('the national library leaves empty what the ledger does not hold, and says so', async () => {
  const { database } = monthLedger()
  const ids = ['CK-01']
  const grid = gridOf(await layoutSheet(database, layoutSpec('nationalLibrary', { ids })))
  const headings = grid[3]?.map((heading, at) => grid[4]?.[at] ?? heading) ?? []
  const row = grid[5] ?? []
  const empty = headings.filter((_, at) => row[at] === null)
  expect(empty).toEqual([
    '国标行业',
    '中央\n预算内',
    '地方\n财政',
    '银行\n贷款',
    '自筹及\n其他',
    '联系人\n及电话',
  ])
  expect(String(grid[6]?.[0])).toContain('留空待填')
})

test('a sheet with sample rows says so in its title, on every page and in a note', async () => {
  const store = testStore()
  void store.handlers['sample.add']({})
  const table = readLayoutSheet(openLook(store), layoutSpec('monthly'), day)
  expect(table.title).toBe('孝义市重点项目月度投资完成情况表（示例）')
  expect(table.pageHeader).toBe('示例数据，不作统计依据')
  const note = table.rows.find(({ kind }) => kind === 'note')
  expect(note).toMatchObject({ text: expect.stringContaining('含示例数据') as string })
})

test('the preview has every row once, pages that hold them, and the projects behind each sum', () => {
  const { database } = monthLedger()
  const preview = previewSheet(printTable(readLayoutSheet(database, layoutSpec('summary'), day)))
  const shown = preview.pages.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  expect(shown).toEqual([...preview.rows.keys()])
  const total = preview.rows[5]
  expect([...(total?.ids ?? [])].toSorted()).toEqual(raw.map(({ id }) => id).toSorted())
  const coke = preview.rows.find(({ cells }) => cells[1]?.text === '焦化')
  expect([...(coke?.ids ?? [])].toSorted()).toEqual(['CK-01', 'CK-02', 'CK-03'])
  const yellow = coke?.cells.find(({ column }) => column === 16)
  expect(yellow).toMatchObject({ text: '1', ids: ['CK-03'] })
  const share = coke?.cells.find(({ column }) => column === 11)
  expect(share?.text.trim()).toBe(((131_645 / 336_000) * 100).toFixed(1))
})

test.each(builtInLayoutIds)('the built-in layout %s is a valid layout in both languages', (id) => {
  for (const language of ['zh-CN', 'en'] as const) {
    expect(sheetLayoutSchema.safeParse(builtInLayout(id, language)).success).toBe(true)
  }
  expect(JSON.stringify(builtInLayout(id, 'en'))).not.toMatch(/[\u4e00-\u9fff]/)
})
