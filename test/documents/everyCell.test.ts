import type { WorkSheet } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Database } from '../../electron/store/connection.ts'
import { layoutSheet, layoutSpec, monthLedger, raw, type RawProject } from './layoutSheets.ts'
import { across } from './planSheets.ts'
import {
  figuresAt,
  inPlanOrder,
  lightAt,
  mark,
  type Printed,
  settled,
  storedText,
} from './rawMonth.ts'
import { gridOf } from './registerSheets.ts'

const bureau = '填报单位：孝义市发展和改革局'
const months = [4, 5]

/** The rows between the headings and the signatures; days read as days. */
function body(sheet: WorkSheet): readonly (readonly Printed[])[] {
  const rows = gridOf(sheet).slice(5)
  const days = rows.map((row) =>
    row.map((cell) => {
      // A cell that holds a day is read as an instant.
      const value: unknown = cell
      return value instanceof Date ? value.toISOString().slice(0, 10) : cell
    }),
  )
  return settled(days)
}

const newestName: Readonly<Record<string, string>> = { 市经信局: '市工业和信息化局' }
const unitOf = ({ unit }: RawProject) => (unit === null ? '—' : (newestName[unit] ?? unit))
const of = (database: Database, project: RawProject, column: string) =>
  storedText(database, project.id, column) ?? '—'

function lightCounts(projects: readonly RawProject[], count: number): readonly number[] {
  const words = projects.map((project) => lightAt(project, count))
  return ['红', '黄', '绿', '灰'].map(
    (word) => words.filter((each) => each.startsWith(word)).length,
  )
}

function monthlyFigures(projects: readonly RawProject[], count: number): readonly Printed[] {
  const { total, toLastYearEnd, plan, month, yearToDate, share, gap, sinceStart, shareOfTotal } =
    figuresAt(projects, count)
  const money = [total, toLastYearEnd, plan, month, yearToDate, share, gap, sinceStart]
  return [...money, shareOfTotal].map(mark)
}

test.each(months)('every cell of the sheet of month %i, with groups and sums', async (count) => {
  const { database } = monthLedger()
  const sheet = await layoutSheet(database, layoutSpec('monthly', { month: `2017-0${count}` }))
  const lights = lightCounts(raw, count)
  const words = ['红', '黄', '绿', '灰'].map((word, at) => `${word}${lights[at]}`).join(' ')
  const sums = [
    ...monthlyFigures(raw, count),
    `灯色：${words}`,
    count === 5 ? '有问题的1项' : '',
    null,
    null,
  ]
  const rows = inPlanOrder(database, raw).map((project, at) => {
    const isReported = (project.months[count - 1] ?? null) !== null
    return [
      at + 1,
      of(database, project, 'name'),
      ...monthlyFigures([project], count),
      isReported ? `${project.id}第${count}月进展` : '—',
      project.id === 'CM-01' && count === 5 ? '=停工整改，待复工' : '—',
      unitOf(project),
      lightAt(project, count),
    ]
  })
  const missing = raw.filter((project) => (project.months[count - 1] ?? null) === null).length
  expect(body(sheet).slice(0, 9)).toEqual(
    settled([
      ['合计（6项）', null, ...sums],
      ['一、续建项目（6项）', null, ...sums],
      ['（一）产业转型类（6项）', null, ...sums],
      ...rows,
    ]),
  )
  expect(body(sheet)[9]?.[0]).toContain(
    `合计未含未填数：总投资1项、2017年计划1项、本月完成${missing}项；`,
  )
  expect(body(sheet)[10]?.filter((cell) => cell !== null)).toEqual([
    '单位负责人：',
    '分管领导：',
    '填表人：',
    '报出日期：2017年6月30日',
  ])
})

test('in 亿元 every amount is a ten-thousandth, and shares stay as they are', async () => {
  const { database } = monthLedger()
  const inWan = gridOf(await layoutSheet(database, layoutSpec('monthly')))
  const inYi = gridOf(await layoutSheet(database, layoutSpec('monthly', { moneyUnit: 'yi' })))
  const amounts = new Set([2, 3, 4, 5, 6, 9])
  const divided = inWan
    .slice(5, 14)
    .map((row) =>
      row.map((cell, at) => (amounts.has(at) && typeof cell === 'number' ? cell / 10_000 : cell)),
    )
  expect(settled(inYi.slice(5, 14))).toEqual(settled(divided))
  expect(inYi[2]?.[11]).toBe('计量单位：亿元')
})

