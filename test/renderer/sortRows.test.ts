import { describe, expect, it } from 'vitest'
import { nextSorting, type Sorting, sortRows } from '../../renderer/grid/sortRows.ts'
import { ledgerRows, project } from './rows.ts'

const rows = ledgerRows([
  project({ id: 'A', name: '孝河', pinyin: 'xiao he', stage: 'construction', totalInvestment: 20 }),
  project({ id: 'B', name: '重庆', pinyin: 'chong qing', totalInvestment: 100 }),
  project({ id: 'Ba', name: '丙', pinyin: 'bing', parentId: 'B', totalInvestment: 1 }),
  project({ id: 'Bb', name: '甲', pinyin: 'jia', parentId: 'B', totalInvestment: 2 }),
  project({ id: 'C', name: '金岩10', pinyin: 'jin yan 10', stage: 'reserve' }),
  project({ id: 'D', name: '金岩2', pinyin: 'jin yan 2', stage: 'operation', totalInvestment: 5 }),
])

const order = (...sortings: Sorting[]) => sortRows(rows, sortings).map((row) => row.id)
const up = (column: Sorting['column']): Sorting => ({ column, descending: false })
const down = (column: Sorting['column']): Sorting => ({ column, descending: true })

describe('sorting', () => {
  it('leaves plan order where nothing is sorted by', () => {
    expect(order()).toEqual(['A', 'B', 'Ba', 'Bb', 'C', 'D'])
  })

  it('orders names by their pinyin key and numbers in them by value', () => {
    expect(order(up('name'))).toEqual(['B', 'Ba', 'Bb', 'D', 'C', 'A'])
  })

  it('puts phases in order, and follows a corrected pinyin key at once', () => {
    const named = (guess: string) =>
      ledgerRows([
        project({ id: 'A', name: '金岩二期', pinyin: 'jin yan er qi' }),
        project({ id: 'B', name: '金岩一期', pinyin: 'jin yan yi qi' }),
        project({ id: 'C', name: '重庆路', pinyin: guess }),
      ])
    const idsOf = (guess: string) => sortRows(named(guess), [up('name')]).map((row) => row.id)
    expect(idsOf('zhong qing lu')).toEqual(['B', 'A', 'C'])
    expect(idsOf('chong qing lu')).toEqual(['C', 'B', 'A'])
  })

  it('keeps the plan’s order among rows that are equal, and levels in the order of their rank', () => {
    const equal = ledgerRows([
      project({ id: 'A', level: 'city' }),
      project({ id: 'B', level: 'national' }),
      project({ id: 'C' }),
      project({ id: 'D', level: 'city' }),
    ])
    expect(sortRows(equal, [up('level')]).map((row) => row.id)).toEqual(['B', 'A', 'D', 'C'])
    expect(sortRows(equal, [down('level')]).map((row) => row.id)).toEqual(['A', 'D', 'B', 'C'])
  })

  it('keeps children with their entry, themselves in order', () => {
    expect(order(down('totalInvestment'))).toEqual(['B', 'Bb', 'Ba', 'A', 'D', 'C'])
  })

  it('puts 未填 last both ways', () => {
    expect(order(up('stage')).at(-1)).toBe('Bb')
    expect(order(down('stage')).slice(0, 3)).toEqual(['D', 'A', 'C'])
  })

  it('sorts by a second column within the first', () => {
    expect(order(up('sector'), down('name'))).toEqual(['A', 'C', 'D', 'B', 'Bb', 'Ba'])
  })

  it('knows a name that was not there when it last sorted', () => {
    order(up('name'))
    const more = ledgerRows([
      project({ id: 'E', name: '安', pinyin: 'an' }),
      project({ id: 'F', name: '北', pinyin: 'bei' }),
    ])
    expect(sortRows(more, [down('name')]).map((row) => row.id)).toEqual(['F', 'E'])
  })

  it('goes up, down and back to plan order as a header is chosen again', () => {
    const first = nextSorting([], 'name', false)
    const second = nextSorting(first, 'name', false)
    expect([first, second, nextSorting(second, 'name', false)]).toEqual([
      [up('name')],
      [down('name')],
      [],
    ])
  })

  it('adds a column to the order when asked to', () => {
    expect(nextSorting([up('sector')], 'name', true)).toEqual([up('sector'), up('name')])
    expect(nextSorting([up('sector')], 'name', false)).toEqual([up('name')])
  })
})
