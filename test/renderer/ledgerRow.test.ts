import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../renderer/state/ledgerRow.ts'
import { capacity, ledgerRows, project } from './rows.ts'

const bundle = () =>
  ledgerRows(
    [
      project({ id: 'CC-01', name: '打包' }),
      project({ id: 'CC-01a', parentId: 'CC-01', name: '甲' }),
      project({ id: 'CC-01b', parentId: 'CC-01', name: '乙' }),
      project({ id: 'CC-02', name: '单个' }),
    ],
    [
      capacity({ projectId: 'CC-01a', product: '甲醇', quantity: 30 }),
      capacity({ projectId: 'CC-01b', product: '尿素', quantity: 18 }),
    ],
  )

describe('the rows of the page', () => {
  it('show the capacities of the children on a bundled entry', () => {
    const { byId } = bundle()
    expect(byId.get('CC-01')?.capacitySummary).toBe('甲醇 30 万吨；尿素 18 万吨')
    expect(byId.get('CC-01')?.childIds).toEqual(['CC-01a', 'CC-01b'])
    expect(byId.get('CC-02')?.capacitySummary).toBeNull()
  })

  it('stay the same objects where nothing in them changed', () => {
    const before = bundle()
    const renamed = project({ id: 'CC-02', name: '改名', position: 3 })
    const after = applyChanges(before, { projects: [renamed], capacities: [], removedIds: [] })
    expect(after.byId.get('CC-02')?.project.name).toBe('改名')
    expect(after.byId.get('CC-01')).toBe(before.byId.get('CC-01'))
    expect(after.byId.get('CC-01a')).toBe(before.byId.get('CC-01a'))
  })

  it('change on the entry when a capacity of a child changed', () => {
    const before = bundle()
    const child = before.byId.get('CC-01a')
    const after = applyChanges(before, {
      projects: child === undefined ? [] : [child.project],
      capacities: [capacity({ projectId: 'CC-01a', product: '甲醇', quantity: 31 })],
      removedIds: [],
    })
    expect(after.byId.get('CC-01')?.capacitySummary).toBe('甲醇 31 万吨；尿素 18 万吨')
  })

  it('go when their project goes to the recycle bin or is gone altogether', () => {
    const before = bundle()
    const after = applyChanges(before, {
      projects: [project({ id: 'CC-02', deleted: 1 })],
      capacities: [],
      removedIds: ['CC-01b'],
    })
    expect(after.rows.map((row) => row.id)).toEqual(['CC-01', 'CC-01a'])
    expect(after.byId.get('CC-01')?.childIds).toEqual(['CC-01a'])
  })
})
