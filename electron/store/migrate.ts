import { LedgerError } from '../../shared/errors.ts'
import { applicationId, type Database } from './connection.ts'
import { first } from './migrations/0001First.ts'
import { planData } from './migrations/0002PlanData.ts'
import { savedViews } from './migrations/0003SavedViews.ts'
import { monthlyProgress } from './migrations/0004MonthlyProgress.ts'
import { sheetLayouts } from './migrations/0005SheetLayouts.ts'
import { bulletinTemplates } from './migrations/0006BulletinTemplates.ts'

/** In order; a ledger's `user_version` is how many it has been through. Never edit one that has shipped. */
const migrations: readonly string[] = [
  first,
  planData,
  savedViews,
  monthlyProgress,
  sheetLayouts,
  bulletinTemplates,
]

export const schemaVersion = migrations.length

export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Brings the ledger's tables to `target` in one transaction. Throws `ledger-newer` for one that a newer program has
 * written; the caller has copied the file first.
 */
export function migrate(database: Database, path: string, target = schemaVersion): void {
  const version = versionOf(database)
  if (version > schemaVersion) {
    throw new LedgerError(
      'ledger-newer',
      `${path} was written by a newer version of this program (${version}; this one knows ${schemaVersion}). Update the program to open it.`,
      { path, value: String(version), accepted: String(schemaVersion) },
    )
  }
  if (version >= target) return
  database.transaction(() => {
    for (const sql of migrations.slice(version, target)) database.exec(sql)
    database.pragma(`user_version = ${target}`)
    database.pragma(`application_id = ${applicationId}`)
  })()
}
