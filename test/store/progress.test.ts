import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareContents, foldLog, readTables } from '../../electron/store/fold.ts'
import { fromColumnar } from '../../shared/columnar.ts'
import type { InputOf } from '../../shared/contract.ts'
import { LedgerError } from '../../shared/errors.ts'
import { roundPoints } from '../../shared/model/month/progressFigures.ts'
import { failureOf, planned, shown, wan } from '../helpers/month.ts'
import { testStore } from '../helpers/ledger.ts'

type Store = ReturnType<typeof testStore>

async function rowOf(store: Store, id: string, at = shown) {
  const board = await store.handlers['months.board'](at)
  const row = fromColumnar(board.rows).find((each) => each.id === id)
  if (row === undefined) throw new Error(`${id} is not on the board`)
  return row
}

test('a typed figure comes back with the row computed, and is undone as one step', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200 })
  const { rows } = await handlers['progress.save']({
    changes: [
      { projectId: 'CK-01', month: '2017-04', set: { invested: 300 * wan } },
      {
        projectId: 'CK-01',
        month: '2017-05',
        set: { invested: 100 * wan, progressText: '主体施工' },
        expected: { invested: null },
      },
    ],
    shown,
  })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    id: 'CK-01',
    state: 'reported',
    invested: 100 * wan,
    lastInvested: 300 * wan,
    lastYearToDate: 300 * wan,
    yearToDate: 400 * wan,
    unreportedMonths: 3,
    reportedOn: '2017-06-01',
    sample: false,
  })
  expect(roundPoints(rows[0]?.gap ?? Number.NaN)).toBe(-8.3)
  await handlers['history.undo']({})
  expect(await rowOf(store, 'CK-01')).toMatchObject({ invested: null, lastInvested: null })
  await handlers['history.redo']({})
  expect(await rowOf(store, 'CK-01')).toMatchObject({ invested: 100 * wan })
  expect(await handlers['ledger.check']({})).toMatchObject({ ok: true })
})

test('sums of finished years follow a report, a correction, undo and redo made after they were first read', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200 })
  const save = (invested: number, reason?: string) =>
    handlers['progress.save']({
      changes: [{ projectId: 'CK-01', month: '2016-05', set: { invested } }],
      ...(reason !== undefined && { reason }),
    })
  const earlier = async () => (await rowOf(store, 'CK-01')).toLastYearEnd
  const before = await earlier()
  await save(300 * wan)
  expect(await earlier()).toBe(300 * wan)
  await handlers['months.close']({ month: '2016-05' })
  await save(200 * wan, '核减')
  expect(await earlier()).toBe(200 * wan)
  await handlers['history.undo']({})
  expect(await earlier()).toBe(300 * wan)
  await handlers['history.redo']({})
  expect(await earlier()).toBe(200 * wan)
  for (const _ of ['the correction', 'the close', 'the report']) await handlers['history.undo']({})
  expect(await earlier()).toBe(before)
})

test('refuses a figure that somebody changed meanwhile, a month outside the plan, and a negative one', async () => {
  const store = testStore()
  const { handlers } = store
  const save = (input: Partial<InputOf<'progress.save'>['changes'][number]>) =>
    failureOf(() =>
      handlers['progress.save']({
        changes: [{ projectId: 'CK-01', month: '2017-05', set: { invested: 1 }, ...input }],
      }),
    )
  expect(await save({ expected: { invested: 5 } })).toMatchObject({ code: 'conflict' })
  expect(await save({ month: '2031-01' })).toMatchObject({
    code: 'bad-input',
    details: { field: 'month', value: '2031-01', accepted: '2016–2020' },
  })
  expect(await save({ projectId: 'XX-99' })).toMatchObject({ code: 'unknown-id' })
  expect((await handlers['months.list']({})).length).toBe(0)
})

