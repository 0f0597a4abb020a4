import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import type { Handlers, InputOf, OperationName, OutputOf } from '../../shared/contract.ts'
import { contract } from '../../shared/contract.ts'
import { describeIssue } from '../describeIssue.ts'
import { thisAuthor } from '../author.ts'
import { documentsHandlers } from '../documents/handlers.ts'
import { userPaths } from '../paths.ts'
import { explainSqlite } from '../store/explainSqlite.ts'
import { openReadOnly } from '../store/open.ts'
import { storeQueries } from '../store/queries.ts'
import { type CreateFrom, openStore, type Store } from '../store/store.ts'
import { UndoStack } from '../store/undoStack.ts'

export type Call = <Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
) => Promise<OutputOf<Name>>

type AnyHandlers = Partial<Handlers<'store'> & Handlers<'documents'>>

/** Opens the ledger as its only writer for one command. Throws `LedgerError`. */
export async function withStore<Value>(
  db: string,
  work: (call: Call, store: Store) => Promise<Value>,
  createFrom: CreateFrom = null,
): Promise<Value> {
  const store = openStore({
    ledgerPath: db,
    createFrom,
    ...thisAuthor(userPaths().data, 'cli'),
  })
  try {
    return await work(caller(store.handlers, db), store)
  } finally {
    store.close()
  }
}

/** Opens the ledger for reading only: works beside an open window. Throws `LedgerError`. */
export async function withReader<Value>(
  db: string,
  work: (call: Call) => Promise<Value>,
): Promise<Value> {
  const path = resolve(db)
  const database = openReadOnly(path)
  try {
    const undoStack = new UndoStack(database)
    const queries = storeQueries({ path, database, undoState: () => undoStack.state })
    const handlers = { ...queries, ...documentsHandlers(database, () => undefined) }
    return await work(caller(handlers, db))
  } finally {
    database.close()
  }
}

/** Refuses to overwrite a file that is there. */
export function refuseExisting(path: string, code: 'ledger-exists' | 'file-exists'): void {
  if (!existsSync(path)) return
  throw new LedgerError(
    code,
    `${path} is already there. Nothing was written: choose another name.`,
    {
      path,
    },
  )
}

/** Calls a handler as a worker would: the input parsed against the contract, foreign errors explained. */
function caller(handlers: AnyHandlers, db: string): Call {
  return async (name, input) => {
    const parsed = contract[name].input.safeParse(input)
    if (!parsed.success) throw describeIssue(parsed.error, input)
    // `Handlers` ties each name to its input and output; a lookup by a type parameter can't show that.
    const handler = (handlers as Record<string, unknown>)[name] as
      ((value: unknown) => OutputOf<typeof name> | Promise<OutputOf<typeof name>>) | undefined
    if (handler === undefined) throw new Error(`the command line has no ${name}`)
    try {
      return await handler(parsed.data)
    } catch (error) {
      if (error instanceof LedgerError) throw error
      throw explainSqlite(error, db) ?? error
    }
  }
}
