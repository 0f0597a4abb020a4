import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../electron/store/clock.ts'
import { connect, type Database } from '../../electron/store/connection.ts'
import { type CreateFrom, openStore, type Store } from '../../electron/store/store.ts'

export const seeds = new URL('../../seeds/', import.meta.url)

/** A folder of the test's own, gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts on 2017-06-01 08:00 UTC and goes on by one second at each look. */
export function fixedClock(): Clock {
  let now = Date.UTC(2017, 5, 1, 8)
  return {
    now: () => {
      now += 1000
      return now
    },
  }
}

/** Ids `n-0001`, `n-0002` … */
export function countedIds(prefix = 'n'): () => string {
  let last = 0
  return () => {
    last += 1
    return `${prefix}-${String(last).padStart(4, '0')}`
  }
}

export interface TestStore extends Store {
  readonly path: string
  /** A second, reading look at the same file, as another program would have it. */
  look(): Database
}

/** A real store on a real file. */
export function testStore(
  options: {
    readonly createFrom?: CreateFrom
    readonly path?: string
    readonly clock?: Clock
  } = {},
): TestStore {
  const path = options.path ?? join(temporaryFolder(), 'test.ledger')
  const store = openStore({
    ledgerPath: path,
    createFrom: options.createFrom === undefined ? { seeds: seeds.href } : options.createFrom,
    device: 'device-a',
    actor: 'tester',
    source: 'test',
    clock: options.clock ?? fixedClock(),
    // Ids must not repeat when a test opens the same file again.
    newId: countedIds(`n${String(opened)}`),
  })
  opened += 1
  let isOpen = true
  const close = (): void => {
    if (isOpen) store.close()
    isOpen = false
  }
  onTestFinished(close)
  return { ...store, close, path, look: () => connect(path, { readOnly: true }) }
}

let opened = 0