test('a closed month is only changed by a correction with its reason, and keeps what was closed', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200 })
  const change = (invested: number) => ({
    changes: [{ projectId: 'CK-01', month: '2017-05', set: { invested } }],
  })
  await handlers['progress.save'](change(100 * wan))
  await handlers['months.close']({ month: '2017-05' })
  expect(await handlers['months.list']({})).toMatchObject([
    { month: '2017-05', reported: 1, closing: { closedBy: 'tester' } },
  ])
  expect(await failureOf(() => handlers['progress.save'](change(90 * wan)))).toMatchObject({
    code: 'month-closed',
    details: { value: '2017-05' },
  })
  await handlers['progress.save']({ ...change(90 * wan), reason: '核减重复计列部分' })
  await handlers['progress.save']({
    changes: [{ projectId: 'CK-01', month: '2017-05', set: { progressText: '主体封顶' } }],
    reason: '补充形象进度',
  })
  expect(await rowOf(store, 'CK-01')).toMatchObject({
    invested: 90 * wan,
    progressText: '主体封顶',
    corrections: 2,
    correctedFields: ['invested', 'progressText'],
  })
  const { months } = await handlers['progress.ofProject']({
    projectId: 'CK-01',
    today: shown.today,
  })
  expect(months[0]?.corrections).toMatchObject([
    { field: 'invested', delta: -10 * wan, reason: '核减重复计列部分', by: 'tester' },
    { field: 'progressText', text: '主体封顶' },
  ])
  // The sums of later months and years hold the correction too.
  expect(await rowOf(store, 'CK-01', { ...shown, month: '2017-06' })).toMatchObject({
    yearToDate: 90 * wan,
    lastInvested: 90 * wan,
  })
  await planned(store, { 'CK-01': 500 }, 2018)
  expect(await rowOf(store, 'CK-01', { ...shown, month: '2018-01' })).toMatchObject({
    toLastYearEnd: 90 * wan,
  })
  expect(await failureOf(() => handlers['months.close']({ month: '2017-05' }))).toMatchObject({
    code: 'month-closed',
  })
  await handlers['months.reopen']({ month: '2017-05', reason: '统一调整' })
  await handlers['progress.save'](change(80 * wan))
  expect(await rowOf(store, 'CK-01')).toMatchObject({
    invested: 80 * wan,
    corrections: 1,
    correctedFields: ['progressText'],
  })
  expect(
    await failureOf(() => handlers['months.reopen']({ month: '2017-05', reason: '再次' })),
  ).toMatchObject({ code: 'month-open' })
  expect(await handlers['ledger.check']({})).toMatchObject({ ok: true })
})

test('an opening balance under a closed month asks for a reason', async () => {
  const store = testStore()
  const { handlers } = store
  const changes = [{ projectId: 'CK-01', year: 2017, invested: 900 * wan }]
  await planned(store, { 'CK-01': 1200 })
  await handlers['openingBalances.save']({ changes })
  expect(await rowOf(store, 'CK-01')).toMatchObject({
    toLastYearEnd: 900 * wan,
    opening: 900 * wan,
  })
  await handlers['months.close']({ month: '2017-05' })
  expect(
    await failureOf(() =>
      handlers['openingBalances.save']({
        changes: [{ projectId: 'CK-01', year: 2017, invested: null }],
      }),
    ),
  ).toMatchObject({ code: 'month-closed' })
  const { rows } = await handlers['openingBalances.save']({
    changes: [{ projectId: 'CK-01', year: 2017, invested: null }],
    reason: '重复录入',
    shown,
  })
  expect(rows).toMatchObject([{ toLastYearEnd: null, opening: null }])
})

test('a copied text is marked until another is typed, and counts as 雷同', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200 })
  const save = (month: string, set: InputOf<'progress.save'>['changes'][number]['set']) =>
    handlers['progress.save']({ changes: [{ projectId: 'CK-01', month, set }], shown })
  await save('2017-03', { invested: 1, progressText: '主体施工' })
  await save('2017-04', { invested: 1, progressText: '主体施工。' })
  const { rows } = await save('2017-05', { invested: 1, progressText: '主体施工', copied: 1 })
  expect(rows).toMatchObject([
    { state: 'repeated', copied: true, findings: ['sameText', 'openingUnfilled'] },
  ])
  const { judgement } = await handlers['months.explain']({ ...shown, projectId: 'CK-01' })
  expect(judgement.lights.find((light) => light.dimension === 'quality')).toMatchObject({
    colour: 'yellow',
    reason: { key: 'sameText', months: 2 },
  })
  expect((await save('2017-05', { progressText: '主体封顶' })).rows).toMatchObject([
    { state: 'reported', copied: false },
  ])
})

