import type { ProjectTables } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { ChangeEntry, LedgerInfo } from '../../shared/schemas/ledger.ts'
import type { SavedView } from '../../shared/schemas/view.ts'
import type { Port } from '../bridge.ts'

/** All that the page needs to know of a ledger before it can show it. */
export interface LedgerAnswers {
  readonly info: Result<LedgerInfo>
  readonly tables: Result<ProjectTables>
  readonly newest: Result<readonly ChangeEntry[]>
  readonly views: Result<readonly SavedView[]>
}

export async function askLedger(port: Port): Promise<LedgerAnswers> {
  const [info, tables, newest, views] = await Promise.all([
    port.call('ledger.info', {}),
    port.call('projects.list', {}),
    port.call('history.list', { limit: 1 }),
    port.call('views.list', {}),
  ])
  return { info, tables, newest, views }
}
