import { rmSync } from 'node:fs'
import { newId as newUuid } from '../../shared/ids.ts'
import type { Handlers } from '../../shared/contract.ts'
import type { LedgerEvent } from '../../shared/events.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Author, Committer } from './commit.ts'
import { storeHandlers } from './handlers.ts'
import { openLedger } from './open.ts'
import { revisionOf } from './revision.ts'
import { loadEmptyPlan, loadPlan } from './seed.ts'
import { readSeedFiles } from './seedFiles.ts'
import { UndoStack } from './undoStack.ts'

/** What a missing ledger is made from: a folder of seed files, nothing but an empty plan, or not made at all. */
export type CreateFrom = { readonly seeds: string } | 'empty' | null

export interface StoreOptions extends Author {
  readonly ledgerPath: string
  readonly createFrom: CreateFrom
  readonly clock?: Clock
  readonly newId?: () => string
  readonly announce?: (event: LedgerEvent) => void
}

export interface Store {
  readonly handlers: Handlers<'store'>
  readonly created: boolean
  /** Loads another plan beside those that are there. Throws `bad-input` for faulty files, `conflict` for a plan or id that is there. */
  loadPlan(seeds: string): void
  close(): void
}

/** The ledger's only writer. Throws `LedgerError` where the file can't be opened; see `openLedger`. */
export function openStore(options: StoreOptions): Store {
  const { device, actor, source, createFrom } = options
  const newId = options.newId ?? newUuid
  const ledger = openLedger(options.ledgerPath, createFrom !== null)
  try {
    const author: Author = { device, actor, source }
    const committer = new Committer(ledger.database, author, options.clock ?? systemClock, newId)
    if (revisionOf(ledger.database) === 0) {
      if (createFrom === null || createFrom === 'empty') loadEmptyPlan(committer)
      else loadPlan(committer, readSeedFiles(new URL(createFrom.seeds)))
    }
    const handlers = storeHandlers({
      path: ledger.path,
      database: ledger.database,
      committer,
      undoStack: new UndoStack(ledger.database),
      newId,
      announce: options.announce ?? (() => undefined),
    })
    return {
      handlers,
      created: ledger.created,
      loadPlan: (folder) => loadPlan(committer, readSeedFiles(new URL(folder))),
      close: () => ledger.close(),
    }
  } catch (error) {
    ledger.close()
    // A faulty seed must not leave an empty ledger behind.
    if (ledger.created) rmSync(ledger.path, { force: true })
    throw error
  }
}
