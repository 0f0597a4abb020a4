import { expect, test } from 'vitest'
import { clearCells, fillColumns, fillRows } from '../../renderer/grid/range/fillCells.ts'
import { ledgerCellModel } from '../../renderer/grid/ledgerCellModel.ts'
import { rangeFigures } from '../../renderer/grid/range/rangeFigures.ts'
import type { LedgerRow } from '../../renderer/state/ledgerRow.ts'
import { ledgerRows, project } from './rows.ts'

function rowsWith(given: readonly Partial<Parameters<typeof project>[0]>[]): readonly LedgerRow[] {
  return ledgerRows(given.map((one, at) => project({ id: `P${at}`, ...one }))).rows
}

const down = { upwards: false, copyOnly: false }

function filled(
  sources: readonly LedgerRow[],
  targets: readonly LedgerRow[],
  options = down,
): readonly (string | number | null)[] {
  return fillRows(
    sources,
    targets,
    ['plannedEnd', 'totalInvestment'],
    options,
    ledgerCellModel,
  ).changes.map((change) => change.after)
}

test('months, years and days go on at the distance of those that are given', () => {
  const blank = rowsWith([{}, {}])
  const dates = (...given: string[]) => rowsWith(given.map((plannedEnd) => ({ plannedEnd })))
  expect(filled(dates('2017-09', '2017-12'), blank)).toEqual(['2018-03', '2018-06'])
  expect(filled(dates('2016', '2017'), blank)).toEqual(['2018', '2019'])
  expect(filled(dates('2017-01-01', '2017-02-01'), blank)).toEqual(['2017-03-01', '2017-04-01'])
  expect(filled(dates('2017-12-30', '2017-12-31'), blank)).toEqual(['2018-01-01', '2018-01-02'])
  expect(filled(dates('2017-09', '2017-12'), blank, { upwards: true, copyOnly: false })).toEqual([
    '2017-06',
    '2017-03',
  ])
})

test('what makes no plain series is repeated: one date, two amounts, dates of different kinds', () => {
  const blank = rowsWith([{}, {}])
  expect(filled(rowsWith([{ plannedEnd: '2017-09' }]), blank)).toEqual(['2017-09', '2017-09'])
  expect(filled(rowsWith([{ plannedEnd: '2017' }, { plannedEnd: '2017-06' }]), blank)).toEqual([
    '2017',
    '2017-06',
  ])
  const amounts = (...given: number[]) =>
    rowsWith(given.map((totalInvestment) => ({ totalInvestment })))
  expect(filled(amounts(1000, 2000), blank)).toEqual([1000, 2000])
  expect(filled(amounts(1000, 2000, 3000), blank)).toEqual([4000, 5000])
  expect(filled(amounts(1, 2, 3), blank, { upwards: false, copyOnly: true })).toEqual([1, 2])
})

test('a month of 31 days has no twin in every month: such a cell is left', () => {
  const sources = rowsWith([{ plannedEnd: '2017-01-31' }, { plannedEnd: '2017-03-31' }])
  const plan = fillRows(sources, rowsWith([{}, {}, {}]), ['plannedEnd'], down, ledgerCellModel)
  expect(plan.changes.map((change) => change.after)).toEqual(['2017-05-31', '2017-07-31'])
  expect(plan.fixed).toBe(1)
})

test('columns are filled from others of their kind only', () => {
  const rows = rowsWith([{ plannedStart: '2016', plannedEnd: null, stage: 'construction' }])
  expect(
    fillColumns(rows, ['plannedStart'], ['plannedEnd'], ledgerCellModel).changes,
  ).toMatchObject([{ field: 'plannedEnd', before: null, after: '2016' }])
  expect(fillColumns(rows, ['plannedStart'], ['stage', 'capacity'], ledgerCellModel)).toEqual({
    changes: [],
    fixed: 2,
  })
})

test('clearing empties what can be emptied and counts what cannot', () => {
  const rows = rowsWith([{ stage: 'reserve' }, {}])
  const plan = clearCells(rows, ['name', 'stage', 'capacity'], ledgerCellModel)
  expect(plan.changes.map(({ row, field, after }) => [row.id, field, after])).toEqual([
    ['P0', 'stage', null],
  ])
  expect(plan).toMatchObject({ required: 2, fixed: 2 })
})

test('the selection counts, adds up amounts and says what is 未填, a child’s blanks aside', () => {
  const { rows } = ledgerRows([
    project({ id: 'A', totalInvestment: 3_000_000 }),
    project({ id: 'A1', parentId: 'A' }),
    project({ id: 'B' }),
  ])
  const cells = {
    rows,
    columns: ['name', 'totalInvestment'] as const,
    columnsAfter: [],
    rowsBelow: () => ({ rows, groupRows: 0 }),
    focus: { row: null, column: 'name' as const },
  }
  expect(rangeFigures(cells)).toEqual({
    rows: 3,
    columns: 2,
    filled: 4,
    unfilled: 1,
    money: { sum: 3_000_000, filled: 1, unfilled: 2 },
  })
})
