import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { PastedCell, Rows } from '../../renderer/grid/clipboard/block.ts'
import { copyBlock } from '../../renderer/grid/clipboard/copyBlock.ts'
import { formatHtmlTable, parseHtmlTable } from '../../renderer/grid/clipboard/htmlTable.ts'
import { needsPreview, type PastePlan, planPaste } from '../../renderer/grid/clipboard/planPaste.ts'
import { ledgerPasting } from '../../renderer/grid/ledgerCellModel.ts'
import { formatTsv, parseTsv } from '../../renderer/grid/clipboard/tsv.ts'
import type { SelectedCells } from '../../renderer/grid/range/selectedCells.ts'
import { createTexts, type PageText, pageText } from '../../renderer/text/i18n.ts'
import type { LedgerInfo } from '../../shared/schemas/ledger.ts'
import type { ProjectRow } from '../../shared/schemas/project.ts'
import { ledgerRows, project } from './rows.ts'

let text: PageText
beforeAll(async () => {
  text = pageText(await createTexts('zh-CN'))
})

const info = {
  parks: [{ id: 'p1', name: '新型煤化工园区', aliases: ['孝义经济开发区'] }],
  sectors: [{ id: 's1', name: '焦化' }],
  categories: ['产业转型'],
} as unknown as LedgerInfo

const ids = ['A', 'B', 'C', 'D']
const columns = [
  'name',
  'stage',
  'capacity',
  'sector',
  'park',
  'totalInvestment',
  'plannedEnd',
] as const

function target(
  top: number,
  rows: number,
  first: (typeof columns)[number],
  width = 1,
  given: Partial<ProjectRow> = {},
): SelectedCells {
  const all = ledgerRows(ids.map((id) => project({ id, ...given }))).rows
  const columnsAfter = columns.slice(columns.indexOf(first))
  const selected = all.slice(top, top + rows)
  const [row] = selected
  if (row === undefined) throw new Error('no such row')
  return {
    rows: selected,
    columns: columnsAfter.slice(0, width),
    columnsAfter,
    rowsBelow: (count) => ({ rows: all.slice(top, top + count), groupRows: 0 }),
    focus: { row, column: first },
  }
}

function plan(pasted: string | Rows<PastedCell>, cells: SelectedCells): PastePlan {
  const rows = typeof pasted === 'string' ? parseTsv(pasted) : pasted
  return planPaste(rows, cells, ledgerPasting({ text, info, unit: 'wan' }))
}

const changesOf = (made: PastePlan) =>
  made.changes.map(({ row, field, after }) => [row.id, field, after])

test('one value fills the selection, at once', () => {
  const made = plan('在建', target(0, 3, 'stage'))
  expect(changesOf(made)).toEqual([
    ['A', 'stage', 'construction'],
    ['B', 'stage', 'construction'],
    ['C', 'stage', 'construction'],
  ])
  expect(needsPreview(made)).toBe(false)
})

test('a block is repeated where the selection holds it several times, and begins at the first cell where not', () => {
  expect(changesOf(plan('在建\n投产', target(0, 4, 'stage')))).toEqual([
    ['A', 'stage', 'construction'],
    ['B', 'stage', 'operation'],
    ['C', 'stage', 'construction'],
    ['D', 'stage', 'operation'],
  ])
  expect(changesOf(plan('在建\n投产', target(0, 3, 'stage')))).toEqual([
    ['A', 'stage', 'construction'],
    ['B', 'stage', 'operation'],
  ])
})

test('a block larger than the selection is shown first, with what lies beyond the grid', () => {
  const made = plan(
    '5亿\t2017.5\t多\n１２万\t5月底\t多\n1,200\t2017年底\t多',
    target(2, 1, 'totalInvestment'),
  )
  expect(changesOf(made)).toEqual([
    ['C', 'totalInvestment', 500_000_000],
    ['C', 'plannedEnd', '2017-05'],
    ['D', 'totalInvestment', 120_000],
  ])
  expect(made).toMatchObject({ isLarger: true, beyondRows: 1, beyondColumns: 1 })
  expect(made.refused.map(({ row, column, written }) => [row.id, column, written])).toEqual([
    ['D', 'plannedEnd', '5月底'],
  ])
  expect(needsPreview(made)).toBe(true)
})

test('choices are read by word, key or alias; a word that no list holds is refused', () => {
  const made = plan(
    'operation\t\t焦化\t孝义经济开发区\n停业\t\t低空经济\t',
    target(0, 2, 'stage', 4),
  )
  expect(changesOf(made)).toEqual([
    ['A', 'stage', 'operation'],
    ['A', 'sector', '焦化'],
    ['A', 'park', '新型煤化工园区'],
  ])
  expect(made.refused.map(({ written, why }) => [written, why])).toEqual([
    ['停业', '选项里没有这个词'],
    ['低空经济', '选项里没有这个词'],
  ])
})

