import { existsSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import { newId as newUuid } from '../../shared/ids.ts'
import type { Handlers } from '../../shared/contract.ts'
import type { LedgerEvent } from '../../shared/events.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Author, Committer } from './commit.ts'
import type { Database } from './connection.ts'
import { storeHandlers } from './handlers.ts'
import { openLedger } from './open.ts'
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
  /** Writes the log of recent changes into the file itself, so that a copy of it is up to date. */
  checkpoint(): void
  close(): void
}

/** The ledger's only writer. Throws `LedgerError` where the file can't be opened; see `openLedger`. */
export function openStore(options: StoreOptions): Store {
  const { createFrom } = options
  const path = resolve(options.ledgerPath)
  const created = createFrom !== null && !existsSync(path)
  if (created) createLedger(path, createFrom, options)
  const ledger = openLedger(path, false)
  try {
    const newId = options.newId ?? newUuid
    const committer = committerOf(ledger.database, options)
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
      created,
      loadPlan: (folder) => loadPlan(committer, readSeedFiles(new URL(folder))),
      checkpoint: () => ledger.database.pragma('wal_checkpoint(TRUNCATE)'),
      close: () => ledger.close(),
    }
  } catch (error) {
    ledger.close()
    throw error
  }
}

/**
 * Makes the ledger beside its place and gives it its name when it is whole: a process that is killed, or a seed that is
 * faulty, leaves no half-made ledger behind.
 */
function createLedger(
  path: string,
  from: 'empty' | { readonly seeds: string },
  options: StoreOptions,
): void {
  const beside = `${path}.creating`
  const clear = (): void => {
    for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${beside}${end}`, { force: true })
  }
  clear()
  try {
    const ledger = openLedger(beside, true)
    try {
      const committer = committerOf(ledger.database, options)
      if (from === 'empty') loadEmptyPlan(committer)
      else loadPlan(committer, readSeedFiles(new URL(from.seeds)))
    } finally {
      ledger.close()
    }
    renameSync(beside, path)
  } catch (error) {
    clear()
    if (error instanceof LedgerError && error.details.path === beside) {
      const message = error.message.replaceAll(beside, path)
      throw new LedgerError(error.code, message, { ...error.details, path })
    }
    throw error
  }
}

function committerOf(database: Database, options: StoreOptions): Committer {
  const { device, actor, source } = options
  const author: Author = { device, actor, source }
  return new Committer(database, author, options.clock ?? systemClock, options.newId ?? newUuid)
}