test('a monthly split is kept, measures 序时, and is refused where somebody changed it', async () => {
  const store = testStore()
  const { handlers } = store
  const monthly = [0, 0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100].map((each) => each * wan)
  const save = (expected: readonly number[] | null) =>
    handlers['yearPlans.save']({
      changes: [
        {
          projectId: 'CK-01',
          year: 2017,
          set: { planned: 1000 * wan, monthly },
          expected: { monthly: expected === null ? null : [...expected] },
        },
      ],
      shown,
    })
  const { rows } = await save(null)
  expect(rows).toMatchObject([{ schedule: 0.3, scheduleBasis: 'monthlyPlan', monthly }])
  expect(await failureOf(() => save(null))).toMatchObject({ code: 'conflict' })
})

test('the history of a project tells its figures, with the month they belong to', async () => {
  const { handlers } = testStore()
  await handlers['progress.save']({
    changes: [{ projectId: 'CK-01', month: '2017-05', set: { invested: 5 } }],
  })
  const history = await handlers['history.list']({ projectId: 'CK-01', limit: 20 })
  const entry = history.find(({ entity, field }) => entity === 'progress' && field === 'invested')
  expect(entry).toMatchObject({ projectId: 'CK-01', recordName: '2017-05', after: 5 })
})

const projects = ['CK-01', 'CK-02', 'AL-01'] as const
const edit = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      projectId: fc.constantFrom(...projects),
      month: fc.constantFrom('2016-12', '2017-01', '2017-05'),
      set: fc.oneof(
        fc.record({ invested: fc.option(fc.nat(1e9)) }),
        fc.record({ progressText: fc.constantFrom(null, '主体施工', '设备安装') }),
        fc.record({ fundsInPlace: fc.option(fc.nat(1e9)), statistics: fc.option(fc.nat(1e9)) }),
      ),
      reason: fc.option(fc.constant('核对'), { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('close' as const, 'reopen' as const),
      month: fc.constantFrom('2016-12', '2017-05'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('opening' as const),
      projectId: fc.constantFrom(...projects),
      year: fc.constantFrom(2016, 2017),
      invested: fc.option(fc.nat(1e9)),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'undo' as const }, { do: 'redo' as const }) },
)

test('after any month of edits the log folds to the tables, and 累计 is the sum of the months', async () => {
  const refusals = /^(month-|nothing-to-|bad-input)/
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 30 }), async (edits) => {
      const store = testStore()
      const { handlers } = store
      for (const each of edits) {
        try {
          switch (each.do) {
            case 'save':
              await handlers['progress.save']({
                changes: [{ projectId: each.projectId, month: each.month, set: each.set }],
                reason: each.reason,
              })
              break
            case 'close':
              await handlers['months.close']({ month: each.month })
              break
            case 'reopen':
              await handlers['months.reopen']({ month: each.month, reason: '核对' })
              break
            case 'opening': {
              const { do: _, ...change } = each
              await handlers['openingBalances.save']({ changes: [change], reason: '核对' })
              break
            }
            case 'undo':
            case 'redo':
              await handlers[`history.${each.do}`]({})
              break
            default:
              each satisfies never
          }
        } catch (error) {
          if (!(error instanceof LedgerError) || !refusals.test(error.code)) throw error
        }
      }
      const database = store.look()
      expect(compareContents(foldLog(database), readTables(database))).toEqual([])
      database.close()
      for (const projectId of projects) {
        const { months, openingBalances } = await handlers['progress.ofProject']({
          projectId,
          today: shown.today,
        })
        const { figures } = await handlers['months.explain']({ ...shown, projectId })
        const opening = openingBalances.findLast((balance) => balance.year <= 2017)
        const counted = months.filter(
          ({ month, invested }) => invested !== null && month >= `${opening?.year ?? '0000'}-01`,
        )
        const known = [...counted.map((each) => each.invested ?? 0), opening?.invested ?? null]
        const sum = known.filter((each) => each !== null)
        expect(figures.sinceStart).toBe(
          sum.length === 0 ? null : sum.reduce((total, each) => total + each, 0),
        )
      }
      store.close()
    }),
    { numRuns: 12 },
  )
})
