import { describe, expect, it } from 'vitest'
import { planBulkEdit } from '../../renderer/bulk/planBulkEdit.ts'
import { planReplace, type ReplaceQuery, textFields } from '../../renderer/bulk/planReplace.ts'
import { ledgerRows, project } from './rows.ts'

const { rows } = ledgerRows([
  project({ id: 'A', name: 'LNG站（一期）', owner: '甲公司', responsibleUnit: '市国土局' }),
  project({
    id: 'B',
    name: '乙厂 lng 罐',
    owner: '乙公司',
    notes: 'a.b 甲公司 a.b',
    stage: 'started',
  }),
])

function replace(given: Partial<ReplaceQuery>, fields = textFields) {
  const query = { find: '', replacement: '', matchCase: false, wholeCell: false, ...given }
  return planReplace(rows, fields, query).map(({ change, found, replaced, problem }) => ({
    cell: `${change.row.id} ${change.field}`,
    after: change.after,
    found,
    replaced,
    problem,
  }))
}

describe('find and replace', () => {
  it('finds in text fields and says where the words stood and where the new ones stand', () => {
    expect(replace({ find: '公司', replacement: '集团公司' }, ['owner'])).toEqual([
      { cell: 'A owner', after: '甲集团公司', found: [[1, 3]], replaced: [[1, 5]], problem: null },
      { cell: 'B owner', after: '乙集团公司', found: [[1, 3]], replaced: [[1, 5]], problem: null },
    ])
  })

  it('takes the words as they stand, signs included', () => {
    expect(replace({ find: 'a.b', replacement: '$&' })).toMatchObject([
      {
        cell: 'B notes',
        after: '$& 甲公司 $&',
        found: [
          [0, 3],
          [8, 11],
        ],
      },
    ])
    expect(replace({ find: '（一期）' })).toMatchObject([{ cell: 'A name', after: 'LNG站' }])
    expect(replace({ find: '[' })).toEqual([])
    expect(replace({ find: '' })).toEqual([])
  })

  it('minds the case only when asked to', () => {
    expect(replace({ find: 'lng', replacement: '气' }).map((hit) => hit.after)).toEqual([
      '气站（一期）',
      '乙厂 气 罐',
    ])
    const exact = replace({ find: 'lng', replacement: '气', matchCase: true })
    expect(exact.map((hit) => hit.cell)).toEqual(['B name'])
  })

  it('finds whole cells only when asked to', () => {
    expect(replace({ find: '甲公司', wholeCell: true }).map((hit) => hit.cell)).toEqual(['A owner'])
  })

  it('leaves 未填 where nothing remains, but never a project without a name', () => {
    expect(replace({ find: '甲公司', wholeCell: true })).toMatchObject([
      { cell: 'A owner', after: null, problem: null },
    ])
    expect(replace({ find: '乙厂 lng 罐' })).toMatchObject([
      { cell: 'B name', problem: 'nameRequired' },
    ])
  })

  it('says which results a field can’t hold, and which are no change', () => {
    expect(replace({ find: '市国土局', replacement: '局'.repeat(201) })).toMatchObject([
      { cell: 'A responsibleUnit', problem: 'tooLong' },
    ])
    expect(replace({ find: '市国土局', replacement: '市国土局' })).toMatchObject([
      { problem: 'same' },
    ])
  })

  it('keeps no blanks at the ends', () => {
    expect(replace({ find: '乙厂', replacement: ' ' })).toMatchObject([
      { cell: 'B name', after: 'lng 罐', replaced: [] },
    ])
  })
})

describe('a bulk edit', () => {
  it('lists what changes, what is replaced and what is so already', () => {
    expect(planBulkEdit(rows, 'stage', 'construction')).toMatchObject({
      changes: [
        { row: { id: 'A' }, before: null, after: 'construction' },
        { row: { id: 'B' }, before: 'started', after: 'construction' },
      ],
      same: 0,
      replaced: 1,
    })
    expect(planBulkEdit(rows, 'stage', null)).toMatchObject({
      changes: [{ row: { id: 'B' } }],
      same: 1,
      replaced: 1,
    })
  })
})
