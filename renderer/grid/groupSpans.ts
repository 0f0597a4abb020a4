import type { Column, GridApi } from 'ag-grid-community'
import type { GridRow } from '../state/gridRow.ts'
import { isMoneyColumn } from './columnIds.ts'

/** What of a heading stands in a column: its name, counts in words, a sum, or nothing. */
type GroupPart = 'label' | 'words' | 'money' | 'blank'

export interface GroupPlace {
  readonly part: GroupPart
  /** Columns that it takes. */
  readonly span: number
  /** Whether an amount follows, to whose edge words can be set. */
  readonly beforeMoney: boolean
}

/**
 * Where the parts of a heading stand in the columns shown: the name in the pinned ones up to an amount, counts in the first run
 * of columns right of them that hold no amounts, sums in their own columns.
 */
export function groupPlace(column: Column, api: GridApi<GridRow>): GroupPlace {
  const columns = column.isPinnedLeft()
    ? api.getDisplayedLeftColumns()
    : api.getDisplayedCenterColumns()
  const at = columns.indexOf(column)
  if (isMoneyColumn(column.getColId())) return { part: 'money', span: 1, beforeMoney: false }
  const start = columns.findLastIndex((one, index) => index < at && isMoneyColumn(one.getColId()))
  const end = columns.findIndex((one, index) => index > at && isMoneyColumn(one.getColId()))
  const beforeMoney = end !== -1
  const span = (end === -1 ? columns.length : end) - at
  if (at > start + 1) return { part: 'blank', span: 1, beforeMoney: false }
  if (column.isPinnedLeft()) return { part: start === -1 ? 'label' : 'blank', span, beforeMoney }
  const first = columns.findIndex((one) => !isMoneyColumn(one.getColId()))
  return { part: first === at ? 'words' : 'blank', span, beforeMoney }
}
