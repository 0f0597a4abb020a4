import type { ProjectField } from '../../../shared/schemas/project.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import type { CellValue } from './cellModel.ts'

/** One cell that is to change. */
export interface CellChange<Row = LedgerRow, Field extends string = ProjectField> {
  readonly row: Row
  readonly field: Field
  readonly before: CellValue
  readonly after: CellValue
}
