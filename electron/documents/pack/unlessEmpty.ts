import { LedgerError } from '../../../shared/errors.ts'

/** What a reader gives; undefined where it finds nothing to print. */
export async function unlessEmpty<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'nothing-to-export') return undefined
    throw error
  }
}
