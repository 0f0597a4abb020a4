import { expect, test } from 'vitest'
import { fromColumnar } from '../../shared/columnar.ts'
import { defaultLightRules } from '../../shared/model/month/lightRules.ts'
import { failureOf, planned, shown, wan } from '../helpers/month.ts'
import { testStore } from '../helpers/ledger.ts'

type Store = ReturnType<typeof testStore>

async function invested(store: Store, id: string, ...amounts: readonly number[]) {
  await store.handlers['progress.save']({
    changes: amounts.map((amount, index) => ({
      projectId: id,
      month: `2017-0${index + 1}`,
      set: { invested: amount * wan, progressText: `第${index + 1}月` },
    })),
  })
}

test('problems are listed with the nearest day first, overdue by the day of who looks', async () => {
  const store = testStore()
  const { handlers } = store
  const problem = {
    projectId: 'CK-01',
    text: '用地手续',
    responsibleUnit: '市自然资源局',
    due: '2017-06-01',
    state: 'open',
    result: null,
    raisedMonth: '2017-05',
    doneOn: null,
    notes: null,
  } as const
  await handlers['problems.save']({
    problems: [{ ...problem, due: null, text: '供电' }, problem],
  })
  const listed = await handlers['problems.list']({ today: shown.today })
  expect(listed.map(({ text, overdue }) => [text, overdue])).toEqual([
    ['用地手续', true],
    ['供电', false],
  ])
  const [first] = listed
  if (first === undefined) throw new Error('no problem')
  await handlers['problems.save']({ problems: [{ ...problem, id: first.id, state: 'done' }] })
  expect((await handlers['problems.list']({ today: shown.today }))[0]).toMatchObject({
    doneOn: '2017-06-01',
    overdue: false,
  })
  expect(
    await failureOf(() =>
      handlers['problems.save']({
        problems: [{ ...problem, id: first.id, result: '已批', expected: { state: 'open' } }],
      }),
    ),
  ).toMatchObject({ code: 'conflict', details: { field: 'state', value: 'done' } })
  await handlers['problems.save']({
    problems: [
      { ...problem, id: first.id, state: 'done', expected: { state: 'done', result: null } },
    ],
  })
  await handlers['problems.remove']({ ids: [first.id] })
  expect(await handlers['problems.list']({ projectId: 'CK-01', today: shown.today })).toHaveLength(
    1,
  )
  expect(
    await failureOf(() => handlers['problems.save']({ problems: [{ ...problem, id: first.id }] })),
  ).toMatchObject({ code: 'unknown-id' })
})

test('a late milestone or procedure lights up, and goes out when it is done', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200 })
  const light = async () => {
    const { judgement } = await handlers['months.explain']({ ...shown, projectId: 'CK-01' })
    const found = judgement.lights.find((each) => each.dimension === 'milestone')
    return [found?.colour, found?.reason.key]
  }
  const cell = {
    projectId: 'CK-01',
    kind: 'environment',
    documentNumber: null,
    note: null,
    due: '2017-04',
  } as const
  await handlers['procedures.save']({ procedures: [{ ...cell, state: 'inHand', date: null }] })
  expect(await light()).toEqual(['yellow', 'stepOverdue'])
  await handlers['milestones.save']({
    projectId: 'CK-01',
    milestones: [{ name: '主体封顶', plannedDate: '2017-01', actualDate: null }],
  })
  expect(await light()).toEqual(['red', 'stepOverdue'])
  const [milestone] = await handlers['milestones.list']({ projectId: 'CK-01' })
  await handlers['milestones.save']({
    projectId: 'CK-01',
    milestones: [
      { id: milestone?.id, name: '主体封顶', plannedDate: '2017-01', actualDate: '2017-05-20' },
    ],
  })
  await handlers['procedures.save']({
    procedures: [{ ...cell, state: 'done', date: '2017-05', documentNumber: '孝环审〔2017〕5号' }],
  })
  expect(await light()).toEqual(['grey', 'noStepDue'])
  expect(await handlers['procedures.list']({})).toHaveLength(1)
  await handlers['procedures.clear']({ procedures: [{ projectId: 'CK-01', kind: 'environment' }] })
  expect(await handlers['procedures.list']({})).toEqual([])
  await handlers['history.undo']({})
  expect(await handlers['procedures.list']({})).toMatchObject([{ state: 'done' }])
})

