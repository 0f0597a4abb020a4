import type { ProjectField } from '../../shared/schemas/project.ts'
import type { MoneyUnit } from '../../shared/model/money.ts'
import type { LedgerInfo } from '../../shared/schemas/ledger.ts'
import type { ColumnState } from '../../shared/schemas/view.ts'
import { type FilteredRows, isShown } from '../state/filterRows.ts'
import { type GridRow, type GroupRow, isGroup, isProject } from '../state/gridRow.ts'
import { type GroupedFigures, type GroupLayout, isInOpenGroup } from '../state/groupRows.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'
import type { PageText } from '../text/i18n.ts'
import type { ColumnId } from './columnIds.ts'
import type { PaintedRange } from './range/paintedRange.ts'
import type { RangeListeners } from './range/rangeGrid.ts'
import type { RowSlots } from './rowSlots.ts'
import type { MenuListeners } from './menus/gridMenus.ts'
import type { Sorting } from './sortRows.ts'

/** What the grid tells the screen. */
export interface GridListeners
  extends MenuListeners, RangeListeners<LedgerRow, ColumnId, ProjectField> {
  readonly onEdit: (row: LedgerRow, field: ProjectField, value: string | number | null) => void
  readonly onRefusedEdit: (field: ProjectField, why: string) => void
  readonly onOpen: (row: LedgerRow) => void
  readonly onToggleOpen: (row: LedgerRow) => void
  readonly onFocusRow: (row: LedgerRow) => void
  readonly onToggleChildren: (row: LedgerRow) => void
  readonly onToggleGroup: (group: GroupRow) => void
  /** A project is opened that stands in a closed group. */
  readonly onHiddenOpen: (row: LedgerRow) => void
  readonly onEscape: () => void
  /** The columns were moved, pinned or resized by hand. */
  readonly onColumns: (columns: readonly ColumnState[]) => void
  readonly onSort: (column: ColumnId, additive: boolean) => void
}

/**
 * One mutable object that cell renderers, editors and comparators read. The grid keeps it for its whole life, so that neither
 * a filter nor a language rebuilds columns or rows.
 */
export interface GridContext {
  text: PageText
  unit: MoneyUnit
  info: LedgerInfo | null
  filtered: FilteredRows
  expanded: ReadonlySet<string>
  sortings: readonly Sorting[]
  columns: readonly ColumnState[]
  layout: GroupLayout | null
  /** What the groups come to; null where the rows aren't grouped. */
  groups: GroupedFigures | null
  collapsed: ReadonlySet<string>
  readonly listeners: GridListeners
  /** Rows at the time the grid was made, which is what columns are sized for. */
  readonly rowCount: number
  /** Printed number of each entry in the order shown, within its group where the rows are grouped. */
  numbers: ReadonlyMap<string, number>
  readonly slots: RowSlots
  readonly headers: Set<{ readonly update: () => void }>
  range: PaintedRange | null
}

export function isRowShown(context: GridContext, row: GridRow): boolean {
  const { filtered, expanded, layout, groups, collapsed } = context
  if (!isProject(row)) {
    return (
      isGroup(row) && groups?.groups.has(row.id) === true && isInOpenGroup(row.outer, collapsed)
    )
  }
  return (
    isShown(row, filtered, expanded) &&
    (layout === null || isInOpenGroup(layout.groupOf.get(row.id) ?? null, collapsed))
  )
}

/** Whether a bundled entry's children are to be seen, opened by hand or by a search that found one. */
export function isOpenEntry(context: GridContext, row: LedgerRow): boolean {
  return (
    context.expanded.has(row.id) ||
    row.childIds.some((id) => context.filtered.foundChildIds.has(id))
  )
}
