import type { CellClassRules } from 'ag-grid-community'
import type { GridRow } from '../../state/gridRow.ts'
import type { GridContext } from '../gridContext.ts'
import { rangeMarks } from './paintedRange.ts'

/** The selection's classes for cells that are drawn while it stands, as by scrolling. */
export function rangeClassRules(context: GridContext): CellClassRules<GridRow> {
  return Object.fromEntries(
    rangeMarks.map(([name, asks]) => [
      name,
      ({ node, column }) => {
        const { range } = context
        const { rowIndex, rowPinned } = node
        if (range === null || rowIndex === null || rowPinned) return false
        return asks(range, rowIndex, column.getColId())
      },
    ]),
  ) satisfies CellClassRules<GridRow>
}
