import type { ProjectField, ProjectRow } from '../../../shared/schemas/project.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'

/** One cell that is to change. */
export interface CellChange {
  readonly row: LedgerRow
  readonly field: ProjectField
  readonly before: ProjectRow[ProjectField]
  readonly after: ProjectRow[ProjectField]
}
