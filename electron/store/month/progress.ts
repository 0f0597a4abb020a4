import { LedgerError } from '../../../shared/errors.ts'
import {
  type CorrectionRow,
  progressAmounts,
  type ProgressChange,
  type ProgressField,
  progressFields,
  type ProgressRow,
} from '../../../shared/schemas/progress.ts'
import type { Writer } from '../commit.ts'
import type { Database } from '../connection.ts'
import type { Fields, Scalar } from '../entities.ts'
import { isClosed, monthClosed } from './monthCloses.ts'
import {
  localDay,
  readRecords,
  recordOf,
  refuseAbsent,
  refuseMonthOutside,
  refuseUnseen,
} from './records.ts'

interface Correction {
  readonly id: string
  readonly projectId: string
  readonly month: string
  readonly field: ProgressField
  readonly delta: number | null
  readonly text: string | null
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** One project's months in order, corrections included. */
export function readProjectMonths(database: Database, projectId: string): ProgressRow[] {
  const corrections = Map.groupBy(readCorrections(database, projectId), (each) => each.month)
  return readRecords(database, 'progress', 'month', projectId, 'counted_progress').map((row) => {
    const month = String(row['month'])
    const own = corrections.get(month) ?? []
    const fields = Object.fromEntries(
      progressFields.map((field) => [field, corrected(row[field] as Scalar, own, field)]),
    )
    return {
      ...fields,
      projectId,
      month,
      copied: row['copied'] === 1,
      corrections: own.map(({ projectId: _, month: __, ...rest }): CorrectionRow => rest),
      sample: row['sample'] === true,
    } as unknown as ProgressRow
  })
}

/** Corrections in the order they were made, of one project or (`undefined`) of all. */
export function readCorrections(database: Database, projectId?: string): readonly Correction[] {
  const own = projectId === undefined ? '' : 'AND project_id = ?'
  return database
    .prepare(
      `SELECT id, project_id AS projectId, month, field, delta, text, reason, corrected_at AS at,
         corrected_by AS "by"
       FROM progress_correction WHERE deleted = 0 ${own} ORDER BY corrected_at, id`,
    )
    .all(...(projectId === undefined ? [] : [projectId])) as Correction[]
}

/** A closed value with its corrections: amounts added up, the newest text. */
export function corrected(
  value: Scalar,
  corrections: readonly Pick<Correction, 'field' | 'delta' | 'text'>[],
  field: string,
): Scalar {
  let result = value
  for (const each of corrections) {
    if (each.field !== field) continue
    result = each.delta === null ? each.text : Number(result ?? 0) + each.delta
  }
  return result
}

/**
 * Writes cells of any months. In a closed month each changed value becomes a correction with the reason. Throws
 * `month-closed` without one, `conflict` where `expected` differs, `bad-input` for a month outside the plan.
 */
export function saveProgress(
  writer: Writer,
  database: Database,
  changes: readonly ProgressChange[],
  reason: string | undefined,
  newId: () => string,
): void {
  for (const { projectId, month, set, expected } of changes) {
    refuseAbsent(writer, projectId)
    refuseMonthOutside(database, month)
    const { id, current } = recordOf(writer, 'progress', `${projectId}:${month}`)
    const corrections = readCorrections(database, projectId).filter((each) => each.month === month)
    const held = (field: string): Scalar =>
      field === 'copied'
        ? (current?.['copied'] ?? 0)
        : corrected(current?.[field] ?? null, corrections, field)
    refuseUnseen(`${projectId} ${month}`, held, expected)
    const changed = Object.entries(set).filter(([field, value]) => held(field) !== value)
    if (changed.length === 0) continue
    if (isClosed(writer, month)) {
      if (reason === undefined) throw monthClosed(month, projectId)
      // A correction stands beside a report, be it an empty one.
      if (current === null) writer.write('progress', id, { projectId, month, deleted: 0 })
      for (const [field, value] of changed) {
        correct(writer, newId(), { projectId, month, field, reason }, held(field), value)
      }
      continue
    }
    // A month that was reopened takes values as they are typed: corrections of these fields have done their work.
    for (const each of corrections) {
      if (Object.hasOwn(set, each.field))
        writer.write('progress_correction', each.id, { deleted: 1 })
    }
    writer.write('progress', id, {
      ...(current === null && { projectId, month }),
      ...Object.fromEntries(changed),
      ...accompanying(writer, current, set),
      deleted: 0,
    })
  }
}

/** What follows from an edit: the mark of a copied text goes with the text, the first figure gets its day. */
function accompanying(writer: Writer, current: Fields | null, set: ProgressChange['set']): Fields {
  const fields: Record<string, Scalar> = {}
  if (set.copied !== undefined) fields['copied'] = set.copied === 1 ? 1 : null
  else if (set.progressText !== undefined) fields['copied'] = null
  const isFirst = (current?.['reportedOn'] ?? null) === null && set.reportedOn === undefined
  if (isFirst && typeof set.invested === 'number') fields['reportedOn'] = localDay(writer.at)
  return fields
}

function correct(
  writer: Writer,
  id: string,
  what: Readonly<Record<'projectId' | 'month' | 'field' | 'reason', string>>,
  before: Scalar,
  after: Scalar,
): void {
  const { field, month } = what
  // The mark of a copied text says how it was entered; a correction has its reason instead.
  if (field === 'copied') return
  const isAmount = progressAmounts.some((name) => name === field)
  if (isAmount && after === null) {
    throw new LedgerError(
      'bad-input',
      `${field}: a figure of a closed month can be corrected to another amount, not to 未填; reopen ${month} for that.`,
      { field, value: '未填', accepted: '0, 500万' },
    )
  }
  writer.insert('progress_correction', id, {
    ...what,
    delta: isAmount ? Number(after) - Number(before ?? 0) : null,
    text: isAmount || after === null ? null : String(after),
    correctedAt: writer.at,
    correctedBy: writer.actor,
  })
}
