import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '../../electron/store/connection.ts'
import { compareContents, foldLog, readTables } from '../../electron/store/fold.ts'
import { migrate, schemaVersion, versionOf } from '../../electron/store/migrate.ts'
import { nothingSet } from '../../shared/model/viewDefinition.ts'
import type { ViewDefinition } from '../../shared/schemas/view.ts'
import { temporaryFolder, testStore, type TestStore } from '../helpers/ledger.ts'

const building: ViewDefinition = {
  columns: [
    { id: 'name', hidden: false, pinned: true, width: 320 },
    { id: 'stage', hidden: false, pinned: false, width: null },
    { id: 'notes', hidden: true, pinned: false, width: null },
  ],
  filter: {
    scope: 'entries',
    query: '煤化工',
    conditions: [
      { kind: 'set', column: 'stage', values: ['started', 'construction', ''], exclude: false },
      { kind: 'number', column: 'totalInvestment', operator: 'atLeast', from: 5e8, to: null },
      { kind: 'date', column: 'plannedEnd', operator: 'before', from: '2018', to: null },
      { kind: 'text', column: 'owner', operator: 'lacks', text: '集团' },
    ],
  },
  grouping: ['park', 'sector'],
  sortings: [{ column: 'totalInvestment', descending: true }],
  moneyUnit: 'yi',
}

const refusing = (details: object) => expect.objectContaining(details)

async function names({ handlers }: TestStore): Promise<string[]> {
  return (await handlers['views.list']({})).map((view) => view.name)
}

async function withViews(...given: readonly string[]) {
  const store = testStore({ createFrom: 'empty' })
  const ids: string[] = []
  for (const name of given) {
    ids.push((await store.handlers['views.save']({ name, definition: nothingSet })).id)
  }
  return { store, ids }
}

async function expectSound(store: TestStore): Promise<void> {
  expect(await store.handlers['ledger.check']({})).toMatchObject({ ok: true, problems: [] })
  const database = store.look()
  expect(compareContents(foldLog(database), readTables(database))).toEqual([])
  database.close()
}

test('keeps a view as it was given, over a restart', async () => {
  const store = testStore({ createFrom: 'empty' })
  const { id } = await store.handlers['views.save']({ name: '在建大项目', definition: building })
  store.close()
  const again = testStore({ path: store.path, createFrom: null })
  expect(await again.handlers['views.list']({})).toEqual([
    { id, name: '在建大项目', position: 1, definition: building, unknownParts: 0 },
  ])
  await expectSound(again)
})

test('logs a change of a view as one field, and undoes and redoes it', async () => {
  const { store, ids } = await withViews('我的')
  const [id = ''] = ids
  const { handlers } = store
  await handlers['views.save']({ id, name: '我的', definition: building })
  const [newest, ...older] = await handlers['history.list']({ limit: 5 })
  expect(newest).toMatchObject({
    operation: 'views.save',
    entity: 'saved_view',
    entityId: id,
    recordName: '我的',
    field: 'definition',
  })
  expect(older.every((entry) => entry.batch !== newest?.batch)).toBe(true)
  const undone = await handlers['history.undo']({})
  expect(undone.operation).toBe('views.save')
  expect((await handlers['views.list']({}))[0]?.definition).toEqual(nothingSet)
  await handlers['history.redo']({})
  expect((await handlers['views.list']({}))[0]?.definition).toEqual(building)
  await expectSound(store)
})

test('saving what is there already changes nothing', async () => {
  const { store, ids } = await withViews('我的')
  const { handlers } = store
  const { revision } = await handlers['ledger.info']({})
  await handlers['views.save']({ id: ids[0], name: '我的', definition: nothingSet })
  expect((await handlers['ledger.info']({})).revision).toBe(revision)
})

test('refuses a name that another view has, and names it', async () => {
  const { store, ids } = await withViews('甲', '乙')
  const { handlers } = store
  const details = { field: 'name', value: '甲', id: ids[0] }
  const refusal = refusing({ code: 'conflict', details })
  expect(() => handlers['views.save']({ name: '甲', definition: nothingSet })).toThrow(refusal)
  expect(() => handlers['views.save']({ id: ids[1], name: '甲', definition: nothingSet })).toThrow(
    refusal,
  )
  expect(await names(store)).toEqual(['甲', '乙'])
})

