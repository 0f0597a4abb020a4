import { readFile } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Database } from '../../electron/store/connection.ts'
import { testStore } from '../helpers/ledger.ts'
import {
  across,
  type Cell,
  judgedLedger,
  planSheet,
  planSpec,
  writtenPlanSheet,
} from './planSheets.ts'
import { cellAt, gridOf, openLook } from './registerSheets.ts'

interface RawIndicator {
  readonly id: string
  readonly no: number
  readonly group_name: string
  readonly parent: string | null
  readonly name: string
  readonly unit: string
  readonly base: string
  readonly target: string
  readonly growth: string
  readonly nature: string
  readonly responsible_unit: string | null
  readonly note: string | null
}

const width = 13

/** What the figures of `judgedLedger` come to, worked out by hand from the printed ends. */
const judged: Readonly<Record<string, readonly [verdict: string, reason: string]>> = {
  // 334.3 + (505 − 334.3) × 2 ÷ 5
  'I2-01': ['滞后', '2017年应达到402.58（2015年334.3至2020年505按年递进），实绩380.15'],
  // 65.15 + (70 − 65.15) × 2 ÷ 5
  'I2-02a': ['滞后', '2017年应达到67.09（2015年65.15至2020年70按年递进），实绩67'],
  'I2-02b': ['已达期末目标', '2017年实绩50.2，已达到2020年目标50'],
  // 29078 + (39839 − 29078) × 2 ÷ 5
  'I2-12a': ['达到进度', '2017年应达到33382.4（2015年29078至2020年39839按年递进），实绩33400'],
  'I2-18a': ['已达期末目标', '目标是上限：2017年实绩6.2，不超过7'],
  'I2-20': ['滞后', '目标是上限：2017年实绩24.1，超过23.76'],
  // 16.6 + (10 − 16.6) × 2 ÷ 5
  'I2-26': ['超过进度', '2017年应降至13.96（2015年16.6至2020年10按年递减），实绩12.5'],
}

function rawIndicators(database: Database): readonly RawIndicator[] {
  return database
    .prepare('SELECT * FROM indicator WHERE table_no = 2 AND deleted = 0 ORDER BY position')
    .all() as RawIndicator[]
}

function printed(json: string): { readonly printed: string; readonly value: number | null } {
  return JSON.parse(json) as { readonly printed: string; readonly value: number | null }
}

function verdictOf(row: RawIndicator): readonly [string, string] {
  const known = judged[row.id]
  if (known !== undefined) return known
  const target = printed(row.target)
  if (target.value !== null) {
    return ['无法计算', `还没有填2016–${row.id === 'I2-15' ? 2017 : 2020}年的实绩`]
  }
  const growth = printed(row.growth).printed
  const words = /^[—-]*$/.test(target.printed) && growth !== '' ? growth : target.printed
  return ['无法计算', `期末目标不是一个数（印作“${words}”），不能按数比较`]
}

function entryOf(database: Database, row: RawIndicator, number: number | null): readonly Cell[] {
  const actual = (year: number): Cell => {
    const found = database
      .prepare('SELECT value FROM indicator_value WHERE indicator_id = ? AND year = ?')
      .pluck()
      .get(row.id, year) as number | undefined
    return found ?? '—'
  }
  const text = (value: string): Cell => (value === '' ? null : value)
  const [verdict, reason] = verdictOf(row)
  return [
    number,
    row.name,
    row.unit,
    row.nature === 'binding' ? '约束性' : '预期性',
    text(printed(row.base).printed),
    text(printed(row.target).printed),
    text(printed(row.growth).printed),
    actual(2016),
    actual(2017),
    verdict,
    reason,
    row.responsible_unit,
    row.note,
  ]
}

/** The body as the plan's rows ask for it: groups, items, parts under their items. */
function expectedBody(database: Database): readonly (readonly Cell[])[] {
  const body: (readonly Cell[])[] = []
  let last: RawIndicator | null = null
  for (const row of rawIndicators(database)) {
    if (row.group_name !== last?.group_name) body.push(across(width, labelOf(database, row)))
    const isFirst = row.no !== last?.no
    if (isFirst && row.parent !== null) body.push(across(width, row.no, row.parent))
    body.push(entryOf(database, row, isFirst && row.parent === null ? row.no : null))
    last = row
  }
  return body
}

function labelOf(database: Database, { group_name: name }: RawIndicator): string {
  const members = rawIndicators(database).filter((row) => row.group_name === name)
  const items = new Set(members.map((row) => row.no)).size
  return `${name.replace(' ', '、')}（${items}项，${members.length}行）`
}

function countsOf(rows: readonly RawIndicator[]): string {
  const words = ['已达期末目标', '超过进度', '达到进度', '滞后', '无法计算']
  const counts = words.map(
    (word) => `${word} ${rows.filter((row) => verdictOf(row)[0] === word).length}`,
  )
  return `：${counts.join('，')}`
}

