import { readFile } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readRegister } from '../../electron/documents/sheets/readRegister.ts'
import type { Database } from '../../electron/store/connection.ts'
import { terms } from '../../shared/text/terms.ts'
import { openZip } from './zipEntries.ts'
import {
  awkwardLedger,
  edit,
  cellAt,
  type Grid,
  gridOf,
  spec,
  today,
  writtenSheet,
  written,
} from './registerSheets.ts'

type Cell = string | number | null

interface RawProject {
  readonly id: string
  readonly parent_id: string | null
  readonly name: string
  readonly sector: string | null
  readonly owner: string | null
  readonly park: string | null
  readonly park_basis: string | null
  readonly stage: keyof (typeof terms)['zh-CN']['stage'] | null
  readonly total_investment: number | null
  readonly notes: string | null
}

/** Worked out from the table's raw rows, apart from all that the writer uses. */
function expectedBody(database: Database): Grid {
  const all = database
    .prepare("SELECT * FROM project WHERE deleted = 0 AND box <> 'TX' ORDER BY position, id")
    .all() as RawProject[]
  const sectors = database
    .prepare('SELECT name FROM sector ORDER BY position')
    .pluck()
    .all() as string[]
  const heads = all.filter((row) => row.parent_id === null)
  const childrenOf = (row: RawProject) => all.filter((child) => child.parent_id === row.id)
  const money = (rows: readonly RawProject[]): Cell => {
    const known = rows.flatMap(({ total_investment: yuan }) => (yuan === null ? [] : [yuan]))
    return known.length === 0 ? '—' : known.reduce((sum, yuan) => sum + yuan, 0) / 10_000
  }
  const count = (rows: readonly RawProject[]): string => {
    const parts = rows.flatMap(childrenOf).length
    const bundled = rows.filter((row) => childrenOf(row).length > 0).length
    return parts === 0
      ? `${rows.length}项`
      : `${rows.length}项，拆分后${rows.length - bundled + parts}项`
  }
  const cells = (row: RawProject, number: number | null): readonly Cell[] => {
    const empty = number === null ? null : '—'
    const park = row.park_basis === 'inferred' ? `${String(row.park)}\n（推断）` : row.park
    return [
      number,
      row.name,
      row.owner ?? empty,
      park ?? empty,
      row.stage === null ? empty : terms['zh-CN'].stage[row.stage],
      row.total_investment === null ? empty : row.total_investment / 10_000,
      row.notes ?? empty,
    ]
  }
  const unfilled = (field: keyof RawProject) => heads.filter((row) => row[field] === null).length
  const grid: (readonly Cell[])[] = [
    [`合计（${count(heads)}）`, null, null, null, null, money(heads), null],
    [
      '其中：未填项数',
      null,
      ...(['owner', 'park', 'stage', 'total_investment', 'notes'] as const).map(unfilled),
    ],
  ]
  const numerals =
    '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二'
  let number = 0
  let group = 0
  for (const sector of [...sectors, null]) {
    const members = heads.filter((row) => row.sector === sector)
    if (members.length === 0) continue
    const label = `${numerals.split(' ')[group]}、${sector ?? '板块未填'}（${count(members)}）`
    group += 1
    grid.push([label, null, null, null, null, money(members), null])
    for (const head of members) {
      number += 1
      grid.push(cells(head, number))
      for (const child of childrenOf(head)) grid.push(cells(child, null))
    }
  }
  return grid
}

test('every cell of the grouped register holds what the ledger holds', async () => {
  const { database, ids } = awkwardLedger()
  const grid = gridOf(await writtenSheet(database, spec(ids)))
  const blanks = [null, null, null, null, null, null]
  const expected = expectedBody(database)
  expect(grid.slice(0, 5)).toEqual([
    ['孝义市“十三五”重点项目台账', ...blanks],
    ['（截至2017年6月30日）', ...blanks],
    ['编制单位：孝义市发展和改革局', null, null, '计量单位：万元', null, null, null],
    ['序号', '项目名称', '业主', '园区', '阶段', '总投资', '备注'],
    [null, ...blanks],
  ])
  expect(grid.slice(5, 5 + expected.length)).toEqual(expected)
  expect(grid.slice(5 + expected.length)).toHaveLength(1)
  expect(grid.at(-1)?.[0]).toBe(
    '注：1.“—”为未填，不是零，合计只汇总已填数；2.●为省级重点项目；3.“（推断）”指规划将所属行业整体与园区相联系，未载明项目落点；4.打包项目的子项目列于其下，不编序号，不计入合计',
  )
})

