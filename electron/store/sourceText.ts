import type { SourceLine } from '../../shared/schemas/ledger.ts'
import type { Database } from './connection.ts'

/** Lines `first` to `last` of a plan's text, both included; those beyond its ends are simply not there. */
export function readSourceLines(
  database: Database,
  planId: string,
  first: number,
  last: number,
): SourceLine[] {
  return database
    .prepare(
      'SELECT line, text FROM source_text WHERE plan_id = ? AND line BETWEEN ? AND ? ORDER BY line',
    )
    .all(planId, first, last) as SourceLine[]
}