test('refuses to change, delete or move a view that is not there', async () => {
  const { store } = await withViews('甲')
  const { handlers } = store
  const refusal = refusing({ code: 'unknown-id' })
  expect(() => handlers['views.save']({ id: 'none', name: '丙', definition: nothingSet })).toThrow(
    refusal,
  )
  expect(() => handlers['views.delete']({ id: 'none' })).toThrow(refusal)
  expect(() => handlers['views.move']({ id: 'none', to: 0 })).toThrow(refusal)
})

test('a deleted view frees its name, comes back by undo, and can be deleted only once', async () => {
  const { store, ids } = await withViews('甲', '乙')
  const { handlers } = store
  const [id = ''] = ids
  await handlers['views.delete']({ id })
  expect(await names(store)).toEqual(['乙'])
  expect(() => handlers['views.delete']({ id })).toThrow(refusing({ code: 'unknown-id' }))
  await handlers['views.save']({ name: '甲', definition: building })
  expect(await names(store)).toEqual(['乙', '甲'])
  await handlers['history.undo']({})
  await handlers['history.undo']({})
  expect((await handlers['views.list']({})).map((view) => view.id)).toEqual(ids)
  await expectSound(store)
})

test('moves a view to a place among the others, and undo puts it back', async () => {
  const { store, ids } = await withViews('甲', '乙', '丙')
  const { handlers } = store
  await handlers['views.move']({ id: ids[2] ?? '', to: 0 })
  expect(await names(store)).toEqual(['丙', '甲', '乙'])
  await handlers['views.move']({ id: ids[2] ?? '', to: 99 })
  expect(await names(store)).toEqual(['甲', '乙', '丙'])
  await handlers['history.undo']({})
  expect(await names(store)).toEqual(['丙', '甲', '乙'])
  await handlers['history.undo']({})
  expect(await names(store)).toEqual(['甲', '乙', '丙'])
  await expectSound(store)
})

test('the default view is a setting: logged, and passed over by undo', async () => {
  const { store, ids } = await withViews('甲')
  const { handlers } = store
  await handlers['settings.set']({ key: 'defaultView', value: ids[0] ?? '' })
  expect((await handlers['ledger.info']({})).settings).toEqual({ defaultView: ids[0] })
  await handlers['history.undo']({})
  expect(await names(store)).toEqual([])
  expect((await handlers['ledger.info']({})).settings).toEqual({ defaultView: ids[0] })
})

test('leaves out the parts of a definition that it does not know, and counts them', async () => {
  const { store, ids } = await withViews('新版的', '坏的')
  store.close()
  const database = connect(store.path)
  const strange = {
    ...building,
    filter: {
      ...building.filter,
      conditions: [...building.filter.conditions, { kind: 'colour', column: 'stage' }],
    },
    grouping: ['park', 'weather'],
    charts: [],
  }
  const write = database.prepare('UPDATE saved_view SET definition = ? WHERE id = ?')
  write.run(JSON.stringify(strange), ids[0])
  write.run('{', ids[1])
  database.close()
  const views = await testStore({ path: store.path, createFrom: null }).handlers['views.list']({})
  expect(views.map(({ definition, unknownParts }) => ({ definition, unknownParts }))).toEqual([
    { definition: { ...building, grouping: ['park'] }, unknownParts: 3 },
    { definition: nothingSet, unknownParts: 1 },
  ])
})

test('a ledger of version 2 learns to keep views, and a copy of it is kept', async () => {
  const path = join(temporaryFolder(), 'old.ledger')
  const old = connect(path)
  migrate(old, path, 2)
  old.close()
  const store = testStore({ path, createFrom: null })
  await store.handlers['views.save']({ name: '甲', definition: building })
  expect(await names(store)).toEqual(['甲'])
  await expectSound(store)
  const copy = connect(`${path}-before-version-${schemaVersion}`, { readOnly: true })
  expect(versionOf(copy)).toBe(2)
  copy.close()
})
