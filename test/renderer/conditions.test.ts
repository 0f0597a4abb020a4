import { describe, expect, it } from 'vitest'
import { isEmptyCondition, testOf } from '../../renderer/state/conditions.ts'
import type { Condition } from '../../shared/schemas/viewFilter.ts'
import { capacity, ledgerRows, project } from './rows.ts'

const wan = 10_000
const { rows } = ledgerRows(
  [
    project({
      id: 'A',
      name: '金岩 LNG 项目',
      owner: '金岩公司',
      totalInvestment: 500 * wan,
      plannedEnd: '2017',
    }),
    project({
      id: 'B',
      name: '鹏飞焦化',
      owner: '鹏飞公司',
      totalInvestment: 2000 * wan,
      plannedEnd: '2018-06',
      notes: '原文缺页',
    }),
    project({ id: 'C', name: '晋茂', owner: '金岩公司', plannedEnd: '2016-12-31' }),
    project({ id: 'D', name: '东义', totalInvestment: 0 }),
  ],
  [
    capacity({ projectId: 'A', product: 'LNG', canonicalQuantity: 2 }),
    capacity({ projectId: 'A', product: '焦炭', canonicalQuantity: 500 }),
    capacity({ projectId: 'B', product: '焦炭', canonicalQuantity: 300 }),
  ],
)

const passing = (condition: Condition) => rows.filter(testOf(condition)).map((row) => row.id)
const set = (column: string, values: string[], exclude = false) =>
  passing({ kind: 'set', column, values, exclude })

type NumberOperator = Extract<Condition, { kind: 'number' }>['operator']
type DateOperator = Extract<Condition, { kind: 'date' }>['operator']
type TextOperator = Extract<Condition, { kind: 'text' }>['operator']

describe('a set condition', () => {
  it('shows the rows with one of its values', () => {
    expect(set('owner', ['金岩公司'])).toEqual(['A', 'C'])
    expect(set('totalInvestment', [String(500 * wan)])).toEqual(['A'])
  })

  it('takes 未填 for a value', () => {
    expect(set('owner', [''])).toEqual(['D'])
    expect(set('totalInvestment', [''])).toEqual(['C'])
    expect(set('owner', ['', '鹏飞公司'])).toEqual(['B', 'D'])
  })

  it('or shows all others', () => {
    expect(set('owner', ['金岩公司'], true)).toEqual(['B', 'D'])
    expect(set('owner', [''], true)).toEqual(['A', 'B', 'C'])
  })

  it('asks a bundle of capacities for any of its products', () => {
    expect(set('capacity', ['焦炭'])).toEqual(['A', 'B'])
    expect(set('capacity', ['LNG', ''])).toEqual(['A', 'C', 'D'])
    expect(set('capacity', ['LNG'], true)).toEqual(['B', 'C', 'D'])
  })
})

describe('a number condition', () => {
  const asked = (operator: NumberOperator, from: number | null, to: number | null = null) =>
    passing({ kind: 'number', column: 'totalInvestment', operator, from, to })

  it.each([
    ['equal', 500, ['A']],
    ['over', 500, ['B']],
    ['atLeast', 500, ['A', 'B']],
    ['under', 500, ['D']],
    ['atMost', 500, ['A', 'D']],
  ] as const)('%s %d passes %j: nought is a number, 未填 is none', (operator, bound, ids) => {
    expect(asked(operator, bound * wan)).toEqual(ids)
  })

  it('notEqual leaves 未填 in', () => {
    expect(asked('notEqual', 500 * wan)).toEqual(['B', 'C', 'D'])
  })

  it('between takes both bounds in, and either may be open', () => {
    expect(asked('between', 500 * wan, 2000 * wan)).toEqual(['A', 'B'])
    expect(asked('between', null, 500 * wan)).toEqual(['A', 'D'])
    expect(asked('between', 501 * wan, null)).toEqual(['B'])
  })

  it('is met by any line of a capacity', () => {
    const over = { kind: 'number', column: 'capacity', operator: 'over', to: null } as const
    expect(passing({ ...over, from: 400 })).toEqual(['A'])
    expect(passing({ ...over, from: 1 })).toEqual(['A', 'B'])
  })
})

describe('a date condition', () => {
  const asked = (operator: DateOperator, from: string | null, to: string | null = null) =>
    passing({ kind: 'date', column: 'plannedEnd', operator, from, to })

  it.each([
    ['between', '2016-12', '2018', ['A', 'B', 'C']],
    ['between', '2017-01-01', '2018-06-30', ['A']],
    ['between', '2017', '2018-06', ['A', 'B']],
    ['between', null, '2017', ['A', 'C']],
    ['between', '2017', null, ['A', 'B']],
    ['on', '2017', null, ['A']],
    ['on', '2017-05', null, []],
    ['on', '2016', null, ['C']],
    ['before', '2018', null, ['A', 'C']],
    ['before', '2017-06', null, ['C']],
    ['after', '2016', null, ['A', 'B']],
    ['after', '2017-06', null, ['B']],
  ] as const)(
    '%s %s %s passes %j: the whole of a coarser date must hold',
    (operator, from, to, ids) => {
      expect(asked(operator, from, to)).toEqual(ids)
    },
  )
})

describe('a text condition', () => {
  const asked = (column: string, operator: TextOperator, text: string) =>
    passing({ kind: 'text', column, operator, text })

  it('reads past case, width and blanks', () => {
    expect(asked('name', 'contains', 'ｌｎｇ项目')).toEqual(['A'])
    expect(asked('name', 'starts', '金岩L')).toEqual(['A'])
    expect(asked('name', 'equal', '晋茂')).toEqual(['C'])
  })

  it('finds no word in 未填, so it lacks them all', () => {
    expect(asked('notes', 'contains', '缺')).toEqual(['B'])
    expect(asked('notes', 'lacks', '缺')).toEqual(['A', 'C', 'D'])
  })
})

describe('a condition that asks nothing', () => {
  it.each<Condition>([
    { kind: 'set', column: 'owner', values: [], exclude: false },
    { kind: 'number', column: 'totalInvestment', operator: 'over', from: null, to: 5 },
    { kind: 'date', column: 'plannedEnd', operator: 'between', from: null, to: null },
    { kind: 'text', column: 'name', operator: 'contains', text: '　' },
  ])('holds for every row: %j', (condition) => {
    expect(isEmptyCondition(condition)).toBe(true)
    expect(passing(condition)).toEqual(['A', 'B', 'C', 'D'])
  })

  it('and so does one on a column that is not known', () => {
    expect(set('weather', ['fine'])).toEqual(['A', 'B', 'C', 'D'])
  })
})