type NameOf = (project: RawProject) => string | null

/** A table of groups: those with a plan by their share, the average above the first below it, the nameless last. */
function ranking(nameOf: NameOf, nameless: string, count: number): readonly (readonly Printed[])[] {
  const average = figuresAt(raw, count)
  const groups = [...Map.groupBy(raw, nameOf)].map(([name, members]) => ({ name, members }))
  const ranked = groups.filter(({ name }) => name !== null)
  const shareAt = (members: readonly RawProject[], at: number) => figuresAt(members, at).share ?? 0
  const placeAt = (members: readonly RawProject[], at: number) =>
    ranked.filter((other) => shareAt(other.members, at) > shareAt(members, at)).length + 1
  const row = ({ name, members }: (typeof groups)[number]): readonly Printed[] => {
    const figures = figuresAt(members, count)
    const gained = placeAt(members, count - 1) - placeAt(members, count)
    const moved = gained === 0 ? '平' : gained > 0 ? `↑${gained}` : `↓${-gained}`
    const { total, plan, month, yearToDate, share, gap } = figures
    return [
      name === null ? '—' : placeAt(members, count),
      name ?? nameless,
      members.length,
      members.length,
      0,
      0,
      0,
      ...[total, plan, month, yearToDate, share, gap].map(mark),
      share === null ? '—' : share - (average.share ?? 0),
      name === null ? '—' : moved,
      ...lightCounts(members, count),
      openProblems(members),
    ]
  }
  const above = ({ members }: (typeof groups)[number]) =>
    shareAt(members, count) > (average.share ?? 0)
  const sorted = ranked.toSorted(
    (left, right) => shareAt(right.members, count) - shareAt(left.members, count),
  )
  return [
    ...sorted.filter(above).map(row),
    [null, '平均水平', ...across(9), average.share, average.gap, ...across(7)],
    ...sorted.filter((group) => !above(group)).map(row),
    ...groups.filter(({ name }) => name === null).map(row),
  ]
}

/** Those of CM-01 and CK-01; what was raised for CK-02 is done. */
function openProblems(projects: readonly RawProject[]): number {
  return projects.filter(({ id }) => id === 'CM-01' || id === 'CK-01').length
}

test('every cell of the three sums by sector, park and unit, ranked', async () => {
  const { database } = monthLedger()
  const stored = (column: string) => (project: RawProject) =>
    storedText(database, project.id, column)
  const parts = [
    ['bySector', '分行业', ranking(stored('sector'), '', 5)],
    ['byPark', '分园区', ranking(stored('park'), '未明确园区', 5)],
    [
      'byUnit',
      '分责任单位',
      ranking((project) => (project.unit === null ? null : unitOf(project)), '责任单位未填', 5),
    ],
  ] as const
  const { total, plan, month, yearToDate, share, gap } = figuresAt(raw, 5)
  const figures = [total, plan, month, yearToDate, share, gap]
  const all = ['合计', null, 6, 6, 0, 0, 0, ...figures, null, null, ...lightCounts(raw, 5), 2]
  const heading = (numeral: string, name: string, rows: readonly (readonly Printed[])[]) =>
    across(
      20,
      `${numeral}、${name}（${rows.filter(([place]) => typeof place === 'number').length}个）`,
    )
  for (const [layout, name, rows] of parts) {
    const sheet = await layoutSheet(database, layoutSpec(layout))
    expect(body(sheet).slice(0, -1)).toEqual(settled([all, heading('一', name, rows), ...rows]))
  }
  const together = parts.flatMap(([, name, rows], at) => [
    heading(['一', '二', '三'][at] ?? '', name, rows),
    ...rows,
  ])
  const sheet = await layoutSheet(database, layoutSpec('summary'))
  expect(body(sheet).slice(0, -1)).toEqual(settled([all, ...together]))
})

