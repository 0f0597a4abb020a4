import { LedgerError } from '../../../shared/errors.ts'
import { originOf } from '../../../shared/model/origin.ts'
import type { Writer } from '../commit.ts'
import type { Database } from '../connection.ts'
import type { Entity } from '../entities.ts'
import { readPlans } from '../plans.ts'
import { readProjects } from '../projects.ts'
import { findUnit, readUnits } from '../units.ts'
import { localDay } from './records.ts'
import { sampleRecords } from './sampleFigures.ts'

/** Tables whose records can be sample data; `sample_project` holds nothing else. */
const sampleEntities = [
  'year_plan',
  'progress',
  'opening_balance',
  'problem',
  'procedure',
  'milestone',
  'stage_change',
] as const satisfies readonly Entity[]

/** How many projects have sample data. */
export function countSample(database: Database): number {
  return database
    .prepare('SELECT count(*) FROM sample_project WHERE deleted = 0')
    .pluck()
    .get() as number
}

/** Throws `sample-beside-real` where the ledger holds monthly figures already, made up or real. */
export function addSample(writer: Writer, database: Database): void {
  const holds = (['progress', 'year_plan', 'opening_balance'] as const).some(
    (table) =>
      database.prepare(`SELECT 1 FROM ${table} WHERE deleted = 0 LIMIT 1`).get() !== undefined,
  )
  if (holds) {
    throw new LedgerError(
      'sample-beside-real',
      'This ledger holds monthly figures already. Sample data goes into a ledger without any.',
    )
  }
  const [plan] = readPlans(database)
  const units = readUnits(database)
  const projects = readProjects(database, false).filter((row) => originOf(row) === 'box')
  const records = sampleRecords(
    projects,
    // A plan without years gets the year before this one, and this one.
    plan === undefined || plan.firstYear === 0
      ? Number(localDay(writer.at).slice(0, 4)) - 1
      : plan.firstYear,
    (name) => findUnit(units, name)?.name ?? units[0]?.name ?? null,
  )
  for (const { entity, id, fields } of records) writer.write(entity, id, { ...fields, deleted: 0 })
}

/** Takes all sample records away, also those that were edited since. Throws `sample-absent`. */
export function removeSample(writer: Writer, database: Database): void {
  const ids = (table: Entity, where: string) =>
    database.prepare(`SELECT id FROM ${table} WHERE deleted = 0 ${where}`).pluck().all() as string[]
  const found = [
    ...sampleEntities.map((entity) => [entity, ids(entity, 'AND sample = 1')] as const),
    ['sample_project', ids('sample_project', '')] as const,
  ]
  if (found.every(([, own]) => own.length === 0)) {
    throw new LedgerError('sample-absent', 'This ledger holds no sample data.')
  }
  for (const [entity, own] of found) {
    for (const id of own) writer.write(entity, id, { deleted: 1 })
  }
}