test('every cell of the sheet holds the printed table, the actuals, and verdicts with their reasons', async () => {
  const { database } = judgedLedger()
  const grid = gridOf(await planSheet(database, planSpec('indicators')))
  const rows = rawIndicators(database)
  const groups = [...Map.groupBy(rows, (row) => row.group_name).values()]
  expect(rows).toHaveLength(44)
  expect(grid.slice(0, 5)).toEqual([
    across(width, '孝义市“十三五”规划主要指标中期评估表'),
    across(width, '（基期、目标和增长照录规划表2；截至2017年6月30日）'),
    [
      ...across(11, '编制单位：孝义市发展和改革局　　数据来源：规划原文，出处为原文行号'),
      '计量单位：见“单位”栏',
      null,
    ],
    [
      '序号',
      '指标',
      '单位',
      '属性',
      '规划表2（照录）',
      null,
      null,
      '实绩',
      null,
      '评价',
      '评价依据',
      '责任单位',
      '说明',
    ],
    [...across(4), '2015年', '2020年\n目标', '年均增长\n[累计]', '2016年', '2017年', ...across(4)],
  ])
  expect(grid.slice(5, 6 + groups.length)).toEqual([
    across(width, `合计（30项，44行）${countsOf(rows)}`),
    ...groups.map((members) =>
      across(
        width,
        members[0] === undefined ? null : labelOf(database, members[0]) + countsOf(members),
      ),
    ),
  ])
  const body = expectedBody(database)
  expect(grid.slice(6 + groups.length, -1)).toEqual(body)
  expect(grid.at(-1)?.[0]).toContain('2.评价规则：以最近一年的实绩为准')
})

test('counts of verdicts are formulas over the rows of their group', async () => {
  const { database } = judgedLedger()
  const sheet = await planSheet(database, planSpec('indicators'))
  const grid = gridOf(sheet)
  const second = grid.findIndex(([first]) => first === '二、创新驱动（4项，5行）') + 1
  const third = grid.findIndex(([first]) => first === '三、民生福祉（7项，12行）') + 1
  const { f, v } = cellAt(sheet, 'A8')
  expect(v).toBe(
    '二、创新驱动（4项，5行）：已达期末目标 0，超过进度 0，达到进度 0，滞后 0，无法计算 5',
  )
  expect(f).toBe(
    [
      '"二、创新驱动（4项，5行）"',
      ...['：已达期末目标', '，超过进度', '，达到进度', '，滞后', '，无法计算'].flatMap((words) => [
        `"${words} "`,
        `COUNTIF($J$${second}:$J$${third - 1},"${words.slice(1)}")`,
      ]),
    ].join('&'),
  )
})

test('printed figures are text, actuals are numbers', async () => {
  const { database } = judgedLedger()
  const sheet = await planSheet(database, planSpec('indicators'))
  const row = gridOf(sheet).findIndex(([, name]) => name === '地区生产总值') + 1
  const cells = ['E', 'G', 'I'].map((letter) => cellAt(sheet, `${letter}${row}`))
  expect(cells.map(({ t, v, z }) => [t, v, z])).toEqual([
    ['s', '334.3', '@'],
    ['s', '8.6%', '@'],
    ['n', 380.15, 'General'],
  ])
})

test('while no actual is entered there is a column for every year, to be filled in by hand', async () => {
  const grid = gridOf(await planSheet(openLook(testStore()), planSpec('indicators')))
  expect(grid[4]?.slice(7, 12)).toEqual(['2016年', '2017年', '2018年', '2019年', '2020年'])
  expect(grid[5]?.[0]).toBe(
    '合计（30项，44行）：已达期末目标 0，超过进度 0，达到进度 0，滞后 0，无法计算 44',
  )
})

test('the table for machines says in every row what headings say on paper', async () => {
  const { database } = judgedLedger()
  const path = await writtenPlanSheet(database, planSpec('indicators', { format: 'csv' }))
  const book = read(await readFile(path, 'utf8'), { type: 'string', raw: true })
  const grid = gridOf(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  expect(grid).toHaveLength(45)
  expect(grid[0]?.slice(1, 11).join()).toBe(
    '分组,合并项,指标,单位,属性,2015年,2020年目标,年均增长[累计],2016年实绩,2017年实绩',
  )
  expect(grid[3]?.slice(0, 11)).toEqual([
    '2',
    '一、经济发展',
    '城镇化率',
    '户籍人口城镇化率',
    '%',
    '预期性',
    '46.4',
    '50',
    '0.72',
    null,
    '50.2',
  ])
})

test('the English sheet says the same in English', async () => {
  const { database } = judgedLedger()
  const grid = gridOf(await planSheet(database, planSpec('indicators', { language: 'en' })))
  expect(grid[5]?.[0]).toBe(
    'Total (30 items, 44 rows): Reached 2, Ahead 1, On pace 1, Behind 3, Not computable 37',
  )
  const urban = grid.find(([, name]) => name === '常住人口城镇化率')
  expect(urban?.slice(9, 11)).toEqual([
    'Behind',
    '67.09 is due in 2017 (straight path from 65.15 in 2015 to 70 in 2020); actual 67',
  ])
})