test('totals are formulas that carry their result', async () => {
  const { database } = awkwardLedger()
  const ids = ['CK-01', 'CK-02', 'CK-03', 'CK-04', 'AL-04', 'AL-04a', 'AL-04b']
  const sheet = await writtenSheet(database, spec(ids))
  const formulas = ['F6', 'F7', 'F8', 'F12'].map((at) => cellAt(sheet, at))
  expect(formulas.map(({ f, v }) => ({ f, v }))).toEqual([
    {
      f: 'IF(COUNTIFS($A$8:$A$16,">0",F$8:F$16,">=0")=0,"—",SUMIFS(F$8:F$16,$A$8:$A$16,">0"))',
      v: 780_000 + 123.4567 + 0 + 38_500,
    },
    { f: 'COUNTIFS($A$8:$A$16,">0",F$8:F$16,"—")', v: 1 },
    {
      f: 'IF(COUNTIFS($A$9:$A$11,">0",F$9:F$11,">=0")=0,"—",SUMIFS(F$9:F$11,$A$9:$A$11,">0"))',
      v: 38_500,
    },
    {
      f: 'IF(COUNTIFS($A$13:$A$16,">0",F$13:F$16,">=0")=0,"—",SUMIFS(F$13:F$16,$A$13:$A$16,">0"))',
      v: 780_123.4567,
    },
  ])
})

test('groups within groups have headings in a bureau’s form, and subtotals over all below them', async () => {
  const { store, database } = awkwardLedger()
  edit(store, [
    { id: 'CK-02', set: { stage: 'reserve' } },
    { id: 'AL-04', set: { stage: 'reserve' } },
    { id: 'CK-03', set: { stage: null } },
  ])
  const ids = ['CK-01', 'CK-02', 'CK-03', 'AL-04', 'AL-04a', 'AL-04b']
  const sheet = await writtenSheet(database, spec(ids, { groupBy: ['sector', 'stage'] }))
  const rows = gridOf(sheet).slice(7, -1)
  expect(rows.map((row) => (typeof row[0] === 'string' ? row[0] : row[5]))).toEqual([
    '一、铝系化工（1项，拆分后2项）',
    '（一）储备（1项，拆分后2项）',
    38_500,
    10_000,
    null,
    '二、焦化（3项）',
    '（一）储备（1项）',
    123.4567,
    '（二）在建（1项）',
    780_000,
    '（三）阶段未填（1项）',
    0,
  ])
  expect(['F13', 'F14'].map((at) => cellAt(sheet, at)).map(({ f, v }) => ({ f, v }))).toEqual([
    {
      f: 'IF(COUNTIFS($A$14:$A$19,">0",F$14:F$19,">=0")=0,"—",SUMIFS(F$14:F$19,$A$14:$A$19,">0"))',
      v: 780_123.4567,
    },
    {
      f: 'IF(COUNTIFS($A$15:$A$15,">0",F$15:F$15,">=0")=0,"—",SUMIFS(F$15:F$15,$A$15:$A$15,">0"))',
      v: 123.4567,
    },
  ])
})

test('a child without its parent on the sheet is numbered and counted like a project', async () => {
  const { database } = awkwardLedger()
  const grid = gridOf(await writtenSheet(database, spec(['AL-04a', 'CK-01'], { groupBy: [] })))
  expect(grid.slice(5, 9).map((row) => [row[0], row[1], row[5]])).toEqual([
    ['合计（2项）', null, 790_000],
    ['其中：未填项数', null, 0],
    [1, expect.stringContaining('4A沸石'), 10_000],
    [2, expect.stringContaining('焦炭'), 780_000],
  ])
})

test('money in 亿元 keeps all its digits and is rounded by its format only', async () => {
  const { database } = awkwardLedger()
  const sheet = await writtenSheet(
    database,
    spec(['CK-01', 'CK-02'], { groupBy: [], moneyUnit: 'yi' }),
  )
  const cells = ['F8', 'F9', 'D3'].map((at) => cellAt(sheet, at))
  expect(cells.map(({ v, z }) => ({ v, z }))).toEqual([
    { v: 78, z: '[<10]#,##0.00_ ;#,##0.0_ ' },
    { v: 0.012_345_67, z: '[<10]#,##0.00_ ;#,##0.0_ ' },
    { v: '计量单位：亿元', z: 'General' },
  ])
})

test('codes, dates without a day and text that looks like a formula are text cells, a day is a day', async () => {
  const { database } = awkwardLedger()
  const ids = ['CK-03', 'CK-04', 'CK-05', 'AL-01', 'AL-02']
  const columns = ['name', 'code', 'plannedStart', 'plannedEnd', 'place', 'leader', 'notes']
  const sheet = await writtenSheet(database, spec(ids, { columns, groupBy: [] }))
  const at = (address: string) => {
    const { t, v, z, f } = cellAt(sheet, address)
    return { t, v, z, f }
  }
  const text = (v: string, z = '@') => ({ t: 's', v, z, f: undefined })
  expect(at('C8')).toEqual(text('2017-141181-25-03-012345'))
  expect(at('H9')).toEqual(text('=HYPERLINK("http://example.invalid","看")'))
  expect(at('H10')).toEqual(text('+86 358'))
  expect(at('G10')).toEqual(text('@张某'))
  expect(at('F10')).toEqual(text('-梧桐镇'))
  expect(at('D11')).toEqual(text('2016年5月'))
  expect(at('D12')).toEqual(text('2016年'))
  expect(at('E12')).toEqual({ t: 'n', v: 43465, z: 'yyyy-mm-dd', f: undefined })
  expect(at('H11')).toEqual(text('第一行\n第二行 <b>&amp;', 'General'))
})

