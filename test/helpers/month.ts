import { LedgerError } from '../../shared/errors.ts'
import type { Failure } from '../../shared/result.ts'
import type { ShownMonth } from '../../shared/schemas/progress.ts'
import type { TestStore } from './ledger.ts'

export const wan = 10_000

/** May 2017, looked at before the report is due. */
export const shown: ShownMonth = { month: '2017-05', today: '2017-06-03' }

/** Year plans in 万元 by project id. */
export async function planned(
  store: TestStore,
  plans: Readonly<Record<string, number>>,
  year = 2017,
): Promise<void> {
  await store.handlers['yearPlans.save']({
    changes: Object.entries(plans).map(([projectId, amount]) => ({
      projectId,
      year,
      set: { planned: amount * wan },
    })),
  })
}

/** What a call is refused with. */
export async function failureOf(call: () => unknown): Promise<Failure> {
  try {
    await call()
  } catch (error) {
    if (error instanceof LedgerError) return error.toFailure()
    throw error
  }
  throw new Error('it was not refused')
}
