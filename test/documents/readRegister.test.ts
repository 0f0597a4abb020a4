import { expect, test } from 'vitest'
import { readRegister } from '../../electron/documents/sheets/readRegister.ts'
import { connect } from '../../electron/store/connection.ts'
import { LedgerError } from '../../shared/errors.ts'
import { terms } from '../../shared/text/terms.ts'
import { testStore } from '../helpers/ledger.ts'
import { awkwardLedger, openLook, spec, today } from './registerSheets.ts'

function refusal(attempt: () => unknown): { readonly code: string; readonly details: object } {
  try {
    attempt()
  } catch (error) {
    if (error instanceof LedgerError) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('Nothing was refused.')
}

test('refuses ids that the ledger does not have or has in the recycle bin', () => {
  const { store, database } = awkwardLedger()
  void store.handlers['projects.delete']({ ids: ['CK-02'] })
  expect(refusal(() => readRegister(database, spec(['CK-01', 'XX-99']), today))).toEqual({
    code: 'unknown-id',
    details: { id: 'XX-99', reason: 'is not in this ledger' },
  })
  expect(refusal(() => readRegister(database, spec(['CK-02']), today))).toEqual({
    code: 'unknown-id',
    details: { id: 'CK-02', reason: 'is in the recycle bin' },
  })
})

test('refuses an empty sheet, a project listed twice, and columns it does not have', () => {
  const { database } = awkwardLedger()
  const attempt = (ids: readonly string[], columns: readonly string[]) =>
    refusal(() => readRegister(database, spec(ids, { columns: [...columns] }), today))
  expect(attempt([], ['name']).code).toBe('nothing-to-export')
  expect(attempt(['CK-01', 'CK-01'], ['name'])).toEqual({
    code: 'bad-input',
    details: { field: 'ids', value: 'CK-01' },
  })
  expect(attempt(['CK-01'], ['name', 'toString'])).toMatchObject({
    code: 'bad-input',
    details: { field: 'columns', value: 'toString' },
  })
  expect(attempt(['CK-01'], ['name', 'name']).code).toBe('bad-input')
})

test('knows a column for every field that has a term, and always numbers the rows first', () => {
  const { database } = awkwardLedger()
  const fields = Object.keys(terms['zh-CN'].field)
  const { columns } = readRegister(database, spec(['CK-01'], { columns: fields }), today)
  expect(columns.map((column) => column.key)).toEqual(['number', ...fields])
  const again = readRegister(database, spec(['CK-01'], { columns: ['name', 'number'] }), today)
  expect(again.columns.map((column) => column.title)).toEqual(['序号', '项目名称'])
})

test('groups stand in the order of the plan, then added sectors, then those without one', () => {
  const { store } = awkwardLedger()
  // Written past the store, which takes listed sectors only: as a merged or older ledger may hold it.
  const writer = connect(store.path)
  writer.prepare("UPDATE project SET sector = '氢能' WHERE id = 'CK-03'").run()
  writer.close()
  const ids = ['AL-02', 'CK-03', 'CK-01', 'AL-04', 'AL-04b', 'AL-01']
  const { groups } = readRegister(openLook(store), spec(ids), today)
  expect(groups.map(({ label, rows }) => [label, rows.map((row) => row.number)])).toEqual([
    ['一、铝系化工（2项）', [1, null, 2]],
    ['二、焦化（1项）', [3]],
    ['三、氢能（1项）', [4]],
    ['四、板块未填（1项）', [5]],
  ])
})

test('a ledger without a plan of its own has a plain title and names no bureau', () => {
  const store = testStore({ createFrom: 'empty' })
  const added = store.handlers['projects.add']({ fields: { name: '某项目', kind: 'project' } })
  if (added instanceof Promise) throw new Error('The store answers at once.')
  const register = readRegister(openLook(store), spec([added.id], { filterWords: '全部' }), today)
  expect([register.title, register.subtitle, register.bureau]).toEqual([
    '重点项目台账',
    '（全部；截至2017年6月30日）',
    '',
  ])
})