test('a change of stage has its day, fills the start, and tells earlier months their stage', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'HE-01': 1000 })
  const { rows, projects } = await handlers['stages.change']({
    projectId: 'HE-01',
    stage: 'construction',
    date: '2017-05-10',
    documentNumber: '孝发改〔2017〕12号',
    shown,
  })
  expect(rows).toMatchObject([{ stage: 'construction', annualRole: 'started' }])
  expect(projects[0]).toMatchObject({ actualStart: '2017-05-10', stageFirstLine: null })
  const board = await handlers['months.board']({ ...shown, month: '2017-04' })
  expect(board.rows.columns.stage).toEqual(['preparatory'])
  await handlers['stages.change']({ projectId: 'HE-01', stage: 'reserve', date: '2016-12-01' })
  const { stageChanges } = await handlers['progress.ofProject']({
    projectId: 'HE-01',
    today: shown.today,
  })
  expect(stageChanges.map(({ before, stage }) => [before, stage])).toEqual([
    ['preparatory', 'reserve'],
    ['reserve', 'construction'],
  ])
  expect((await handlers['projects.get']({ id: 'HE-01' })).project.stage).toBe('construction')
})

test('rules are tried before they are kept, and a person’s judgement is shown as one', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200, 'CK-02': 1200 })
  await invested(store, 'CK-01', 100, 100, 100, 0, 30)
  await invested(store, 'CK-02', 100, 100, 100, 100, 110)
  const light = async (id: string) => {
    const { rows } = await handlers['months.board'](shown)
    return fromColumnar(rows).find((row) => row.id === id)
  }
  expect(await light('CK-01')).toMatchObject({ light: 'yellow', deciding: 'investment' })
  const rules = [{ dimension: 'investment', enabled: true, yellow: 5, red: 14 }] as const
  const preview = await handlers['lights.preview']({ ...shown, rules: [...rules] })
  expect(preview.changed).toMatchObject([{ projectId: 'CK-01', before: 'yellow', after: 'red' }])
  expect([preview.before.yellow, preview.after.red]).toEqual([1, 1])
  expect(await light('CK-01')).toMatchObject({ light: 'yellow' })
  await handlers['lights.saveRules']({ rules: [...rules] })
  expect(await light('CK-01')).toMatchObject({ light: 'red' })
  expect(await handlers['lights.rules']({})).toMatchObject({ defaults: defaultLightRules })
  const override = {
    projectId: 'CK-01',
    month: shown.month,
    dimension: 'investment',
    reason: '雨季停工，已批准',
  } as const
  const { rows } = await handlers['lights.override']({ ...override, colour: 'green', shown })
  expect(rows).toMatchObject([{ light: 'green', judged: true }])
  await handlers['lights.override']({ ...override, colour: null })
  expect(await light('CK-01')).toMatchObject({ light: 'red', judged: false })
  await handlers['history.undo']({})
  expect(await light('CK-01')).toMatchObject({ light: 'green', judged: true })
})

test('units that have not reported come first, and only a passed deadline makes it red', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200, 'CK-02': 1200, 'CK-03': 1200 })
  await handlers['projects.update']({
    changes: [
      { id: 'CK-01', set: { responsibleUnit: '市经信局' } },
      { id: 'CK-02', set: { responsibleUnit: '市发改局' } },
      { id: 'CK-03', set: { responsibleUnit: '市经信局', stage: 'operation' } },
    ],
  })
  await invested(store, 'CK-02', 100, 100, 100, 100, 100)
  const status = await handlers['reporting.status'](shown)
  expect(status).toMatchObject({
    expected: 2,
    reported: 1,
    unreported: 1,
    deadline: '2017-06-05',
    overdue: false,
    // By the name the unit has today.
    units: [
      { unit: '市工业和信息化局', unreported: 1, projects: [{ id: 'CK-01', state: 'unreported' }] },
      { unit: '市发改局', reported: 1 },
    ],
  })
  const lightsOn = async (today: string) =>
    (await handlers['months.board']({ ...shown, today })).lights
  expect(await lightsOn('2017-06-05')).toMatchObject({ red: 0 })
  expect(await lightsOn('2017-06-06')).toMatchObject({ red: 1 })
  await handlers['settings.set']({ key: 'deadlineDay', value: 10 })
  expect(await lightsOn('2017-06-06')).toMatchObject({ red: 0 })
})

