import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connect, type Database } from '../../electron/store/connection.ts'
import { compareContents, foldLog, readTables } from '../../electron/store/fold.ts'
import { LedgerError } from '../../shared/errors.ts'
import { constructionTypes, stages } from '../../shared/model/vocabulary.ts'
import { testStore, type TestStore } from '../helpers/ledger.ts'

type Command =
  | {
      readonly do: 'update'
      readonly at: number
      readonly field: string
      readonly value: string | number | null
    }
  | { readonly do: 'add'; readonly name: string }
  | { readonly do: 'delete' | 'restore'; readonly at: number }
  | { readonly do: 'capacities'; readonly at: number; readonly quantities: readonly number[] }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'reopen' }

const at = fc.nat(400)
const edits = fc.oneof(
  fc.record({ field: fc.constant('stage'), value: fc.constantFrom(null, ...stages) }),
  fc.record({
    field: fc.constant('constructionType'),
    value: fc.constantFrom(null, ...constructionTypes),
  }),
  fc.record({
    field: fc.constantFrom('owner', 'leader', 'notes'),
    value: fc.constantFrom(null, '甲', '=1+1', '乙'.repeat(100)),
  }),
  fc.record({
    field: fc.constant('park'),
    value: fc.constantFrom(null, '现代农业园区', '高教科技园区'),
  }),
  fc.record({ field: fc.constant('totalInvestment'), value: fc.option(fc.nat(1_000_000_000_000)) }),
)
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(at, edits)
      .map(([row, edit]) => ({ do: 'update' as const, at: row, ...edit })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('新项目', '二期').map((name) => ({ do: 'add' as const, name })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), at }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('capacities' as const),
      at,
      quantities: fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
)
const withRestarts = fc.oneof(
  { weight: 15, arbitrary: command },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'reopen' }) },
)

/** Runs a command as a window would; what the ledger refuses is refused, and must change nothing. */
async function run(store: TestStore, each: Exclude<Command, { do: 'reopen' }>): Promise<void> {
  const { handlers } = store
  const ids = async (bin: boolean) => (await handlers['projects.list']({ bin })).projects.columns.id
  const pick = async (bin: boolean, index: number) => {
    const list = await ids(bin)
    return list[index % Math.max(1, list.length)]
  }
  try {
    switch (each.do) {
      case 'update': {
        const id = await pick(false, each.at)
        if (id !== undefined) {
          await handlers['projects.update']({
            changes: [{ id, set: { [each.field]: each.value } }],
          })
        }
        return
      }
      case 'add':
        await handlers['projects.add']({ fields: { name: each.name } })
        return
      case 'delete':
      case 'restore': {
        const id = await pick(each.do === 'restore', each.at)
        if (id !== undefined) await handlers[`projects.${each.do}`]({ ids: [id] })
        return
      }
      case 'capacities': {
        const projectId = await pick(false, each.at)
        if (projectId === undefined) return
        await handlers['capacities.save']({
          projectId,
          capacities: each.quantities.map((quantity) => ({
            product: '焦炭',
            quantity,
            unit: '万吨',
            phase: null,
            direction: 'output',
            addable: true,
            note: null,
          })),
        })
        return
      }
      case 'undo':
      case 'redo':
        await handlers[`history.${each.do}`]({})
        return
      default:
        each satisfies never
    }
  } catch (error) {
    if (!(error instanceof LedgerError) || !error.code.startsWith('nothing-to-')) throw error
  }
}

function content(database: Database) {
  return readTables(database)
}

test('the fold of the log equals the tables after any sequence of commands and restarts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(withRestarts, { minLength: 1, maxLength: 25 }), async (commands) => {
      let store = testStore()
      for (const each of commands) {
        if (each.do === 'reopen') {
          store.close()
          const before = store.look()
          const held = content(before)
          before.close()
          store = testStore({ path: store.path, createFrom: null })
          const after = store.look()
          expect(compareContents(held, content(after))).toEqual([])
          after.close()
        } else {
          await run(store, each)
        }
      }
      const database = store.look()
      expect(compareContents(foldLog(database), content(database))).toEqual([])
      database.close()
      expect(await store.handlers['ledger.check']({})).toMatchObject({ ok: true, problems: [] })
      store.close()
    }),
    { numRuns: 15 },
  )
})

