import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  completeColumns,
  defaultColumns,
  withMoved,
  withPinned,
} from '../../renderer/state/columnStates.ts'
import {
  moveColumn,
  pinColumn,
  resetColumns,
  resizeColumn,
  setColumns,
  toggleColumn,
} from '../../renderer/state/viewColumns.ts'
import { createViewStore } from '../../renderer/state/viewStore.ts'

const column = (id: string) => ({ id, hidden: false, pinned: false, width: null })
const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id)
const shown = (columns: typeof defaultColumns) => ids(columns.filter(({ hidden }) => !hidden))

describe('the list of columns', () => {
  it('keeps a saved order and hides what it does not name, in its own place', () => {
    const columns = completeColumns([column('owner'), column('stage'), column('capacity')])
    expect(shown(columns)).toEqual(['name', 'owner', 'stage', 'capacity'])
    expect(ids(columns).indexOf('constructionType')).toBe(ids(columns).indexOf('capacity') + 1)
    expect(columns).toHaveLength(defaultColumns.length)
  })

  it('drops what this program does not know, and keeps the name shown, first and pinned', () => {
    const columns = completeColumns([
      column('ofANewerProgram'),
      column('owner'),
      { id: 'name', hidden: true, pinned: false, width: 300 },
    ])
    expect(columns[0]).toEqual({ id: 'name', hidden: false, pinned: true, width: 300 })
    expect(ids(columns)).not.toContain('ofANewerProgram')
  })

  it('pins behind what is pinned and lets go before what is not', () => {
    const one = withPinned(defaultColumns, 'owner', true)
    const two = withPinned(one, 'park', true)
    expect(ids(two).slice(0, 4)).toEqual(['name', 'owner', 'park', 'stage'])
    expect(ids(withPinned(two, 'owner', false)).slice(0, 4)).toEqual([
      'name',
      'park',
      'owner',
      'stage',
    ])
  })

  it('pins a column that is moved among pinned ones', () => {
    const moved = withMoved(withPinned(defaultColumns, 'owner', true), 'notes', 'owner')
    expect(moved.slice(1, 3)).toEqual([
      { ...column('notes'), pinned: true },
      { ...column('owner'), pinned: true },
    ])
    expect(ids(withMoved(defaultColumns, 'stage', null)).at(-1)).toBe('stage')
  })

  it('is whole after any list: every column once, the name first, pinned ones together', () => {
    const anyColumn = fc.record({
      id: fc.oneof(fc.constantFrom(...ids(defaultColumns)), fc.string({ minLength: 1 })),
      hidden: fc.boolean(),
      pinned: fc.boolean(),
      width: fc.option(fc.integer({ min: 40, max: 1200 })),
    })
    fc.assert(
      fc.property(fc.array(anyColumn), (given) => {
        const columns = completeColumns(given)
        expect(ids(columns).toSorted()).toEqual(ids(defaultColumns).toSorted())
        expect(columns[0]?.id).toBe('name')
        const pins = columns.map(({ pinned }) => pinned)
        expect(pins).toEqual(pins.toSorted((left, right) => Number(right) - Number(left)))
        expect(completeColumns(columns)).toEqual(columns)
      }),
    )
  })
})

describe('what is done with columns', () => {
  it('shows, pins, moves and resizes one, and puts all back', () => {
    const store = createViewStore()
    toggleColumn(store, 'code')
    toggleColumn(store, 'name')
    pinColumn(store, 'stage', true)
    moveColumn(store, 'owner', 'capacity')
    resizeColumn(store, 'owner', 2_000)
    const { columns } = store.getState()
    expect(columns.find(({ id }) => id === 'code')?.hidden).toBe(false)
    expect(ids(columns).slice(0, 4)).toEqual(['name', 'stage', 'owner', 'capacity'])
    expect(columns[2]?.width).toBe(1_200)
    resetColumns(store)
    expect(store.getState().columns).toEqual(defaultColumns)
  })

  it('tells nobody where nothing changed', () => {
    const store = createViewStore()
    const before = store.getState()
    setColumns(store, [...defaultColumns])
    expect(store.getState()).toBe(before)
  })
})
