import type { ProjectTables } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { ChangeEntry, LedgerInfo } from '../../shared/schemas/ledger.ts'
import type { Port } from '../bridge.ts'

/** All that the page needs to know of a ledger before it can show it. */
export interface LedgerAnswers {
  readonly info: Result<LedgerInfo>
  readonly tables: Result<ProjectTables>
  readonly newest: Result<readonly ChangeEntry[]>
}

export async function askLedger(port: Port): Promise<LedgerAnswers> {
  const [info, tables, newest] = await Promise.all([
    port.call('ledger.info', {}),
    port.call('projects.list', {}),
    port.call('history.list', { limit: 1 }),
  ])
  return { info, tables, newest }
}