test('a ledger without lists of its own takes any sector', () => {
  const bare = { parks: [], sectors: [], categories: [] } as unknown as LedgerInfo
  const made = planPaste(
    parseTsv('低空经济'),
    target(0, 1, 'sector'),
    ledgerPasting({
      text,
      info: bare,
      unit: 'wan',
    }),
  )
  expect(changesOf(made)).toEqual([['A', 'sector', '低空经济']])
})

test('a blank over a filled cell is marked, over a blank one nothing, and a name is never emptied', () => {
  const made = plan('\t\t\t\t', target(0, 1, 'name', 5, { park: '新型煤化工园区' }))
  expect(made.changes.map(({ field, isBlank }) => [field, isBlank])).toEqual([['park', true]])
  expect(made.refused.map(({ column }) => column)).toEqual(['name'])
  expect(made.unchanged).toBe(3)
  expect(needsPreview(made)).toBe(true)
})

test('what a merged cell covers leaves what it lands on alone', () => {
  const html = '<table><tr><td rowspan=2>在建</td></tr><tr></tr></table>'
  const made = plan(parseHtmlTable(html) ?? [], target(0, 2, 'stage', 1, { stage: 'reserve' }))
  expect(changesOf(made)).toEqual([['A', 'stage', 'construction']])
  expect(made.covered).toBe(1)
  expect(needsPreview(made)).toBe(true)
})

test('columns that cannot be changed refuse other words and pass over their own', () => {
  const made = plan('煤炭 5 万吨', target(0, 1, 'capacity'))
  expect(made.refused).toMatchObject([{ column: 'capacity', why: '这一列不能改' }])
  expect(plan('', target(0, 1, 'capacity')).refused).toEqual([])
})

test('a first row of column names is taken as such, with its unit', () => {
  const made = plan('总投资（亿元）\t计划完工\n1.05\t2017-05', target(0, 1, 'totalInvestment', 2))
  expect(made.hadHeader).toBe(true)
  expect(changesOf(made)).toEqual([
    ['A', 'totalInvestment', 105_000_000],
    ['A', 'plannedEnd', '2017-05'],
  ])
})

test('numbers are taken exactly as the spreadsheet has them, days only where the text cannot be read', () => {
  const file = new URL('../fixtures/clipboard/excel.html', import.meta.url)
  const rows = (parseHtmlTable(readFileSync(file, 'utf8')) ?? []).slice(1)
  const amounts = rows.map((row) => row.slice(2, 4))
  expect(changesOf(plan(amounts, target(0, 3, 'totalInvestment', 2)))).toEqual([
    ['A', 'totalInvestment', 4_820_005_000],
    ['A', 'plannedEnd', '2017-05-03'],
    ['B', 'totalInvestment', 123_456_780_000],
    ['B', 'plannedEnd', '2018-12'],
    ['C', 'totalInvestment', 500_000_000],
    ['C', 'plannedEnd', '2019'],
  ])
  const names = rows.map((row) => row.slice(0, 1))
  expect(changesOf(plan(names, target(0, 3, 'name')))).toEqual([
    ['A', 'name', '鹏飞500万吨焦化项目'],
    ['B', 'name', '金岩 "二期" <扩建>'],
    ['C', 'name', '楼东 R&D 中心'],
  ])
})

test('more than twenty changed cells are shown first', () => {
  const wide = target(0, 4, 'stage')
  expect(needsPreview(plan('在建', wide))).toBe(false)
  const many: SelectedCells = {
    ...wide,
    rows: Array.from(
      { length: 21 },
      (_, at) => ledgerRows([project({ id: `R${at}` })]).rows,
    ).flat(),
  }
  const made = plan('在建', { ...many, rowsBelow: () => ({ rows: many.rows, groupRows: 0 }) })
  expect(made.changes).toHaveLength(21)
  expect(needsPreview(made)).toBe(true)
})

test.each(['text', 'table'])('pasting back a copied block as %s changes nothing', (form) => {
  const cells = target(0, 4, 'name', 7, {
    name: '鹏飞 "二期"\n项目',
    stage: 'construction',
    sector: '焦化',
    totalInvestment: 123_456_789,
    plannedEnd: '2017-05',
  })
  const block = copyBlock(cells, { text, unit: 'wan' }, false)
  const pasted =
    form === 'text' ? parseTsv(formatTsv(block)) : (parseHtmlTable(formatHtmlTable(block)) ?? [])
  const made = plan(pasted, { ...cells, columns: cells.columns })
  // A name is kept on one line.
  expect(changesOf(made).filter(([, field]) => field !== 'name')).toEqual([])
  expect(made.refused).toEqual([])
})
