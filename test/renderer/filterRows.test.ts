import { describe, expect, it } from 'vitest'
import { filterRows, isShown, valuesUnder } from '../../renderer/state/filterRows.ts'
import { testOf } from '../../renderer/state/conditions.ts'
import {
  type Axis,
  type Condition,
  type Filter,
  noFilter,
  unfilledValue,
} from '../../shared/schemas/viewFilter.ts'
import { ledgerRows, project } from './rows.ts'

const rows = ledgerRows([
  project({
    id: 'A',
    name: '金岩焦炭',
    pinyin: 'jin yan jiao tan',
    sector: '焦化',
    park: '甲园',
    totalInvestment: 100,
  }),
  project({
    id: 'B',
    name: '鹏飞焦化',
    pinyin: 'peng fei jiao hua',
    sector: '焦化',
    stage: 'construction',
  }),
  project({
    id: 'C',
    name: '光伏',
    pinyin: 'guang fu',
    sector: '新能源',
    park: '甲园',
    totalInvestment: 20,
  }),
  project({ id: 'D', name: '打包', pinyin: 'da bao', sector: '新能源' }),
  project({
    id: 'Da',
    name: '风电子项',
    pinyin: 'feng dian zi xiang',
    parentId: 'D',
    totalInvestment: 5,
  }),
  project({ id: 'Db', name: '储能子项', pinyin: 'chu neng zi xiang', parentId: 'D' }),
])

const filter = (chosen: Partial<Record<Axis, string[]>>, query = ''): Filter => ({
  ...noFilter,
  query,
  conditions: Object.entries(chosen).map(([column, values]) => ({
    kind: 'set',
    column,
    values,
    exclude: false,
  })),
})

describe('filtering', () => {
  it('keeps what only the running text names in a list of its own, and counts both', () => {
    const mixed = ledgerRows([
      project({ id: 'E', name: '专栏项目', pinyin: 'zhuan lan', box: 'CK' }),
      project({ id: 'TX-01', name: '正文项目', pinyin: 'zheng wen', box: 'TX' }),
    ])
    const entries = filterRows(mixed, noFilter)
    expect([...entries.entryIds]).toEqual(['E'])
    expect(entries.scopeCounts).toEqual({ entries: 1, text: 1 })
    expect([...filterRows(mixed, { ...noFilter, scope: 'text' }).entryIds]).toEqual(['TX-01'])
    expect(filterRows(mixed, filter({}, '正文')).scopeCounts).toEqual({ entries: 0, text: 1 })
  })

  it('counts printed entries, and the same with bundled ones split', () => {
    const all = filterRows(rows, noFilter)
    expect([all.entries, all.split]).toEqual([4, 5])
  })

  it('adds up what is known of the entries alone and says how many are not', () => {
    expect(filterRows(rows, noFilter).investment).toEqual({ sum: 120, filled: 2, unfilled: 2 })
  })

  it('combines axes, and values within an axis', () => {
    const both = filterRows(rows, filter({ sector: ['焦化', '新能源'], park: ['甲园'] }))
    expect([...both.entryIds]).toEqual(['A', 'C'])
  })

  it('counts on each axis what choosing a value there would give under the other axes', () => {
    const { counts, allOf } = filterRows(rows, filter({ sector: ['焦化'] }))
    expect(Object.fromEntries(counts.sector)).toEqual({ 焦化: 2, 新能源: 2 })
    expect(Object.fromEntries(counts.park)).toEqual({ 甲园: 1, [unfilledValue]: 1 })
    expect([allOf.sector, allOf.park]).toEqual([4, 2])
  })

  it('says for each condition what would be there without it', () => {
    const none = filterRows(rows, filter({ sector: ['焦化'], park: ['乙园'] }))
    expect(none.entries).toBe(0)
    expect(none.withoutEach).toEqual([0, 2])
  })

  it.each(['park', 'totalInvestment', 'name', 'capacity'] as const)(
    'counts for every value of %s what choosing it gives, under the other conditions',
    (column) => {
      const asked = filter({ sector: ['焦化', '新能源'] }, '')
      const { counts, rows: under } = valuesUnder(rows, asked, column)
      const given = [...counts.keys()].map((value) => {
        const set: Condition = { kind: 'set', column, values: [value], exclude: false }
        const conditions = [...asked.conditions.filter((one) => one.column !== column), set]
        expect(under.filter(testOf(set))).toHaveLength(counts.get(value) ?? 0)
        return [value, filterRows(rows, { ...asked, conditions }).entries]
      })
      expect(given).toEqual([...counts])
    },
  )

  it('takes 未填 for a value like any other', () => {
    const unset = filterRows(rows, filter({ park: [unfilledValue] }))
    expect([...unset.entryIds]).toEqual(['B', 'D'])
  })

  it.each([
    ['焦', ['A', 'B']],
    ['jytjiao', []],
    ['jinyanj', ['A']],
    ['gf', ['C']],
    ['pengfei', ['B']],
    ['焦 feng', []],
  ])('finds by %s', (query, ids) => {
    expect([...filterRows(rows, filter({}, query)).entryIds]).toEqual(ids)
  })

  it('finds an entry by a child of it, and shows that child alone', () => {
    const found = filterRows(rows, filter({}, '风电'))
    expect([...found.entryIds]).toEqual(['D'])
    const shown = rows.rows.filter((row) => isShown(row, found, new Set()))
    expect(shown.map((row) => row.id)).toEqual(['D', 'Da'])
  })

  it('shows children only of entries that are open', () => {
    const all = filterRows(rows, noFilter)
    const shown = (open: string[]) =>
      rows.rows.filter((row) => isShown(row, all, new Set(open))).map((row) => row.id)
    expect(shown([])).toEqual(['A', 'B', 'C', 'D'])
    expect(shown(['D'])).toEqual(['A', 'B', 'C', 'D', 'Da', 'Db'])
  })
})

describe('searching again', () => {
  it('finds the same letter by letter as at once, and anew when rows change', () => {
    const query = '新能 光'
    const letters = query.split('').map((_, at) => query.slice(0, at + 1))
    const stepwise = letters.map((part) => [...filterRows(rows, filter({}, part)).entryIds])
    const atOnce = letters.map((part) => {
      filterRows(ledgerRows([]), filter({}, '别的'))
      return [...filterRows(rows, filter({}, part)).entryIds]
    })
    expect(stepwise).toEqual(atOnce)
    expect(stepwise.at(-1)).toEqual(['C'])
    const renamed = ledgerRows([
      project({ id: 'C', name: '风电', pinyin: 'feng dian', sector: '新能源' }),
    ])
    expect([...filterRows(renamed, filter({}, query)).entryIds]).toEqual([])
  })
})
