import type { CellClassParams } from 'ag-grid-community'
import { type PaintedRange, rangeMarks } from './paintedRange.ts'

/**
 * The selection's classes for a cell that is drawn while it stands, as by scrolling, after those that it has in any case. One
 * question a cell: rules of the grid would be six, each asked of every cell that a letter in the search brings.
 *
 * @param own null for none
 */
export function rangeClasses<Data>(
  context: { readonly range: PaintedRange | null },
  own: string | null,
): (params: CellClassParams<Data>) => string[] {
  const always = own === null ? [] : [own]
  return ({ node, column }) => {
    const { range } = context
    const { rowIndex, rowPinned } = node
    if (range === null || rowIndex === null || rowPinned) return always
    const id = column.getColId()
    const marks = rangeMarks.filter(([, asks]) => asks(range, rowIndex, id))
    return [...always, ...marks.map(([name]) => name)]
  }
}
