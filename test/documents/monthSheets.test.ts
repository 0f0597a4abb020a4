import { expect, test } from 'vitest'
import type { Database } from '../../electron/store/connection.ts'
import { lightFills } from '../../electron/documents/sheets/layouts/projectColumns.ts'
import { layoutSheet, layoutSpec, monthLedger, type RawProject, raw } from './layoutSheets.ts'
import { cellAt, gridOf } from './registerSheets.ts'

const known = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null)
const sum = (values: readonly (number | null)[]): number | null =>
  known(values).length === 0 ? null : known(values).reduce((total, value) => total + value, 0)
const mark = (value: number | null): number | string => value ?? '—'

/** What a sheet should say of some projects in May, from what was entered alone. */
function expectedFigures(projects: readonly RawProject[]) {
  const yearToDate = sum(projects.flatMap(({ months }) => months))
  const before = sum(projects.map(({ opening }) => opening))
  const planned = projects.filter(({ plan }) => plan !== null)
  const plan = sum(planned.map((project) => project.plan))
  const donePlanned = sum(planned.flatMap(({ months }) => months))
  const withTotal = projects.filter(({ total }) => total !== null)
  const total = sum(withTotal.map((project) => project.total))
  const sinceStart = sum([before, yearToDate])
  const doneOfTotal = sum(withTotal.flatMap(({ opening, months }) => [opening, ...months]))
  const share = plan === null || donePlanned === null ? null : (donePlanned / plan) * 100
  return [
    total,
    before,
    plan,
    sum(projects.map(({ months }) => months[4] ?? null)),
    yearToDate,
    share,
    share === null ? null : share - (5 / 12) * 100,
    sinceStart,
    total === null || doneOfTotal === null ? null : (doneOfTotal / total) * 100,
  ].map(mark)
}

function expectFigures(cells: readonly unknown[], expected: readonly (number | string)[]): void {
  for (const [at, value] of expected.entries()) {
    if (typeof value === 'number') expect(cells[at]).toBeCloseTo(value, 9)
    else expect(cells[at]).toBe(value)
  }
}

function nameOf(database: Database, id: string): string {
  return String(database.prepare('SELECT name FROM project WHERE id = ?').pluck().get(id))
}

test('every figure of the month’s sheet is what the entered months give', async () => {
  const { database } = monthLedger()
  const grid = gridOf(await layoutSheet(database, layoutSpec('monthly')))
  expect(grid[0]?.[0]).toBe('孝义市重点项目月度投资完成情况表')
  expect(grid[1]?.[0]).toBe('（2017年5月）')
  expect(grid[2]?.[0]).toBe('填报单位：孝义市发展和改革局　　序时进度：41.7%')
  expect(grid[5]?.[0]).toBe('合计（6项）')
  expect(grid[6]?.[0]).toBe('一、续建项目（6项）')
  for (const row of [5, 6, 7]) {
    expectFigures(grid[row]?.slice(2, 11) ?? [], expectedFigures(raw))
    expect(grid[row]?.[12]).toBe('有问题的1项')
  }
  const rows = grid.filter((row) => typeof row[0] === 'number')
  expect(rows.map((row) => row[0])).toEqual([1, 2, 3, 4, 5, 6])
  for (const project of raw) {
    const row = rows.find((each) => each[1] === nameOf(database, project.id))
    expectFigures(row?.slice(2, 11) ?? [], expectedFigures([project]))
  }
})

test('lights carry their word and their colour, and 合计 counts them', async () => {
  const { database } = monthLedger()
  const sheet = await layoutSheet(database, layoutSpec('monthly'))
  const words = gridOf(sheet)
    .slice(8, 14)
    .map((row) => String(row[14]))
  const count = (word: string) => words.filter((each) => each.startsWith(word)).length
  expect(cellAt(sheet, 'L6').v).toBe(
    `灯色：红${count('红')} 黄${count('黄')} 绿${count('绿')} 灰${count('灰')}`,
  )
  const behind = words.findIndex((word) => word === '红\n投资')
  const { s } = cellAt(sheet, `O${9 + behind}`) as unknown as {
    readonly s: { readonly fgColor: { readonly rgb: string } }
  }
  expect(s.fgColor.rgb).toContain(lightFills.red)
})

