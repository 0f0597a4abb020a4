import { expect, test } from 'vitest'
import {
  type BulletinDocument,
  type BulletinSource,
  figuresOfBulletin,
  textOf,
} from '../../../shared/model/bulletin/bulletinDocument.ts'
import { composeBulletin } from '../../../shared/model/bulletin/composeBulletin.ts'
import { proveBulletin } from '../../../shared/model/bulletin/measures.ts'
import { defaultTemplates, type Templates } from '../../../shared/model/bulletin/templates.ts'
import { june, project, wan } from './projects.ts'

function composed(source: BulletinSource, templates: Templates = defaultTemplates) {
  const document = composeBulletin(source, templates)
  if (document === null) throw new Error('nothing was composed')
  return document
}

function linesOf({ paragraphs }: BulletinDocument): readonly string[] {
  return paragraphs.map(({ lead, runs }) => lead + textOf(runs))
}

function headingsOf({ paragraphs }: BulletinDocument): readonly string[] {
  return paragraphs.flatMap(({ kind, runs }) => (kind === 'heading' ? [textOf(runs)] : []))
}

test.each([
  ['fast', 5_120, '占年度计划的51.2%，比序时进度快1.2个百分点。'],
  ['slow', 2_130, '占年度计划的21.3%，比序时进度慢28.7个百分点。'],
  ['on schedule', 5_000, '占年度计划的50.0%，与序时进度持平。'],
  ['off by less than is printed', 5_004, '占年度计划的50.0%，与序时进度持平。'],
])('says of a %s month how it stands against the schedule', (_, done, words) => {
  expect(linesOf(composed(june([project('a', 10_000, done)]))).join('')).toContain(words)
})

test('rounds the gap once, from unrounded shares', () => {
  const source = june([project('a', 6_474_000, 6_290_000, { schedule: 10 / 12 })], {
    month: '2017-10',
  })
  expect(linesOf(composed(source))[2]).toContain('占年度计划的97.2%，比序时进度快13.8个百分点')
})

test('says nothing where nothing is known', () => {
  const document = composed(june([project('a', null, null, { annualRole: null })]))
  expect(linesOf(document)).toEqual([
    '现将2017年6月全市重点项目建设进展情况通报如下。',
    '一、总体情况',
    '6月份，全市纳入月调度的重点项目1项。',
    '二、下步工作要求',
    '（一）紧盯全年目标。各责任单位要对照年度计划倒排工期、挂图作战，确保按期完成全年投资任务。',
    '（二）严格数据报送。6月份未报数据的1项，责任单位要抓紧补报，确保数据及时、真实、准确。',
  ])
  expect(document.annexes).toEqual([])
})

test('never prints NaN, a null, an unfilled field or a count of none', () => {
  const documents = [
    june([project('a', 0, 0)]),
    june([project('a', null, 100), project('b', 100, null)]),
    june([project('a', 100, 40, { investmentLight: 'yellow' })], { month: '2017-01' }),
    june([project('a', 100, 100)], { month: '2017-12', region: '', bureau: '' }),
  ]
  for (const source of documents) {
    const text = linesOf(composed(source)).join('\n')
    expect(text).not.toMatch(/NaN|null|undefined|Infinity|[{}[\]]|(?<![\d.])0项|；。|，。|，，/)
  }
})

test('is nothing at all without a project that has a plan or a figure', () => {
  expect(composeBulletin(june([]), defaultTemplates)).toBeNull()
  expect(
    composeBulletin(june([project('a', null, null, { listed: false })]), defaultTemplates),
  ).toBeNull()
})

test('amounts are in 亿元 with one decimal, two below ten, small ones in 万元', () => {
  const say = (done: number) =>
    linesOf(composed(june([project('a', null, done)])))[2]?.match(/累计完成投资(.*?)。/)?.[1]
  expect([12_345_678, 130_000, 99_950, 1_000, 999, 3, 0].map(say)).toEqual([
    '1234.6亿元',
    '13.0亿元',
    '10.00亿元',
    '0.10亿元',
    '999万元',
    '3万元',
    '0万元',
  ])
})

test('a bundle is counted once, and money without a plan does not raise the share', () => {
  const document = composed(
    june([
      project('a', 1000, 400),
      project('a-1', 500, 200, { counted: false }),
      project('b', null, 600),
    ]),
  )
  const text = linesOf(document)[2]
  expect(text).toContain('重点项目2项')
  expect(text).toContain(
    '1至6月累计完成投资0.10亿元，其中列入年度计划的项目完成400万元，占年度计划的40.0%',
  )
})

