import { expect, test } from 'vitest'
import { LedgerError } from '../../shared/errors.ts'
import { testStore } from '../helpers/ledger.ts'

function refusal(work: () => unknown): { code: string; details: object } {
  try {
    work()
  } catch (error) {
    if (error instanceof LedgerError) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('nothing was refused')
}

test('an edit answers with the row as it now is and logs one change per changed field', async () => {
  const { handlers } = testStore()
  const changed = await handlers['projects.update']({
    changes: [{ id: 'CK-05', set: { stage: 'construction', leader: '市领导', owner: null } }],
  })
  expect(changed.projects).toHaveLength(1)
  expect(changed.projects[0]).toMatchObject({
    stage: 'construction',
    leader: '市领导',
    owner: null,
  })
  const entries = await handlers['history.list']({ limit: 10 })
  expect(
    entries.map(({ entityId, field, before, after, source, actor }) => [
      entityId,
      field,
      before,
      after,
      source,
      actor,
    ]),
  ).toEqual([
    ['CK-05', 'owner', '山西东义煤电铝集团煤化工有限公司', null, 'test', 'tester'],
    ['CK-05', 'leader', null, '市领导', 'test', 'tester'],
    ['CK-05', 'stage', null, 'construction', 'test', 'tester'],
  ])
})

test('an edit that changes nothing logs nothing', async () => {
  const { handlers } = testStore()
  const before = (await handlers['ledger.info']({})).revision
  const changed = await handlers['projects.update']({
    changes: [{ id: 'CK-01', set: { stage: 'construction' } }],
  })
  expect(changed.revision).toBe(before)
  expect(changed.projects).toEqual([])
  expect(changed.undoState.undo).toBeNull()
})

test('a park entered by a person loses the citation it was inferred from, and undo brings it back', async () => {
  const { handlers } = testStore()
  const { project } = await handlers['projects.get']({ id: 'CK-01' })
  expect(project).toMatchObject({
    park: '新型煤化工园区',
    parkBasis: 'inferred',
    parkFirstLine: 1307,
  })
  const changed = await handlers['projects.update']({
    changes: [{ id: 'CK-01', set: { park: '高新科技产业园区' } }],
  })
  expect(changed.projects[0]).toMatchObject({
    park: '高新科技产业园区',
    parkBasis: 'entered',
    parkFirstLine: null,
    parkLastLine: null,
  })
  const undone = await handlers['history.undo']({})
  expect(undone.projects).toEqual([project])
})

test('refuses an edit made against an older value and changes nothing, in any row of the batch', async () => {
  const { handlers } = testStore()
  await handlers['projects.update']({ changes: [{ id: 'CK-05', set: { stage: 'started' } }] })
  const before = await handlers['ledger.info']({})
  const refused = refusal(() =>
    handlers['projects.update']({
      changes: [
        { id: 'CK-01', set: { leader: '甲' } },
        { id: 'CK-05', set: { stage: 'construction' }, expected: { stage: null } },
      ],
    }),
  )
  expect(refused).toEqual({
    code: 'conflict',
    details: { id: 'CK-05', field: 'stage', value: 'started' },
  })
  expect(await handlers['ledger.info']({})).toEqual(before)
  expect((await handlers['projects.get']({ id: 'CK-01' })).project.leader).toBeNull()
})

test.each([
  ['park', '不存在的园区'],
  ['sector', '航天'],
  ['category', '其他'],
] as const)('refuses a %s that the plan does not have and names those it has', (field, value) => {
  const { handlers } = testStore()
  const refused = refusal(() =>
    handlers['projects.update']({ changes: [{ id: 'CK-01', set: { [field]: value } }] }),
  )
  expect(refused.code).toBe('bad-input')
  expect(refused.details).toMatchObject({ field, value })
})

test('refuses an unknown id', () => {
  const { handlers } = testStore()
  for (const name of ['projects.delete', 'projects.restore'] as const) {
    expect(refusal(() => handlers[name]({ ids: ['ZZ-99'] }))).toEqual({
      code: 'unknown-id',
      details: { field: 'id', value: 'ZZ-99', id: 'ZZ-99' },
    })
  }
})

test('a new project has a pinyin key and follows its name until the key is corrected by hand', async () => {
  const { handlers } = testStore()
  const { id, projects } = await handlers['projects.add']({ fields: { name: '长兴重工项目' } })
  expect(projects[0]?.pinyin).toBe('chang xing zhong gong xiang mu')
  const renamed = await handlers['projects.update']({ changes: [{ id, set: { name: '长兴' } }] })
  expect(renamed.projects[0]?.pinyin).toBe('chang xing')
  await handlers['projects.update']({ changes: [{ id, set: { pinyin: 'zhang xing' } }] })
  const kept = await handlers['projects.update']({ changes: [{ id, set: { name: '长兴二期' } }] })
  expect(kept.projects[0]?.pinyin).toBe('zhang xing')
})

test('a bundled entry goes into the recycle bin with its children and comes back with them', async () => {
  const { handlers } = testStore()
  const all = await handlers['projects.list']({})
  await handlers['projects.delete']({ ids: ['CC-01'] })
  expect((await handlers['projects.list']({})).projects.length).toBe(all.projects.length - 4)
  const bin = await handlers['projects.list']({ bin: true })
  expect(bin.projects.columns.id).toEqual(['CC-01', 'CC-01a', 'CC-01b', 'CC-01c'])
  await handlers['projects.restore']({ ids: ['CC-01'] })
  expect((await handlers['projects.list']({})).projects).toEqual(all.projects)
})

test('refuses to edit a project that is in the recycle bin', async () => {
  const { handlers } = testStore()
  await handlers['projects.delete']({ ids: ['CK-01'] })
  expect(
    refusal(() =>
      handlers['projects.update']({ changes: [{ id: 'CK-01', set: { leader: '甲' } }] }),
    ).code,
  ).toBe('conflict')
})

test('saving capacity lines adds, changes and removes, and leaves an untouched figure its reading', async () => {
  const { handlers } = testStore()
  const { capacities } = await handlers['projects.get']({ id: 'CC-09b' })
  expect(capacities).toHaveLength(1)
  const [line] = capacities
  if (line === undefined) throw new Error('CC-09b has no capacity line')
  expect(line).toMatchObject({ unit: '万/年', canonicalQuantity: 480, canonicalUnit: '万吨/年' })
  const { id, product, quantity, unit, phase, direction, addable, note } = line
  const kept = { id, product: `${product}（改）`, quantity, unit, phase, direction, addable, note }
  const added = {
    product: '甲醇',
    quantity: 5000,
    unit: '吨',
    phase: null,
    direction: 'output' as const,
    addable: true,
    note: null,
  }
  const saved = await handlers['capacities.save']({
    projectId: 'CC-09b',
    capacities: [kept, added],
  })
  expect(
    saved.capacities.map((each) => [each.product, each.canonicalQuantity, each.canonicalUnit]),
  ).toEqual([
    [`${product}（改）`, 480, '万吨/年'],
    ['甲醇', 0.5, '万吨/年'],
  ])
  const emptied = await handlers['capacities.save']({ projectId: 'CC-09b', capacities: [] })
  expect(emptied.capacities).toEqual([])
  await handlers['history.undo']({})
  const undone = await handlers['history.undo']({})
  expect(undone.capacities).toEqual(capacities)
})

test('undoing a new capacity line answers with its project, and the history keeps the line', async () => {
  const { handlers } = testStore()
  const line = { product: '甲醇', quantity: 7, unit: '万吨', phase: null, note: null }
  const { capacities } = await handlers['projects.get']({ id: 'CK-01' })
  const kept = capacities.map(
    ({ id, product, quantity, unit, phase, direction, addable, note }) => ({
      id,
      product,
      quantity,
      unit,
      phase,
      direction,
      addable,
      note,
    }),
  )
  await handlers['capacities.save']({
    projectId: 'CK-01',
    capacities: [...kept, { ...line, direction: 'output', addable: true }],
  })
  const undone = await handlers['history.undo']({})
  expect(undone.projects.map((row) => row.id)).toEqual(['CK-01'])
  expect(undone.capacities).toEqual(capacities)
  const history = await handlers['history.list']({ projectId: 'CK-01', limit: 500 })
  const products = history.filter((entry) => entry.field === 'product' && entry.source !== 'seed')
  expect(products.map((entry) => [entry.before, entry.after, entry.projectId])).toEqual([
    ['甲醇', null, 'CK-01'],
    [null, '甲醇', 'CK-01'],
  ])
})

test('children go where their bundle goes', async () => {
  const { handlers } = testStore()
  await handlers['projects.update']({
    changes: [{ id: 'AL-04', set: { park: '高新科技产业园区' } }],
  })
  const inPark = async (park: string) =>
    (await handlers['projects.list']({ park: [park], origin: ['box'] })).projects.columns.id
  expect(await inPark('铝电循环园区')).toEqual(['AL-01', 'AL-02', 'AL-03', 'AL-05', 'AL-06'])
  expect(await inPark('高新科技产业园区')).toEqual(
    expect.arrayContaining(['AL-04', 'AL-04a', 'AL-04b']),
  )
})

test('a bundle is found by a word that only one of its children has', async () => {
  const { handlers } = testStore()
  await handlers['projects.update']({ changes: [{ id: 'CC-01a', set: { owner: '独山子公司' } }] })
  const { projects } = await handlers['projects.list']({ search: '独山子' })
  expect(projects.columns.id).toEqual(['CC-01', 'CC-01a'])
})

test('refuses capacity lines for a project that is in the recycle bin', async () => {
  const { handlers } = testStore()
  await handlers['projects.delete']({ ids: ['CK-01'] })
  expect(
    refusal(() => handlers['capacities.save']({ projectId: 'CK-01', capacities: [] })).code,
  ).toBe('conflict')
})

test('the same park sent again turns an inferred park into an entered one', async () => {
  const { handlers } = testStore()
  const confirmed = await handlers['projects.update']({
    changes: [{ id: 'CK-01', set: { park: '新型煤化工园区' } }],
  })
  expect(confirmed.projects[0]).toMatchObject({
    park: '新型煤化工园区',
    parkBasis: 'entered',
    parkFirstLine: null,
  })
  await handlers['history.undo']({})
  expect((await handlers['projects.get']({ id: 'CK-01' })).project.parkBasis).toBe('inferred')
})
