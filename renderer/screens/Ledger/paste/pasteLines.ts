import type { PastePlan, PlannedChange } from '../../../grid/clipboard/planPaste.ts'
import type { ColumnId } from '../../../grid/columnIds.ts'
import type { LedgerRow } from '../../../state/ledgerRow.ts'

/** One line of the preview: a cell, and whether it will be written. */
export type PasteLine =
  | { readonly kind: 'change'; readonly change: PlannedChange; readonly isWritten: boolean }
  | {
      readonly kind: 'refused'
      readonly row: LedgerRow
      readonly column: ColumnId
      readonly written: string
      readonly why: string
      readonly isWritten: false
    }

export function isTaken(change: PlannedChange, skipBlanks: boolean): boolean {
  return !(change.isBlank && skipBlanks)
}

/** Cells that can't be written first, because they want to be looked at; then the others as they stand in the grid. */
export function pasteLines(plan: PastePlan, skipBlanks: boolean): readonly PasteLine[] {
  return [
    ...plan.refused.map((cell) => ({ ...cell, kind: 'refused', isWritten: false }) as const),
    ...plan.changes.map(
      (change) => ({ kind: 'change', change, isWritten: isTaken(change, skipBlanks) }) as const,
    ),
  ]
}