test('ranks units against the average of all', () => {
  const unit = (id: string, done: number, responsibleUnit: string | null) =>
    project(id, 1000, done, { responsibleUnit })
  const document = composed(
    june([
      unit('a', 700, '市水务局'),
      unit('b', 500, '市住建局'),
      unit('c', 300, '市商务局'),
      unit('d', 500, null),
    ]),
  )
  expect(linesOf(document).find((line) => line.includes('进行排名'))).toBe(
    '按1至6月完成投资占年度计划的比例，对3个责任单位进行排名，全市平均水平为50.0%。高于平均水平的有1个单位，依次为市水务局70.0%。' +
      '与平均水平持平的有1个单位，为市住建局50.0%。低于平均水平的有1个单位，依次为市商务局30.0%。另有1项未明确责任单位，未列入排名。各单位排名见附件。',
  )
  const [annex] = document.annexes
  expect(annex?.title).toBe('责任单位投资完成情况排名表')
  expect(annex?.rows.map((row) => [row[1], row.at(-1)])).toEqual([
    ['市水务局', '1'],
    ['市住建局', '2'],
    ['市商务局', '3'],
    ['责任单位未填', null],
  ])
})

test('names what lags, furthest behind first, with the reason that was reported', () => {
  const lagging = (id: string, done: number, problems: string | null) =>
    project(id, 1000, done, {
      problems,
      investmentLight: done < 200 ? 'red' : 'yellow',
      light: done < 200 ? 'red' : 'yellow',
    })
  const lines = linesOf(
    composed(
      june([lagging('a', 300, null), lagging('b', 100, '用地未批复。 '), project('c', 1000, 500)]),
    ),
  )
  const from = lines.findIndex((line) => line.includes('滞后项目及原因'))
  expect(lines.slice(from + 1, from + 4)).toEqual([
    '6月底，投资进度滞后的项目2项，投资红灯1项、投资黄灯1项。其中1项未报送滞后原因，请责任单位补报。',
    '（一）项目b。市工信局负责，1至6月完成100万元，占年度计划的10.0%，比序时进度慢40.0个百分点。主要原因：用地未批复。',
    '（二）项目a。市工信局负责，1至6月完成300万元，占年度计划的30.0%，比序时进度慢20.0个百分点。',
  ])
})

test('parts without anything to say are left out, and the headings count on', () => {
  const document = composed(june([project('a', 1000, 500)]))
  expect(headingsOf(document)).toEqual(['一、总体情况', '二、分类型进展情况', '三、下步工作要求'])
})

test('a preparatory project is not measured by the schedule', () => {
  const lines = linesOf(
    composed(june([project('a', 1000, 100, { annualRole: 'preparatory', hasStarted: false })])),
  )
  expect(lines.find((line) => line.includes('前期项目'))).toBe(
    '（一）前期项目。1项，年度计划投资0.10亿元，1至6月完成100万元，占年度计划的10.0%。',
  )
})

test('an edited template is used as it stands, and a clause whose field is unknown goes', () => {
  const templates = { ...defaultTemplates, opening: '{year}年{month}月[共{nonsense}项]报告。' }
  expect(linesOf(composed(june([project('a', 1, 1)]), templates))[0]).toBe('2017年6月报告。')
})

test('every figure says which projects it is made of, and is proved from them', () => {
  const projects = [
    project('a', 1000, 700, { sector: '煤炭', invested: 100 * wan }),
    project('b', 2000, 300, { responsibleUnit: '市住建局', investmentLight: 'red', light: 'red' }),
  ]
  const document = composed(june(projects))
  const figures = figuresOfBulletin(document)
  expect(figures.length).toBeGreaterThan(40)
  expect(figures.filter(({ ids }) => ids.length === 0)).toEqual([])
  expect(proveBulletin(document, projects)).toEqual([])
  const changed = projects.map((each) => (each.id === 'a' ? { ...each, invested: 0 } : each))
  expect(proveBulletin(document, changed).map(({ figure }) => figure.measure)).toContain(
    'thisMonth',
  )
  expect(proveBulletin(document, projects.slice(1)).length).toBeGreaterThan(10)
})
