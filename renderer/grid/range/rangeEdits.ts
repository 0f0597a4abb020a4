import { fillColumns, fillRows, type PlannedFill } from './fillCells.ts'
import type { RangeData } from './rangeGrid.ts'
import type { RangeSelection } from './rangeSelection.ts'
import { rectangleOf } from './cellRange.ts'

/** What Ctrl+D fills: the selected rows from the first of them, or a single row from the one above it. */
export function fillDown<Data extends RangeData, Row, Column extends string, Field extends string>(
  selection: RangeSelection<Data, Row, Column, Field>,
): PlannedFill<Row, Field> | null {
  const { model } = selection
  const cells = selection.cells()
  if (cells === null || selection.range === null) return null
  const [first, ...rest] = cells.rows
  if (first === undefined) return null
  const options = { upwards: false, copyOnly: true }
  if (rest.length > 0) return fillRows([first], rest, cells.columns, options, model)
  const above = selection.projectAbove(rectangleOf(selection.range).top)
  return above === null ? null : fillRows([above], [first], cells.columns, options, model)
}

/** What Ctrl+R fills: the selected columns from the first of them, or a single column from the one left of it. */
export function fillRight<Data extends RangeData, Row, Column extends string, Field extends string>(
  selection: RangeSelection<Data, Row, Column, Field>,
): PlannedFill<Row, Field> | null {
  const { model } = selection
  const cells = selection.cells()
  if (cells === null || selection.range === null) return null
  const [first, ...rest] = cells.columns
  if (first === undefined) return null
  if (rest.length > 0) return fillColumns(cells.rows, [first], rest, model)
  const before = selection.columnIdAt(rectangleOf(selection.range).left - 1)
  return before === null ? null : fillColumns(cells.rows, [before], [first], model)
}
