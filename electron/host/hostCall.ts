import {
  contract,
  type Handlers,
  isOperationName,
  type OperationsIn,
} from '../../shared/contract.ts'
import { LedgerError } from '../../shared/errors.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Core } from '../core.ts'
import { describeIssue } from '../describeIssue.ts'

/** Answers one call of the page. Never throws: a refusal and a bug alike come back as a failed result. */
export type HostCall = (name: unknown, input: unknown) => Promise<Result<unknown>>

/**
 * These take the path of a file to write. The page asks its host to save instead (`host.saveSheet`, `host.savePack`, `host.backup`), so
 * that a page gone wrong cannot write where it likes.
 */
const closedToThePage: ReadonlySet<string> = new Set([
  'sheets.write',
  'packs.write',
  'ledger.backup',
])

/**
 * Joins the core and the host's own operations into the one channel that the page calls.
 *
 * @param report told of every exception that is a bug, not a refusal
 */
export function createHostCall(
  core: Pick<Core, 'call'>,
  handlers: Handlers<'host'>,
  report: (error: unknown) => void,
): HostCall {
  return async (name, input) => {
    if (!isOperationName(name)) {
      const value = String(name).slice(0, 80)
      return refusal(
        new LedgerError('bad-input', `There is no operation ${value}.`, { field: 'name', value }),
      )
    }
    if (closedToThePage.has(name)) {
      return refusal(
        new LedgerError('not-available', `The page may not call ${name}.`, { field: 'name' }),
      )
    }
    try {
      if (contract[name].runsIn !== 'host') return await core.call(name, input)
      const parsed = contract[name].input.safeParse(input)
      if (!parsed.success) return refusal(describeIssue(parsed.error, input))
      // `Handlers` ties each name to its input; a lookup by a name known only at run time can't show that.
      const handler = handlers[name as OperationsIn<'host'>] as (value: unknown) => unknown
      return ok(await handler(parsed.data))
    } catch (error) {
      if (error instanceof LedgerError) return refusal(error)
      report(error)
      return refusal(new LedgerError('internal', 'The program made a mistake; nothing was lost.'))
    }
  }
}

function refusal(error: LedgerError): Result<unknown> {
  return failed(error.toFailure())
}
