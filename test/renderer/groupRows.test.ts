import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noFilter, type GroupKey } from '../../shared/schemas/viewFilter.ts'
import { filterRows } from '../../renderer/state/filterRows.ts'
import { isProject } from '../../renderer/state/gridRow.ts'
import {
  figureGroups,
  groupIdsOf,
  type GroupLayout,
  isInOpenGroup,
  layOutGroups,
} from '../../renderer/state/groupRows.ts'
import type { LedgerRows } from '../../renderer/state/ledgerRow.ts'
import { ledgerRows, project } from './rows.ts'

const rows = ledgerRows([
  project({ id: 'A', sector: '焦化', stage: 'construction', totalInvestment: 100 }),
  project({ id: 'B', sector: '煤炭', totalInvestment: 30 }),
  project({ id: 'C', sector: null, stage: 'reserve' }),
  project({ id: 'D', sector: '焦化', owner: '乙公司' }),
  project({ id: 'Da', parentId: 'D', sector: '煤炭', totalInvestment: 7 }),
  project({ id: 'Db', parentId: 'D' }),
  project({ id: 'E', sector: '安防', stage: 'construction', totalInvestment: 0 }),
])

const listed = (key: GroupKey) => (key === 'sector' ? ['煤炭', '焦化'] : [])

function laidOut(grouping: readonly GroupKey[], from: LedgerRows = rows): GroupLayout {
  return layOutGroups(from.rows, grouping, listed, null)
}

const shown = ({ rows: all }: GroupLayout) =>
  all.map((row) => (isProject(row) ? row.id : 'value' in row ? `[${row.value}]` : ''))

describe('grouping', () => {
  it('puts headings in the plan’s order, values it does not list after them, 未填 last', () => {
    expect(shown(laidOut(['sector']))).toEqual([
      '[煤炭]',
      'B',
      '[焦化]',
      'A',
      'D',
      'Da',
      'Db',
      '[安防]',
      'E',
      '[]',
      'C',
    ])
  })

  it('divides each group by the second key, and keeps children with their entry', () => {
    const layout = laidOut(['sector', 'stage'])
    expect(shown(layout).slice(3, 9)).toEqual(['[焦化]', '[construction]', 'A', '[]', 'D', 'Da'])
    expect(layout.groupOf.get('Da')?.outer?.value).toBe('焦化')
  })

  it('counts what the filter leaves, numbers it within its group, and gives empty groups no place', () => {
    const layout = laidOut(['sector'])
    const filtered = filterRows(rows, {
      ...noFilter,
      conditions: [{ kind: 'set', column: 'sector', values: ['焦化', ''], exclude: false }],
    })
    const { groups, total, numbers } = figureGroups(layout, filtered)
    expect(
      [...groups].map(([id, { position, entries, split }]) => [id, position, entries, split]),
    ).toEqual([
      ['group|sector:焦化', 1, 2, 3],
      ['group|sector:', 2, 1, 1],
    ])
    expect(Object.fromEntries(numbers)).toEqual({ A: 1, D: 2, C: 1 })
    expect([total.entries, total.split, total.investment]).toEqual([
      3,
      4,
      { sum: 100, filled: 1, unfilled: 2 },
    ])
  })

  it('says how many entries stand in each stage, and takes an amount of 0 for a known one', () => {
    const { groups } = figureGroups(laidOut(['sector']), filterRows(rows, noFilter))
    expect(Object.fromEntries(groups.get('group|sector:焦化')?.stages ?? [])).toEqual({
      construction: 1,
      null: 1,
    })
    expect(groups.get('group|sector:安防')?.investment).toEqual({ sum: 0, filled: 1, unfilled: 0 })
  })

  it('keeps the headings that stay, so that the grid sees no change', () => {
    const before = laidOut(['sector', 'stage'])
    const after = layOutGroups(rows.rows.slice(0, 2), ['sector', 'stage'], listed, before)
    for (const [id, group] of after.groups) expect(group).toBe(before.groups.get(id))
  })

  it('knows an entry’s groups by name, and folds a group with the one around it', () => {
    const layout = laidOut(['sector', 'stage'])
    const entry = rows.byId.get('A')
    if (entry === undefined) throw new Error('A is missing')
    const [outer = '', inner = ''] = groupIdsOf(entry, ['sector', 'stage'])
    expect(layout.groupOf.get('A')?.id).toBe(inner)
    const group = layout.groupOf.get('A') ?? null
    expect(isInOpenGroup(group, new Set())).toBe(true)
    expect(isInOpenGroup(group, new Set([outer]))).toBe(false)
    expect(isInOpenGroup(group, new Set([inner]))).toBe(false)
  })

  it('tells groups apart whatever their values are', () => {
    const awkward = ledgerRows([
      project({ id: 'A', owner: '甲|stage:x', sector: null }),
      project({ id: 'B', owner: '甲', sector: 'x' }),
      project({ id: 'C', owner: '甲', sector: 'stage:x' }),
      project({ id: 'D', owner: '甲|', sector: '|x' }),
      project({ id: 'E', owner: '甲||', sector: 'x' }),
    ])
    const { groups } = laidOut(['owner', 'sector'], awkward)
    expect(groups.size).toBe(9)
  })
})

