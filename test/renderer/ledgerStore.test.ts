import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Port } from '../../renderer/bridge.ts'
import { askLedger } from '../../renderer/state/askLedger.ts'
import {
  createLedgerStore,
  followLedger,
  keepSetting,
  loadLedger,
  type LedgerStore,
  runCommand,
  showLedger,
  showUnit,
} from '../../renderer/state/ledgerStore.ts'
import { openTestHost, type TestHost } from '../helpers/browserHost.ts'

let host: TestHost
let port: Port
let store: LedgerStore

beforeEach(async () => {
  host = await openTestHost()
  // The core answers what the contract says; a bridge only carries it.
  port = host.core as Port
  store = createLedgerStore()
  followLedger(store, port)
  showLedger(store, await askLedger(port))
})
afterEach(() => host.close())

const names = () => store.getState().rows.rows.map((row) => row.project.name)
const add = (name: string) =>
  runCommand(store, () => port.call('projects.add', { fields: { name } }))

describe('the read model of the ledger', () => {
  it('shows a new project when the ledger has it', async () => {
    await add('甲')
    expect(names()).toEqual(['甲'])
    expect(store.getState()).toMatchObject({
      status: 'ready',
      saving: 0,
      saveFailure: null,
      undoState: { undo: 'projects.add', redo: null },
    })
  })

  it('says that it is saving until the answer is there', async () => {
    const adding = add('甲')
    expect(store.getState().saving).toBe(1)
    await adding
    expect(store.getState().saving).toBe(0)
  })

  it('keeps what it shows when the ledger refuses', async () => {
    await add('甲')
    const { rows } = store.getState()
    const id = rows.rows[0]?.id ?? ''
    const refused = await runCommand(store, () =>
      port.call('projects.update', {
        changes: [{ id, set: { stage: 'started' }, expected: { stage: 'construction' } }],
      }),
    )
    expect(refused).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(store.getState().rows).toBe(rows)
  })

  it('takes in what somebody else changed', async () => {
    await port.call('projects.add', { fields: { name: '别处新增' } })
    await vi.waitUntil(() => names().length === 1)
    expect(names()).toEqual(['别处新增'])
  })

  it('does not read the ledger anew for changes of its own', async () => {
    const asked: string[] = []
    const counting: Port = {
      subscribe: (listener) => port.subscribe(listener),
      call: (name, input) => {
        asked.push(name)
        return port.call(name, input)
      },
    }
    const own = createLedgerStore()
    followLedger(own, counting)
    showLedger(own, await askLedger(counting))
    asked.length = 0
    await runCommand(own, () => counting.call('projects.add', { fields: { name: '甲' } }))
    await keepSetting(own, counting, { key: 'theme', value: 'dark' })
    expect(asked).toEqual(['projects.add', 'settings.set'])
    expect(own.getState().settings.theme).toBe('dark')
  })

  it('undoes back to where it was', async () => {
    await add('甲')
    await runCommand(store, () => port.call('history.undo', {}))
    expect(names()).toEqual([])
    expect(store.getState().undoState).toEqual({ undo: null, redo: 'projects.add' })
  })

  it("shows a view's money unit without keeping it, and gives the reader's own back", async () => {
    const unit = () => store.getState().settings.moneyUnit
    showUnit(store, 'yi')
    expect(unit()).toBe('yi')
    await loadLedger(store, port)
    expect(unit()).toBe('yi')
    showUnit(store, null)
    expect(unit()).toBe('wan')
    showUnit(store, 'yi')
    await keepSetting(store, port, { key: 'moneyUnit', value: 'wan' })
    await loadLedger(store, port)
    expect(unit()).toBe('wan')
  })
})
