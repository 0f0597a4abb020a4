import { expect, test } from 'vitest'
import { fromColumnar } from '../../shared/columnar.ts'
import { failureOf, planned, shown } from '../helpers/month.ts'
import { testStore } from '../helpers/ledger.ts'

test('the sample fills two years, is marked, writes no project, and goes in one step', async () => {
  const store = testStore()
  const { handlers } = store
  const before = (await handlers['projects.list']({})).projects
  await handlers['sample.add']({})
  expect((await handlers['ledger.info']({})).sampleProjects).toBeGreaterThan(35)
  const months = await handlers['months.list']({})
  expect([months.length, months[0]?.month, months.at(-1)?.month]).toEqual([
    24,
    '2016-01',
    '2017-12',
  ])
  const board = await handlers['months.board'](shown)
  const rows = fromColumnar(board.rows)
  expect(rows.length).toBeGreaterThan(35)
  expect(rows.every((row) => row.sample && row.problems === null && row.reporter === null)).toBe(
    true,
  )
  expect(board.sample).toBe(true)
  for (const colour of ['yellow', 'green'] as const) expect(board.lights[colour]).toBeGreaterThan(3)
  expect((await handlers['projects.list']({})).projects).toEqual(before)
  const { months: kept } = await handlers['progress.ofProject']({
    projectId: rows[0]?.id ?? '',
    today: shown.today,
  })
  expect(kept.every((month) => month.sample)).toBe(true)

  await handlers['sample.remove']({})
  expect((await handlers['ledger.info']({})).sampleProjects).toBe(0)
  expect((await handlers['months.board'](shown)).rows.length).toBe(0)
  expect(await failureOf(() => handlers['sample.remove']({}))).toMatchObject({
    code: 'sample-absent',
  })
  await handlers['history.undo']({})
  expect((await handlers['months.board'](shown)).rows).toEqual(board.rows)
  expect(await handlers['ledger.check']({})).toMatchObject({ ok: true })
})

test('is the same for the same plan', async () => {
  const boards = []
  for (const store of [testStore(), testStore()]) {
    await store.handlers['sample.add']({})
    boards.push((await store.handlers['months.board'](shown)).rows)
  }
  expect(boards[0]).toEqual(boards[1])
})

test('is refused beside figures, and an edited sample record stays one', async () => {
  const store = testStore()
  const { handlers } = store
  await handlers['sample.add']({})
  const edit = (month: string) =>
    handlers['progress.save']({
      changes: [{ projectId: 'CK-01', month, set: { invested: 7 } }],
      shown: { ...shown, month },
    })
  expect((await edit('2017-05')).rows).toMatchObject([{ invested: 7, sample: true }])
  await edit('2018-01')
  await handlers['sample.remove']({})
  // What was typed into a month without a sample record is real, and stays.
  expect((await handlers['months.list']({})).map((month) => [month.month, month.sample])).toEqual([
    ['2018-01', false],
  ])
  expect(await failureOf(() => handlers['sample.add']({}))).toMatchObject({
    code: 'sample-beside-real',
  })
})

test('a real record wins over the sample’s of the same month', async () => {
  const store = testStore()
  await store.handlers['sample.add']({})
  await store.handlers['sample.remove']({})
  await planned(store, { 'CK-01': 500 })
  const board = await store.handlers['months.board'](shown)
  expect(fromColumnar(board.rows)).toMatchObject([{ id: 'CK-01', sample: false }])
})
