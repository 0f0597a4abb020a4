import { beforeAll, describe, expect, it } from 'vitest'
import { foldBatches } from '../../renderer/screens/History/foldBatches.ts'
import { changeLines } from '../../renderer/text/changeLines.ts'
import { createTexts, type PageText, pageText } from '../../renderer/text/i18n.ts'
import { nothingSet } from '../../shared/model/viewDefinition.ts'
import type { ChangeEntry } from '../../shared/schemas/ledger.ts'

let text: PageText
beforeAll(async () => {
  text = pageText(await createTexts('zh-CN'))
})

const entry = (given: Partial<ChangeEntry>): ChangeEntry => ({
  seq: 1,
  at: '2017-06-02T06:03:00.000Z',
  actor: '王丽',
  batch: 'b1',
  source: 'window',
  operation: 'projects.update',
  entity: 'project',
  entityId: 'CK-01',
  projectId: 'CK-01',
  recordName: null,
  projectName: '金岩 500万吨焦炭项目',
  field: 'stage',
  before: null,
  after: null,
  reason: null,
  undoes: null,
  ...given,
})

const said = (entries: readonly ChangeEntry[]) =>
  changeLines(entries, 'wan', text).map(({ prefix, what, before, after }) =>
    [prefix, what, before, after].filter((part) => part !== null).join(' '),
  )

describe('history in words', () => {
  it('says a field and both its values', () => {
    expect(said([entry({ before: 'preparatory', after: 'construction' })])).toEqual([
      '阶段 前期 在建',
    ])
  })

  it('says amounts in the unit shown, and unknown as 未填', () => {
    expect(said([entry({ field: 'totalInvestment', before: null, after: 4_820_000_000 })])).toEqual(
      ['总投资（万元） 未填 482,000'],
    )
  })

  it('leaves out what only accompanies a change', () => {
    const park = entry({ field: 'park', before: null, after: '高教科技园区' })
    const basis = entry({ field: 'parkBasis', before: null, after: 'entered' })
    expect(said([basis, park])).toEqual(['园区 未填 高教科技园区'])
  })

  it('makes one line of all fields of a new project', () => {
    const fields = ['deleted', 'name', 'kind'].map((field) => entry({ field, after: 0 }))
    expect(said(fields)).toEqual(['新增'])
  })

  it('tells the bin from the way back, and an undo from the change itself', () => {
    const binned = entry({ field: 'deleted', before: 0, after: 1 })
    const back = entry({ batch: 'b2', field: 'deleted', before: 1, after: 0, source: 'undo' })
    expect(said([back, binned])).toEqual(['撤销 从回收站还原', '移入回收站'])
  })

  it('names the capacity line that was added', () => {
    const added = (field: string, after: string | number) =>
      entry({ entity: 'capacity', entityId: 'c1', field, after })
    expect(
      said([
        added('product', '焦炭'),
        added('quantity', 500),
        added('unit', '万吨'),
        added('deleted', 0),
      ]),
    ).toEqual(['规模与产能：添加 焦炭 500 万吨'])
  })

  it('folds what one batch did to several projects, named after the newest', () => {
    const gone = (id: string, name: string) =>
      entry({
        field: 'deleted',
        before: 0,
        after: 1,
        entityId: id,
        projectId: id,
        projectName: name,
      })
    const lines = changeLines([gone('b', '打包'), gone('a', '子项')], 'wan', text)
    expect(foldBatches(lines, text.t).map((line) => line.projectName)).toEqual(['打包 等 2 项'])
  })

  it('says which parts of a saved view changed, and names one that undo made vanish', () => {
    const view = (given: Partial<ChangeEntry>) =>
      entry({ entity: 'saved_view', entityId: 'v1', projectId: null, projectName: null, ...given })
    const before = JSON.stringify(nothingSet)
    const after = JSON.stringify({
      ...nothingSet,
      grouping: ['park'],
      filter: { ...nothingSet.filter, query: '焦化' },
    })
    expect(said([view({ field: 'definition', before, after, recordName: '我的' })])).toEqual([
      '修改视图：筛选、分组',
    ])
    const undone = (field: string, value: string | number) =>
      view({ field, before: value, after: null, source: 'undo' })
    expect(said([undone('name', '我的'), undone('deleted', 0)])).toEqual(['撤销 新建视图 我的'])
    const gone = view({ field: 'deleted', before: 0, after: 1, recordName: '我的' })
    expect(said([gone])).toEqual(['删除视图'])
    const moved = (id: string) =>
      view({ entityId: id, recordName: id, field: 'position', before: 1, after: 2 })
    const lines = foldBatches(changeLines([moved('甲'), moved('乙')], 'wan', text), text.t)
    expect(lines.map(({ projectName, what }) => `${projectName ?? ''} ${what}`)).toEqual([
      '甲 等 2 项 调整视图顺序',
    ])
  })
})