test('every cell of the list of problems', async () => {
  const { database } = monthLedger()
  const name = (id: string) => storedText(database, id, 'name')
  const unit = '市安监局'
  const sheet = await layoutSheet(database, layoutSpec('problems'))
  expect(body(sheet).slice(0, -2)).toEqual([
    across(11, '合计（3件）：未办结 1，办理中 1，已办结 1，延期 0，其中超期 1'),
    across(11, '一、未办结（1件）'),
    [
      1,
      name('CM-01'),
      '安全设施设计变更待批',
      unit,
      '2017年4月',
      '2017-06-10',
      20,
      '未办结',
      '—',
      null,
      null,
    ],
    across(11, '二、办理中（1件）'),
    [
      2,
      name('CK-01'),
      '用地手续未完善',
      unit,
      '2017年4月',
      '2017-07-31',
      null,
      '办理中',
      '—',
      null,
      null,
    ],
    across(11, '三、已办结（1件）'),
    [
      3,
      name('CK-02'),
      '管网迁改',
      unit,
      '2017年4月',
      '2017-05-20',
      null,
      '已办结',
      '已完成迁改',
      '2017-05-18',
      null,
    ],
  ])
})

test('every cell of the matrix of procedures', async () => {
  const { database } = monthLedger()
  const ids = inPlanOrder(database, raw).map(({ id }) => id)
  const sheet = await layoutSheet(database, layoutSpec('procedures', { ids }))
  const steps: Readonly<Record<string, readonly [approval: string, environment: string]>> = {
    'CM-01': ['未办理\n应于2017年9月办结', '—'],
    'CK-01': ['已办结\n孝发改备〔2015〕8号\n2015-06-01', '办理中'],
  }
  const none = across(8).map(() => 0)
  const row = (id: string, number: number): readonly Printed[] => {
    const project = raw.find((each) => each.id === id) ?? raw[0]
    const [approval, environment] = steps[id] ?? ['—', '—']
    const cells = [approval, '—', '—', '—', environment, '—', '—', '—']
    const unit = project === undefined ? null : unitOf(project)
    return [number, storedText(database, id, 'name'), '在建', ...cells, unit]
  }
  expect(body(sheet).slice(0, -1)).toEqual([
    ['合计（6项）', null, null, 1, ...none.slice(1), null],
    ['一、铝系化工（2项）', null, null, ...none, null],
    row('AL-01', 1),
    row('AL-02', 2),
    ['二、煤炭（1项）', null, null, ...none, null],
    row('CM-01', 3),
    ['三、焦化（3项）', null, null, 1, ...none.slice(1), null],
    row('CK-01', 4),
    row('CK-02', 5),
    row('CK-03', 6),
  ])
})

test('every cell of the sheet of statistics, with what two projects reported to them', async () => {
  const { store, database } = monthLedger()
  const reported: Readonly<Record<string, number>> = { 'CK-01': 70_000, 'CM-01': 700 }
  void store.handlers['progress.save']({
    changes: Object.entries(reported).map(([projectId, amount]) => ({
      projectId,
      month: '2017-05',
      set: { statistics: amount * 10_000 },
    })),
  })
  const ordered = inPlanOrder(database, raw)
  const ids = ordered.map(({ id }) => id)
  const sheet = await layoutSheet(database, layoutSpec('statistics', { ids }))
  const figures = (projects: readonly RawProject[]): readonly Printed[] => {
    const own = projects.filter(({ id }) => reported[id] !== undefined)
    const statistics = own.reduce((all, { id }) => all + (reported[id] ?? 0), 0)
    const dispatch = figuresAt(own, 5).yearToDate ?? 0
    const done = mark(figuresAt(projects, 5).yearToDate)
    return own.length === 0 ? [done, '—', '—'] : [done, statistics, statistics - dispatch]
  }
  const row = (project: RawProject, at: number): readonly Printed[] => [
    at + 1,
    of(database, project, 'name'),
    unitOf(project),
    '在建',
    mark(project.total),
    '2016-03-15',
    project.id === 'CM-01' ? '—' : '2016年5月',
    ...figures([project]),
    project.id === 'CM-01' ? '开工 14 个月未入统' : null,
  ]
  const sums = (label: string, projects: readonly RawProject[]) => {
    const { total } = figuresAt(projects, 5)
    return [label, null, null, null, total, null, null, ...figures(projects), null]
  }
  const missing = ordered.filter(({ id }) => id === 'CM-01')
  const entered = ordered.filter(({ id }) => id !== 'CM-01')
  const [first, ...rest] = [...missing, ...entered].map(row)
  expect(body(sheet).slice(0, -1)).toEqual([
    sums('合计（6项）', raw),
    sums('一、未入统（1项）', missing),
    first,
    sums('二、已入统（5项）', entered),
    ...rest,
  ])
})