test('undo after any commands is the identity, and redo does them again, across a restart', async () => {
  const doing = command.filter((each) => each.do !== 'undo' && each.do !== 'redo')
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 10 }), async (commands) => {
      const store = testStore()
      const states = [content(store.look())]
      for (const each of commands) {
        const before = (await store.handlers['ledger.info']({})).revision
        if (each.do !== 'reopen') await run(store, each)
        const after = (await store.handlers['ledger.info']({})).revision
        if (after !== before) states.push(content(store.look()))
      }
      store.close()
      const again = testStore({ path: store.path, createFrom: null })
      for (const state of states.slice(0, -1).toReversed()) {
        await again.handlers['history.undo']({})
        expect(compareContents(state, content(again.look()))).toEqual([])
      }
      expect((await again.handlers['ledger.info']({})).undoState.undo).toBeNull()
      for (const state of states.slice(1)) {
        await again.handlers['history.redo']({})
        expect(compareContents(state, content(again.look()))).toEqual([])
      }
      again.close()
    }),
    { numRuns: 10 },
  )
})

test('a new edit after an undo forgets what could be redone', async () => {
  const { handlers } = testStore()
  await handlers['projects.update']({ changes: [{ id: 'CK-01', set: { leader: '甲' } }] })
  await handlers['history.undo']({})
  await handlers['projects.update']({ changes: [{ id: 'CK-01', set: { leader: '乙' } }] })
  expect(() => handlers['history.redo']({})).toThrow(
    expect.objectContaining({ code: 'nothing-to-redo' }),
  )
})

test('settings are logged but never undone', async () => {
  const { handlers } = testStore()
  await handlers['projects.update']({ changes: [{ id: 'CK-01', set: { leader: '甲' } }] })
  await handlers['settings.set']({ key: 'theme', value: 'dark' })
  const undone = await handlers['history.undo']({})
  expect(undone.projects[0]).toMatchObject({ id: 'CK-01', leader: null })
  expect((await handlers['ledger.info']({})).settings).toEqual({ theme: 'dark' })
})

test.each([
  "UPDATE change SET after_value = 'x' WHERE seq = 1",
  'DELETE FROM change WHERE seq = 1',
  "REPLACE INTO change (seq, batch, entity, entity_id, field) VALUES (1, 1, 'project', 'x', 'y')",
  "UPDATE batch SET actor = 'somebody else'",
  'DELETE FROM batch',
])('the log refuses %s', (sql) => {
  const store = testStore()
  store.close()
  const database = connect(store.path)
  expect(() => database.exec(sql)).toThrow('the change log is append-only')
  database.close()
})

test('the ledger as of an earlier day has the values of that day, deleted projects included', async () => {
  const day = 24 * 60 * 60 * 1000
  let now = Date.UTC(2017, 5, 1, 8)
  const { handlers } = testStore({ clock: { now: () => now } })
  now += day
  await handlers['projects.update']({ changes: [{ id: 'CK-01', set: { stage: 'operation' } }] })
  now += day
  await handlers['projects.delete']({ ids: ['CK-01'] })
  const stageOn = async (asOf: string) => {
    const { columns } = (await handlers['projects.list']({ asOf })).projects
    const index = columns.id.indexOf('CK-01')
    return index < 0 ? 'gone' : columns.stage[index]
  }
  expect(await stageOn('2017-06-01')).toBe('construction')
  expect(await stageOn('2017-06-02')).toBe('operation')
  expect(await stageOn('2017-06-03')).toBe('gone')
  expect((await handlers['projects.list']({ asOf: '2017-05-31' })).projects.length).toBe(0)
})
