import { describe, expect, it } from 'vitest'
import {
  cleared,
  isChosen,
  isFiltered,
  setOn,
  withCondition,
  withOnly,
  withoutCondition,
  withoutValue,
  withToggled,
} from '../../renderer/state/editFilter.ts'
import { type Condition, type Filter, noFilter } from '../../shared/schemas/viewFilter.ts'

const asking = (...conditions: Condition[]): Filter => ({ ...noFilter, conditions })
const set = (column: string, values: string[], exclude = false): Condition => ({
  kind: 'set',
  column,
  values,
  exclude,
})
const over: Condition = {
  kind: 'number',
  column: 'totalInvestment',
  operator: 'over',
  from: 1,
  to: null,
}

describe('editing a filter', () => {
  it('keeps one condition of a kind per column, in its place', () => {
    const before = asking(set('owner', ['甲']), over)
    expect(withCondition(before, set('owner', ['乙'])).conditions).toEqual([
      set('owner', ['乙']),
      over,
    ])
    expect(withCondition(before, set('totalInvestment', [''])).conditions).toHaveLength(3)
  })

  it('drops a condition that would ask nothing', () => {
    expect(withCondition(asking(set('owner', ['甲'])), set('owner', []))).toEqual(noFilter)
    expect(withToggled(asking(set('owner', ['甲'])), 'owner', '甲')).toEqual(noFilter)
  })

  it('clears by column, or by column and kind', () => {
    const both = asking(set('totalInvestment', ['']), over)
    expect(withoutCondition(both, { column: 'totalInvestment' })).toEqual(noFilter)
    expect(withoutCondition(both, { column: 'totalInvestment', kind: 'set' })).toEqual(asking(over))
    expect(withoutCondition(both, { column: 'owner' })).toBe(both)
  })

  it('a toggled value turns from shown to not shown, also where the condition names what is hidden', () => {
    const hiding = asking(set('owner', ['甲'], true))
    expect(isChosen(setOn(hiding, 'owner'), '乙')).toBe(true)
    expect(withToggled(hiding, 'owner', '乙').conditions).toEqual([
      set('owner', ['甲', '乙'], true),
    ])
    expect(withToggled(hiding, 'owner', '甲')).toEqual(noFilter)
  })

  it('“only this” replaces all that was asked of the column', () => {
    const before = asking(over, set('totalInvestment', ['5']), set('owner', ['甲']))
    expect(withOnly(before, 'totalInvestment', '7').conditions).toEqual([
      set('owner', ['甲']),
      set('totalInvestment', ['7']),
    ])
  })

  it.each([
    [[], [set('owner', ['甲'], true)]],
    [[set('owner', ['甲', '乙'])], [set('owner', ['乙'])]],
    [[set('owner', ['甲'])], [set('owner', ['甲'], true)]],
    [[set('owner', ['乙'], true)], [set('owner', ['乙', '甲'], true)]],
  ])('“not this” on %j gives %j', (before, after) => {
    expect(withoutValue(asking(...before), 'owner', '甲').conditions).toEqual(after)
  })

  it('clears all but the list that is shown', () => {
    const asked: Filter = { scope: 'text', query: '焦', conditions: [over] }
    expect(isFiltered(asked)).toBe(true)
    expect(cleared(asked)).toEqual({ scope: 'text', query: '', conditions: [] })
  })
})