test('the overview adds up the board', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200, 'CK-02': 600, 'NE-01': 600 })
  await invested(store, 'CK-01', 100, 100, 100, 100, 100)
  await invested(store, 'NE-01', 0, 0, 0, 60, 20)
  const overview = await handlers.overview(shown)
  expect(overview).toMatchObject({
    entries: 176,
    totals: {
      projects: 3,
      planned: 2400 * wan,
      thisMonth: 120 * wan,
      unreported: 1,
      yearToDate: 580 * wan,
    },
    groups: {
      sector: [
        { value: '焦化', figures: { planned: 1800 * wan, yearToDate: 500 * wan } },
        { value: '新能源', figures: { planned: 600 * wan, yearToDate: 80 * wan } },
      ],
    },
    lagging: [{ id: 'NE-01' }],
    movers: [{ id: 'NE-01', difference: -40 * wan }],
    sample: false,
  })
  expect(overview.curve.map((point) => point.done)).toEqual([
    ...[100, 200, 300, 460, 580].map((each) => each * wan),
    ...Array.from({ length: 7 }, () => null),
  ])
  expect(overview.curve[11]?.schedule).toBe(2400 * wan)
  const filtered = await handlers.overview({ ...shown, filter: { sector: ['焦化'] } })
  expect(filtered.totals.yearToDate).toBe(500 * wan)
})

test('a bundle and its pieces are not added twice', async () => {
  const store = testStore()
  const { handlers } = store
  const { projects } = await handlers['projects.list']({})
  const at = projects.columns.parentId.findIndex((parent) => parent !== null)
  const child = projects.columns.id[at] ?? ''
  const parent = projects.columns.parentId[at] ?? ''
  await planned(store, { [child]: 100 })
  expect((await handlers['months.board'](shown)).totals.planned).toBe(100 * wan)
  await planned(store, { [parent]: 300 })
  const board = await handlers['months.board'](shown)
  expect([board.rows.length, board.totals.planned]).toEqual([2, 300 * wan])
})

test('findings of the month name their cells and join the ledger’s own', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200 })
  await handlers['projects.update']({
    changes: [{ id: 'CK-01', set: { totalInvestment: 400 * wan, actualStart: '2017-05' } }],
  })
  await invested(store, 'CK-01', 100, 100, 100, 100, 100)
  expect(await handlers['months.findings'](shown)).toMatchObject([
    { projectId: 'CK-01', kind: 'overTotal', field: 'invested', left: 500 * wan, right: 400 * wan },
  ])
  const find = async (withMonth: boolean) =>
    (await handlers['findings.list']({ language: 'zh-CN', ...(withMonth && { shown }) })).filter(
      ({ kind }) => kind === 'overTotal',
    )
  expect(await find(false)).toEqual([])
  expect(await find(true)).toMatchObject([
    { key: 'month:2017-05:overTotal', projectIds: ['CK-01'], about: 'ledger' },
  ])
})

test('the board of an earlier day is folded from the log', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200 })
  const { savedAt } = await handlers['progress.save']({
    changes: [{ projectId: 'CK-01', month: '2017-05', set: { invested: 10 } }],
  })
  await handlers['progress.save']({
    changes: [{ projectId: 'CK-01', month: '2017-05', set: { invested: 20 } }],
  })
  const then = await handlers['months.board']({ ...shown, filter: { asOf: savedAt } })
  expect(then.rows.columns.invested).toEqual([10])
})