describe('for any rows and grouping', () => {
  const value = fc.constantFrom('甲', '乙', '丙', null)
  const one = fc.record({
    sector: value,
    park: value,
    owner: value,
    stage: fc.constantFrom('reserve' as const, 'construction' as const, null),
    totalInvestment: fc.option(fc.integer({ min: 0, max: 1e12 })),
    parts: fc.integer({ min: 0, max: 3 }),
  })
  const keys = fc.uniqueArray(
    fc.constantFrom<GroupKey>('sector', 'park', 'owner', 'stage', 'category'),
    { minLength: 1, maxLength: 2 },
  )

  it('subtotals and counts of each level add up to 合计, which is what the filter says', () => {
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 30 }),
        keys,
        fc.option(value),
        (given, grouping, park) => {
          const ledger = ledgerRows(
            given.flatMap(({ parts, ...fields }, at) => [
              project({ id: `P${at}`, ...fields }),
              ...Array.from({ length: parts }, (_, part) =>
                project({ id: `P${at}-${part}`, parentId: `P${at}`, totalInvestment: 5 }),
              ),
            ]),
          )
          const filtered = filterRows(ledger, {
            ...noFilter,
            conditions:
              park === null
                ? []
                : [{ kind: 'set', column: 'park', values: [park], exclude: false }],
          })
          const layout = layOutGroups(ledger.rows, grouping, listed, null)
          const { groups, total, numbers } = figureGroups(layout, filtered)
          expect(
            layout.rows
              .filter(isProject)
              .map(({ id }) => id)
              .toSorted(),
          ).toEqual(ledger.rows.map(({ id }) => id).toSorted())
          expect(total).toMatchObject({
            entries: filtered.entries,
            split: filtered.split,
            investment: filtered.investment,
          })
          expect([...numbers.keys()].toSorted()).toEqual([...filtered.entryIds].toSorted())
          for (const level of grouping.keys()) {
            const ofLevel = [...groups].filter(
              ([id]) => (layout.groups.get(id)?.outer === null ? 0 : 1) === level,
            )
            const sum = (read: (figures: typeof total) => number) =>
              ofLevel.reduce((result, [, figures]) => result + read(figures), 0)
            expect(sum(({ entries }) => entries)).toBe(total.entries)
            expect(sum(({ split }) => split)).toBe(total.split)
            expect(sum(({ investment }) => investment.sum)).toBe(total.investment.sum)
            expect(sum(({ investment }) => investment.unfilled)).toBe(total.investment.unfilled)
            for (const [stage, count] of total.stages) {
              expect(sum(({ stages }) => stages.get(stage) ?? 0)).toBe(count)
            }
          }
        },
      ),
    )
  })
})
