import { describe, expect, it } from 'vitest'
import { fitTabs } from '../../renderer/screens/Ledger/views/fitTabs.ts'
import { builtInDefinitions, builtInIds } from '../../renderer/state/builtInViews.ts'
import { defaultColumns } from '../../renderer/state/columnStates.ts'
import { definitionOf, sameView, usableView } from '../../renderer/state/viewDefinition.ts'
import { nothingSet } from '../../shared/model/viewDefinition.ts'
import { viewDefinitionSchema } from '../../shared/schemas/view.ts'
import { type Condition, noFilter } from '../../shared/schemas/viewFilter.ts'

const known = {
  park: new Set(['现代农业园区']),
  sector: new Set(['焦化', '煤炭']),
  stage: new Set(['started', 'construction']),
  category: new Set<string>(),
}
const sectors = (...values: string[]): Condition => ({
  kind: 'set',
  column: 'sector',
  values,
  exclude: false,
})
const withConditions = (...conditions: Condition[]) =>
  usableView({ ...nothingSet, filter: { ...noFilter, conditions } }, known)

describe('a view', () => {
  it('that lists no column shows those of a new window', () => {
    expect(usableView(nothingSet, known)).toMatchObject({
      shown: { columns: defaultColumns },
      dropped: 0,
    })
  })

  it('shows what is left when values, columns and conditions are gone, and counts what it left out', () => {
    const { shown, dropped } = withConditions(
      sectors('焦化', '纺织', ''),
      { kind: 'set', column: 'park', values: ['撤销了的园区'], exclude: true },
      { kind: 'text', column: 'weather', operator: 'contains', text: '雨' },
      { kind: 'text', column: 'owner', operator: 'contains', text: '金' },
    )
    expect(shown.filter.conditions).toEqual([
      sectors('焦化', ''),
      { kind: 'text', column: 'owner', operator: 'contains', text: '金' },
    ])
    expect(dropped).toBe(3)
  })

  it('is the same whatever the order of its conditions and of their values', () => {
    const amount: Condition = {
      kind: 'number',
      column: 'totalInvestment',
      operator: 'over',
      from: 5,
      to: null,
    }
    const one = withConditions(sectors('焦化', '煤炭'), amount).shown
    expect(sameView(one, withConditions(amount, sectors('煤炭', '焦化')).shown)).toBe(true)
    expect(sameView(one, withConditions(amount, sectors('煤炭')).shown)).toBe(false)
    expect(sameView(one, withConditions(sectors('焦化', '煤炭')).shown)).toBe(false)
    const other = withConditions(sectors('焦化', '煤炭'), { ...amount, from: 6 }).shown
    expect(sameView(one, other)).toBe(false)
  })

  it('differs by scope, search, grouping, order, and a column moved, hidden or resized', () => {
    const { shown } = usableView(nothingSet, known)
    const [name, first, ...others] = shown.columns
    if (name === undefined || first === undefined) throw new Error('there are no columns')
    const changed: readonly Partial<typeof shown>[] = [
      { filter: { ...noFilter, scope: 'text' } },
      { filter: { ...noFilter, query: '焦' } },
      { grouping: ['park'] },
      { sortings: [{ column: 'name', descending: true }] },
      { columns: [name, ...others, first] },
      { columns: [name, { ...first, hidden: !first.hidden }, ...others] },
      { columns: [name, { ...first, width: 99 }, ...others] },
    ]
    expect(changed.map((part) => sameView(shown, { ...shown, ...part }))).toEqual(
      changed.map(() => false),
    )
    expect(sameView(shown, { ...shown, filter: { ...noFilter, query: ' ' } })).toBe(true)
  })

  it.each(builtInIds)('built in as %s is valid and complete, and stays itself when kept', (id) => {
    const definition = builtInDefinitions[id]
    expect(viewDefinitionSchema.parse(definition)).toEqual(definition)
    const { shown, dropped } = usableView(definition, known)
    expect(dropped).toBe(0)
    const kept = usableView(definitionOf(shown, null), known)
    expect(sameView(shown, kept.shown)).toBe(true)
  })
})

describe('tabs', () => {
  const view = (id: string, isBuiltIn: boolean) => ({ id, name: id, isBuiltIn })
  const sizes = [
    { view: view('all', true), width: 100 },
    { view: view('building', true), width: 100 },
    { view: view('unfilled', true), width: 100 },
    { view: view('own', false), width: 100 },
  ]

  it('are all there where they fit', () => {
    const { shown, room } = fitTabs(sizes, 'all', 600)
    expect([...shown]).toEqual(['all', 'building', 'unfilled', 'own'])
    expect(room).toBe(600 - 4 * 100 - 3 * 20 - 36)
  })

  it('give way from the built-in ones; the active one stays', () => {
    expect([...fitTabs(sizes, 'all', 340).shown]).toEqual(['all', 'own'])
    expect([...fitTabs(sizes, 'unfilled', 460).shown]).toEqual(['all', 'unfilled', 'own'])
    expect([...fitTabs(sizes, 'unfilled', 220).shown]).toEqual(['unfilled'])
  })
})