test('a province-level project is marked by its format, so that its name stays its name', async () => {
  const { database } = awkwardLedger()
  const sheet = await writtenSheet(database, spec(['CK-01', 'CK-02'], { groupBy: [] }))
  const cells = ['B8', 'B9'].map((at) => cellAt(sheet, at))
  expect(cells.map(({ z }) => z)).toEqual(['"●"@', 'General'])
  expect(cells[0]?.v).toBe('金岩 500万吨焦炭项目')
})

test('the workbook is set up for paper: titles repeated, one page wide, widths counted in 宋体', async () => {
  const { database, ids } = awkwardLedger()
  const path = await written(readRegister(database, spec(ids), today))
  const zip = await openZip(path)
  const sheet = zip('xl/worksheets/sheet1.xml')
  expect(zip('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'重点项目台账'!$3:$5</definedName>`,
  )
  expect(sheet).toMatch(
    /<pageSetup paperSize="8" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"\/>/,
  )
  expect(sheet).toContain('<printOptions horizontalCentered="1"/><pageMargins ')
  expect(sheet).toContain('<pane xSplit="2" ySplit="5" topLeftCell="C6" ')
  expect(sheet).toContain(
    '&amp;L&amp;&quot;宋体,Regular&quot;&amp;9 孝义市发展和改革局&amp;C&amp;&quot;宋体,Regular&quot;&amp;9 第 &amp;P 页 共 &amp;N 页&amp;R&amp;&quot;宋体,Regular&quot;&amp;9 重点项目台账',
  )
  expect(zip('xl/styles.xml')).toMatch(/<fonts[^>]*><font><sz val="11"\/><name val="宋体"\/>/)
  const { Props } = read(await readFile(path))
  expect([Props?.Title, Props?.Author]).toEqual([
    '孝义市“十三五”重点项目台账',
    '孝义市发展和改革局',
  ])
})

test('headings of one kind share a heading above them', async () => {
  const { database } = awkwardLedger()
  const columns = ['name', 'stage', 'constructionType', 'responsibleUnit', 'leader', 'plannedEnd']
  const sheet = await writtenSheet(database, spec(['CK-01'], { columns, groupBy: [] }))
  expect(gridOf(sheet).slice(3, 5)).toEqual([
    ['序号', '项目名称', '建设', null, '责任落实', null, '计划完工'],
    [null, null, '阶段', '建设\n性质', '责任单位', '包联领导', null],
  ])
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => [s.r, s.c, e.r, e.c])
  expect(merges).toEqual(
    expect.arrayContaining([
      [3, 2, 3, 3],
      [3, 4, 3, 5],
      [3, 6, 4, 6],
    ]),
  )
})

test('a bundled entry without lines of its own shows those of its children', async () => {
  const { database } = awkwardLedger()
  const columns = ['name', 'capacity']
  const grid = gridOf(await writtenSheet(database, spec(['AL-04'], { columns, groupBy: [] })))
  expect(grid[7]?.[2]).toBe('4A沸石 20 万吨\n氢氧化铝 7.5 万吨/年\n拟薄水铝石 5 万吨')
})

test('the English sheet says the same in English', async () => {
  const { database } = awkwardLedger()
  const sheet = await writtenSheet(
    database,
    spec(['CK-01', 'CK-02'], { language: 'en', filterWords: 'Sector: 焦化' }),
  )
  const first = gridOf(sheet).map((row) => row[0])
  expect(first.slice(1, 8)).toEqual([
    '(Sector: 焦化; as of 2017-06-30)',
    'Prepared by: 孝义市发展和改革局',
    'No.',
    null,
    'Total (2 projects)',
    'of which not filled in',
    '1. 焦化 (2 projects)',
  ])
})

test('rows of a group fold up under its heading', async () => {
  const { database, ids } = awkwardLedger()
  const sheet = await writtenSheet(database, spec(ids, { groupBy: ['sector'] }))
  const rows = sheet['!rows'] ?? []
  const grid = gridOf(sheet)
  const levels = grid
    .slice(7, -1)
    .map((row, at) => [typeof row[0] === 'string', rows[at + 7]?.level ?? 0])
  expect(levels.filter(([isHeading, level]) => level !== (isHeading === true ? 0 : 1))).toEqual([])
})
