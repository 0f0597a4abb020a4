import { completeRules, type LightRule } from '../../../shared/model/month/lightRules.ts'
import type { LightOverride } from '../../../shared/model/month/lights.ts'
import type { LightOverrideInput } from '../../../shared/schemas/lights.ts'
import type { Writer } from '../commit.ts'
import type { Database } from '../connection.ts'
import { refuseAbsent } from './records.ts'

/** The rules of this ledger: the default ones, with those that people changed in their place. */
export function readLightRules(database: Database): readonly LightRule[] {
  const rows = database
    .prepare('SELECT id AS dimension, enabled, yellow, red FROM light_rule WHERE deleted = 0')
    .all() as (Omit<LightRule, 'enabled'> & { enabled: number })[]
  return completeRules(rows.map((row) => ({ ...row, enabled: row.enabled === 1 })))
}

export function saveLightRules(writer: Writer, rules: readonly LightRule[]): void {
  for (const { dimension, enabled, yellow, red } of rules) {
    writer.write('light_rule', dimension, { enabled: enabled ? 1 : 0, yellow, red, deleted: 0 })
  }
}

/** What people judged themselves in a month, by project. */
export function readOverrides(
  database: Database,
  month: string,
): ReadonlyMap<string, readonly LightOverride[]> {
  const rows = database
    .prepare(
      `SELECT project_id AS projectId, dimension, colour, reason FROM light_override
       WHERE month = ? AND deleted = 0`,
    )
    .all(month) as (LightOverride & { projectId: string })[]
  return Map.groupBy(rows, (row) => row.projectId)
}

export function saveOverride(writer: Writer, input: LightOverrideInput): void {
  const { projectId, month, dimension, colour, reason } = input
  refuseAbsent(writer, projectId)
  const id = `${projectId}:${month}:${dimension}`
  if (colour !== null) {
    writer.write('light_override', id, { projectId, month, dimension, colour, reason, deleted: 0 })
  } else if (writer.read('light_override', id) !== null) {
    writer.write('light_override', id, { deleted: 1 })
  }
}