test('sums are formulas over numbered rows, and text that looks like a formula stays text', async () => {
  const { database } = monthLedger()
  const sheet = await layoutSheet(database, layoutSpec('monthly'))
  expect(cellAt(sheet, 'G6').f).toContain('SUMIFS(G$7:G$14')
  expect(cellAt(sheet, 'I6').f).toContain('ISNUMBER(H6)')
  const problem = gridOf(sheet).findIndex((row) => row[12] === '=停工整改，待复工')
  expect(cellAt(sheet, `M${problem + 1}`)).toMatchObject({ t: 's', f: undefined, z: '@' })
})

const summaryColumns = (projects: readonly RawProject[]) => {
  const [total, , plan, month, yearToDate, share, gap] = expectedFigures(projects)
  return [total, plan, month, yearToDate, share, gap].map((value) => value ?? '—')
}

test('the ranking by units orders by the unrounded share, with the average between', async () => {
  const { database } = monthLedger()
  const grid = gridOf(await layoutSheet(database, layoutSpec('byUnit')))
  expect(grid[0]?.[0]).toBe('孝义市重点项目分责任单位汇总表')
  // Units carry their newest names.
  const groups = [
    { name: '市工业和信息化局', projects: raw.filter(({ unit }) => unit === '市经信局') },
    { name: '市煤炭局', projects: raw.filter(({ unit }) => unit === '市煤炭局') },
    { name: '责任单位未填', projects: raw.filter(({ unit }) => unit === null) },
  ]
  expectFigures(grid[5]?.slice(7, 13) ?? [], summaryColumns(raw))
  const body = grid.slice(7, 11)
  expect(body.map((row) => [row[0], row[1]])).toEqual([
    [1, '市工业和信息化局'],
    [null, '平均水平'],
    [2, '市煤炭局'],
    ['—', '责任单位未填'],
  ])
  for (const { name, projects } of groups) {
    const row = body.find((each) => each[1] === name)
    expect(row?.[2]).toBe(projects.length)
    expectFigures(row?.slice(7, 13) ?? [], summaryColumns(projects))
  }
  const average = expectedFigures(raw)[5]
  expect(body[1]?.[11]).toBeCloseTo(Number(average), 9)
  expect(body[0]?.[13]).toBeCloseTo(
    Number(expectedFigures(groups[0]?.projects ?? [])[5]) - Number(average),
    9,
  )
})

test('places gained since the month before are those of its own ranking', async () => {
  const { database } = monthLedger()
  const grid = gridOf(await layoutSheet(database, layoutSpec('bySector')))
  const rows = grid.filter((row) => typeof row[0] === 'number')
  const sectors = new Map(
    raw.map(({ id }) => [
      id,
      String(database.prepare('SELECT sector FROM project WHERE id = ?').pluck().get(id)),
    ]),
  )
  const rankAt = (count: number, name: string): number => {
    const shares = [...Map.groupBy(raw, ({ id }) => sectors.get(id))].map(([sector, members]) => {
      const own = members.filter(({ plan }) => plan !== null)
      const done = sum(own.flatMap(({ months }) => months.slice(0, count))) ?? 0
      return { sector, share: done / (sum(own.map(({ plan }) => plan)) ?? 1) }
    })
    const mine = shares.find(({ sector }) => sector === name)?.share ?? 0
    return shares.filter(({ share }) => share > mine).length + 1
  }
  for (const row of rows) {
    const name = String(row[1])
    const gained = rankAt(4, name) - rankAt(5, name)
    expect(row[0]).toBe(rankAt(5, name))
    expect(row[14]).toBe(gained === 0 ? '平' : gained > 0 ? `↑${gained}` : `↓${-gained}`)
  }
})

test('what has not reported stands before what lags, the furthest behind first', async () => {
  const { database } = monthLedger()
  const grid = gridOf(await layoutSheet(database, layoutSpec('late')))
  const rows = grid.filter((row) => typeof row[0] === 'number')
  expect(grid.map((row) => row[0]).filter((cell) => /^[一二]、/.test(String(cell)))).toEqual([
    '一、未报（1项）',
    '二、滞后（2项）',
  ])
  expect(rows.map((row) => row[1])).toEqual(
    ['AL-01', 'CM-01', 'CK-03'].map((id) => nameOf(database, id)),
  )
  expect(rows.map((row) => row[9])).toEqual(['未报', '已报', '已报'])
})