test('every cell of the list of those that have not reported and those that lag', async () => {
  const { database } = monthLedger()
  const sheet = await layoutSheet(database, layoutSpec('late'))
  const project = (id: string) => raw.filter((each) => each.id === id)
  const figures = (projects: readonly RawProject[]): readonly Printed[] => {
    const { plan, yearToDate, share, gap } = figuresAt(projects, 5)
    return [plan, yearToDate, share, gap]
  }
  const behind = (id: string) => {
    const { share, gap } = figuresAt(project(id), 5)
    return `自年初累计占年度计划 ${share?.toFixed(1)}%，序时 41.7%，落后 ${(-(gap ?? 0)).toFixed(1)} 个百分点`
  }
  const row = (number: number, id: string, report: string, why: string, issue = '—') => [
    number,
    storedText(database, id, 'name'),
    ...project(id).map(unitOf),
    storedText(database, id, 'owner'),
    ...figures(project(id)),
    ...project(id).map((each) => lightAt(each, 5)),
    report,
    why,
    issue,
  ]
  const sums = (label: string, projects: readonly RawProject[], issues: string) => [
    label,
    null,
    null,
    null,
    ...figures(projects),
    null,
    null,
    null,
    issues,
  ]
  const lagging = [...project('CM-01'), ...project('CK-03')]
  const stopped = `投资：${behind('CM-01')}\n入统：开工 14 个月未入统`
  expect(body(sheet).slice(0, -1)).toEqual(
    settled([
      sums('合计（3项）', [...project('AL-01'), ...lagging], '有问题的1项'),
      sums('一、未报（1项）', project('AL-01'), ''),
      row(1, 'AL-01', '未报', '本月未报'),
      sums('二、滞后（2项）', lagging, '有问题的1项'),
      row(2, 'CM-01', '已报', stopped, '=停工整改，待复工'),
      row(3, 'CK-03', '已报', behind('CK-03')),
    ]),
  )
  expect(gridOf(sheet)[2]?.[0]).toBe(`${bureau}　　序时进度：41.7%`)
})

test('every cell of the national library’s columns', async () => {
  const { database } = monthLedger()
  const ordered = inPlanOrder(database, raw)
  const ids = ordered.map(({ id }) => id)
  const sheet = await layoutSheet(database, layoutSpec('nationalLibrary', { ids }))
  const approvals: Readonly<Record<string, string>> = {
    'CM-01': '未办理\n应于2017年9月办结',
    'CK-01': '已办结\n孝发改备〔2015〕8号\n2015-06-01',
  }
  const expected = ordered.map((project, at): readonly Printed[] => [
    at + 1,
    of(database, project, 'code'),
    of(database, project, 'name'),
    of(database, project, 'owner'),
    of(database, project, 'place'),
    null,
    of(database, project, 'sector'),
    of(database, project, 'construction_type'),
    capacityWords(database, project.id),
    '—',
    '—',
    mark(project.total),
    null,
    null,
    null,
    null,
    mark(project.plan),
    mark(figuresAt([project], 5).sinceStart),
    approvals[project.id] ?? '—',
    '在建',
    unitOf(project),
    null,
  ])
  expect(body(sheet).slice(0, -1)).toEqual(expected)
})

function capacityWords(database: Database, id: string): string {
  const rows = database
    .prepare(
      `SELECT product, quantity, unit, phase FROM capacity
       WHERE project_id = ? AND deleted = 0 ORDER BY position, id`,
    )
    .all(id) as {
    readonly product: string
    readonly quantity: number
    readonly unit: string
    readonly phase: string | null
  }[]
  return rows
    .map(({ product, quantity, unit, phase }) => {
      const part = phase === null ? '' : `（${phase}）`
      return `${product} ${quantity} ${unit}${part}`
    })
    .join('\n')
}
