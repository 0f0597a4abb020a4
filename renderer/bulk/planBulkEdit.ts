import type { ProjectField, ProjectRow } from '../../shared/schemas/project.ts'
import { fieldKinds } from '../fields/fieldKind.ts'
import type { CellChange } from '../grid/range/cellChange.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'

/** What setting one field of many projects would do. */
export interface BulkEditPlan {
  readonly changes: readonly CellChange[]
  /** Projects that have the value already. */
  readonly same: number
  /** Of the changes, those that put something in the place of a value: what would be lost. */
  readonly replaced: number
}

/** Fields that many projects may share. A name is a project's own, and its pinyin follows it. */
export const bulkFields = (Object.keys(fieldKinds) as readonly ProjectField[]).filter(
  (field) => field !== 'name' && field !== 'pinyin',
)

export function planBulkEdit(
  rows: readonly LedgerRow[],
  field: ProjectField,
  after: ProjectRow[ProjectField],
): BulkEditPlan {
  const changes = rows
    .map((row) => ({ row, field, before: row.project[field], after }))
    .filter(({ before }) => before !== after)
  return {
    changes,
    same: rows.length - changes.length,
    replaced: changes.filter(({ before }) => before !== null).length,
  }
}
