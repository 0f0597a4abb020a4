import type { ProjectField } from '../../shared/schemas/project.ts'
import type { GridOptions } from 'ag-grid-community'
import type { MoneyUnit } from '../../shared/model/money.ts'
import type { ProjectWord } from '../../shared/model/projectSearch.ts'
import type { LedgerInfo } from '../../shared/schemas/ledger.ts'
import type { ColumnState } from '../../shared/schemas/view.ts'
import type { GroupKey } from '../../shared/schemas/viewFilter.ts'
import type { FilteredRows } from '../state/filterRows.ts'
import { defaultColumns, sameColumns } from '../state/columnStates.ts'
import { type GridRow, isProject } from '../state/gridRow.ts'
import { isInOpenGroup } from '../state/groupRows.ts'
import type { LedgerRow, LedgerRows } from '../state/ledgerRow.ts'
import { searchRows } from '../state/searchRows.ts'
import type { PageText } from '../text/i18n.ts'
import { RowArrangement } from './arrangeRows.ts'
import { applyColumns } from './columnLayout.ts'
import type { ColumnId } from './columnIds.ts'
import { type GridContext, type GridListeners, isRowShown } from './gridContext.ts'
import { updateDrawn } from './drawnCells.ts'
import { listenToPointer } from './gridPointer.ts'
import { ledgerRange } from './ledgerCellModel.ts'
import { attachRange, type AttachedRange } from './range/attachRange.ts'
import { RowSlots } from './rowSlots.ts'
import { SearchHighlight } from './searchHighlight.ts'
import type { SelectedCells } from './range/selectedCells.ts'
import { listenForMenus } from './menus/gridMenus.ts'
import { focusAgain, headerBox } from './menus/gridPlaces.ts'
import type { Sorting } from './sortRows.ts'
import { CellEditing } from './typing/cellEditing.ts'
import { ledgerCells } from './typing/ledgerCells.ts'
import {
  type LedgerGridApi,
  ledgerGridOptions,
  refreshHeadings,
  relabel,
  showGroups,
} from './ledgerGrid.ts'

export type Density = 'compact' | 'roomy'

/** Pixels. */
const rowHeights = { compact: 30, roomy: 36 } as const satisfies Record<Density, number>

/** All that the grid shows, as the read models hold it. */
export interface GridState {
  readonly text: PageText
  readonly info: LedgerInfo | null
  readonly rows: LedgerRows
  readonly filtered: FilteredRows
  readonly expanded: ReadonlySet<string>
  readonly columns: readonly ColumnState[]
  readonly grouping: readonly GroupKey[]
  readonly collapsed: ReadonlySet<string>
  readonly sortings: readonly Sorting[]
  readonly openId: string | null
  readonly unit: MoneyUnit
  readonly density: Density
}

/** The sheet that the grid amounts to: ids and columns in the order shown. */
export interface ShownSheet {
  readonly ids: string[]
  readonly columns: string[]
}

type LedgerRange = AttachedRange<GridRow, LedgerRow, ColumnId, ProjectField>

/**
 * The grid as the page sees it: `prepare` gives the options that the grid is made with, and from `ready` on each state
 * shown does only what differs from the last one. Rows never pass through React props, so that a keystroke in the search box
 * costs one filter run and no rendering of the page.
 */
export class LedgerGridView {
  readonly #listeners: GridListeners
  readonly #nonce: string
  #host: HTMLElement | null = null
  #api: LedgerGridApi | null = null
  #context: GridContext | null = null
  #shown: GridState | null = null
  /** Shown before the grid stood. */
  #waiting: GridState | null = null
  #endPointer: () => void = () => undefined
  #editing: CellEditing<GridRow> | null = null
  #range: LedgerRange | null = null
  #highlight: SearchHighlight | null = null
  #endMenus: () => void = () => undefined
  readonly #arrangement = new RowArrangement()
  readonly #slots = new RowSlots(() => this.#host)
  #arranged: readonly GridRow[] = []
  /** The open project, where it wasn't to be seen when it was opened. */
  #unseenId: string | null = null
  #selectedId: string | null = null
  /** Rows have moved, but for an open editor. */
  #unsettled = false

  constructor(listeners: GridListeners, nonce: string) {
    this.#listeners = listeners
    this.#nonce = nonce
  }

  attach(host: HTMLElement): () => void {
    this.#host = host
    return () => {
      this.#host = null
    }
  }

  /** Options for a grid of this state; it becomes the view's own with `ready`. */
  prepare(state: GridState): GridOptions<GridRow> {
    const { text, unit, info, filtered, expanded, sortings, columns, collapsed } = state
    const arranged = this.#arrangement.arrange(state)
    this.#arranged = arranged.rows
    this.#context = {
      text,
      unit,
      info,
      filtered,
      expanded,
      listeners: this.#listeners,
      rowCount: state.rows.rows.length,
      sortings,
      columns,
      collapsed,
      layout: arranged.layout,
      ...this.#arrangement.figures(arranged, filtered),
      slots: this.#slots,
      headers: new Set(),
      range: null,
    }
    this.#shown = state
    return ledgerGridOptions({
      context: this.#context,
      rows: this.#gridRows(this.#context),
      rowHeight: rowHeights[state.density],
      nonce: this.#nonce,
      widthOf: () => this.#host?.clientWidth ?? 0,
    })
  }

  /** The grid stands: what was shown since it was prepared is caught up with. */
  ready(api: LedgerGridApi): void {
    const host = this.#host
    if (host === null || this.#context === null || this.#shown === null) return
    this.#api = api
    this.#slots.api = api
    if (!sameColumns(this.#shown.columns, defaultColumns)) applyColumns(api, this.#context)
    this.#endPointer = listenToPointer(host, this.#context, (id) => this.#shown?.rows.byId.get(id))
    this.#editing = new CellEditing(host, api, ledgerCells(this.#context), () => this.#settle())
    this.#range = attachRange(host, api, ledgerRange(this.#context))
    this.#highlight = new SearchHighlight(host, (id) => this.#shown?.rows.byId.get(id))
    this.#highlight.show(wordsOf(this.#shown))
    this.#endMenus = listenForMenus(host, this.#listeners)
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting !== null) this.show(waiting)
    this.#select(api, this.#shown.openId)
  }

  /** The grid is gone, for good or because another takes its place. */
  released(api: LedgerGridApi): void {
    if (this.#api !== api) return
    this.#endPointer()
    this.#editing?.end()
    this.#editing = null
    this.#range?.end()
    this.#range = null
    this.#highlight?.end()
    this.#highlight = null
    this.#endMenus()
    this.#api = null
  }

  show(next: GridState): void {
    const before = this.#shown
    if (this.#api === null || this.#context === null || before === null) {
      this.#waiting = next
      return
    }
    this.#shown = next
    if (isSame(before, next)) {
      this.#context.text = next.text
      return
    }
    const { text, unit, info, filtered, expanded, sortings, columns, collapsed } = next
    const arranged = this.#arrangement.arrange(next)
    Object.assign(this.#context, {
      text,
      unit,
      info,
      filtered,
      expanded,
      sortings,
      columns,
      collapsed,
      layout: arranged.layout,
      ...this.#arrangement.figures(arranged, filtered),
    })
    this.#update(this.#api, this.#context, before, next)
    // The grid leaves what stands in new cells to a later frame, which would show them empty first and be laid out twice.
    this.#api.flushAllAnimationFrames()
    this.#highlight?.show(wordsOf(next))
  }

  /** Shows other rows at once, ahead of all else that depends on the filter. */
  showFiltered(filtered: FilteredRows): void {
    if (this.#shown !== null && this.#waiting === null) this.show({ ...this.#shown, filtered })
  }

  /** The project above or below the one given, in the order shown. */
  neighbour(id: string, step: 1 | -1): LedgerRow | null {
    let index = this.#slots.indexOf(id)
    while (index !== null) {
      index += step
      const node = this.#api?.getDisplayedRowAtIndex(index)
      if (node === undefined) return null
      if (isProject(node.data)) return node.data
    }
    return null
  }

  /** The block of cells that is selected, the focused cell at least; null before any had the focus. */
  selectedCells(): SelectedCells | null {
    return this.#range?.selection.cells() ?? null
  }

  /** What can be done with the selected cells; null while the grid isn't shown. */
  get range(): LedgerRange | null {
    return this.#range
  }

  /** Ids of the projects in the selected block's rows, in the order shown; group rows are none. */
  selectedIds(): readonly string[] {
    return this.selectedCells()?.rows.map((row) => row.id) ?? []
  }

  /** Ids of the groups that have rows, the headings within headings too. */
  groupIds(): readonly string[] {
    return [...(this.#context?.groups?.groups.keys() ?? [])]
  }

  /** Gives the focus back to the cell that had it last, or to the first row's name. */
  focus(): void {
    const cell = this.#api?.getFocusedCell()
    if (cell) this.#api?.setFocusedCell(cell.rowIndex, cell.column)
    else this.#api?.setFocusedCell(0, 'name')
  }

  /** The place of a column's header in the window, brought into sight first. */
  headerBox(column: ColumnId): ReturnType<typeof headerBox> {
    return headerBox(this.#api, this.#host, column)
  }

  /** Marks the column whose menu is open. @returns a function that takes the mark away */
  markHeader(column: ColumnId): () => void {
    const header = this.#host?.querySelector<HTMLElement>(`.ag-header-cell[col-id="${column}"]`)
    if (header) header.dataset['menu'] = ''
    return () => {
      if (header) delete header.dataset['menu']
    }
  }

  /**
   * After a menu, once the grid shows what was chosen there; unless that led elsewhere.
   *
   * @param rowId null is the column's header
   */
  focusAgain(column: ColumnId, rowId: string | null): void {
    requestAnimationFrame(() => {
      const at = document.activeElement
      if (at === null || at === document.body || this.#host?.contains(at) === true) {
        if (this.#range?.selection.holds(rowId, column) === true) this.focus()
        else focusAgain(this.#api, this.#slots, column, rowId)
      }
    })
  }

  /** Makes columns as wide as what stands in them. */
  autosize(columns: readonly ColumnId[]): void {
    this.#api?.autoSizeColumns([...columns])
  }

  /** From the grid to the details beside it, and back: Tab alone would pass every cell on the way. */
  switchPane(): void {
    const host = this.#host
    if (host?.contains(document.activeElement) === true) {
      document.querySelector<HTMLElement>('.panel .panelHeader button')?.focus()
    } else this.focus()
  }

  /** In the order shown, whether or not groups are closed; children follow their entry, folded up or not. */
  sheet(withChildren: boolean): ShownSheet {
    const ids: string[] = []
    const entryIds = this.#context?.filtered.entryIds
    for (const row of this.#arranged) {
      if (!isProject(row) || entryIds?.has(row.id) !== true) continue
      ids.push(row.id)
      if (withChildren) ids.push(...row.childIds)
    }
    const columns = this.#api?.getAllDisplayedColumns().map((column) => column.getColId()) ?? []
    return { ids, columns }
  }

  #update(api: LedgerGridApi, context: GridContext, before: GridState, next: GridState): void {
    const rowsChanged = before.rows !== next.rows
    const sortingsChanged = before.sortings !== next.sortings
    const arranged = this.#arrangement.arrange(next)
    // Before the headings come, which take their spans with them.
    if (before.grouping !== next.grouping) showGroups(api, context)
    const isRearranged = arranged.rows !== this.#arranged
    this.#arranged = arranged.rows
    if (before.grouping !== next.grouping || (isRearranged && context.groups !== null)) {
      api.setGridOption('rowData', this.#gridRows(context))
    }
    if (before.grouping !== next.grouping && api.getDisplayedRowCount() > 0) {
      api.ensureIndexVisible(0, 'top')
    }
    if (sortingsChanged || before.filtered !== next.filtered) {
      for (const header of context.headers) header.update()
    }
    const shown = ['filtered', 'expanded', 'collapsed'] as const
    const isSifted = shown.some((part) => before[part] !== next[part])
    if (context.groups === null) {
      if (isSifted || isRearranged) this.#fill(api, context)
    } else if (isSifted) api.onFilterChanged()
    if (this.#host !== null) updateDrawn(this.#host, context, (id) => next.rows.byId.get(id))
    if (context.groups !== null) refreshHeadings(api)
    if (before.unit !== next.unit) relabel(api, context)
    if (before.columns !== next.columns) applyColumns(api, context)
    if (before.density !== next.density) {
      api.setGridOption('rowHeight', rowHeights[next.density])
      api.resetRowHeights()
    }
    const unfolded = before.collapsed !== next.collapsed && this.#unseenId === next.openId
    if (before.openId !== next.openId || unfolded || rowsChanged) this.#select(api, next.openId)
    if (before.openId !== next.openId && next.openId !== null) revealOpen(context, next)
  }

  /** The rows for the grid to take. */
  #gridRows(context: GridContext): GridRow[] {
    return context.groups === null
      ? this.#slots.slottedRows(this.#arranged, this.#shownRows(context))
      : this.#slots.ownRows(this.#arranged)
  }

  #shownRows(context: GridContext): readonly GridRow[] {
    return this.#arranged.filter((row) => isRowShown(context, row))
  }

  #fill(api: LedgerGridApi, context: GridContext): void {
    const shown = this.#shownRows(context)
    if (!this.#slots.hasPlaces(shown.length)) {
      api.setGridOption('rowData', this.#gridRows(context))
      return
    }
    // No row moves away from under an editor: it waits until that is closed.
    const edited = this.#editing?.openRowId ?? null
    const rowOf = (id: string) => this.#shown?.rows.byId.get(id)
    const place = edited === null || !rowOf(edited) ? null : this.#slots.indexOf(edited)
    this.#unsettled = place !== null && shown[place]?.id !== edited
    const held = this.#unsettled ? this.#slots.unmoved(rowOf) : shown
    if (!this.#slots.fill(held)) {
      this.#range?.selection.verify()
      this.#editing?.follow()
    }
    this.#markOpen(api)
  }

  /** What waited for an editor to be closed. */
  #settle(): void {
    if (this.#unsettled && this.#api !== null && this.#context !== null) {
      this.#fill(this.#api, this.#context)
    }
  }

  /** Marks the open project where it stands now. */
  #markOpen(api: LedgerGridApi): void {
    const id = this.#shown?.openId ?? null
    const place = id === null ? null : this.#slots.indexOf(id)
    const node = place === null ? undefined : api.getDisplayedRowAtIndex(place)
    if (node === undefined) api.deselectAll()
    else if (node.isSelected() !== true) node.setSelected(true, true)
  }

  #select(api: LedgerGridApi, id: string | null): void {
    const place = id === null ? null : this.#slots.indexOf(id)
    const node = place === null ? undefined : api.getDisplayedRowAtIndex(place)
    if (node === undefined) api.deselectAll()
    else if (node.isSelected() !== true || this.#selectedId !== id || this.#unseenId === id) {
      node.setSelected(true, true)
      api.ensureNodeVisible(node)
    }
    this.#selectedId = id
    this.#unseenId = node === undefined ? id : null
  }
}

/** A project that is opened, from elsewhere for one, is not left in a closed group. */
function revealOpen({ layout, collapsed, listeners }: GridContext, { rows, openId }: GridState) {
  const row = openId === null ? undefined : rows.byId.get(openId)
  if (row === undefined || layout === null) return
  if (!isInOpenGroup(layout.groupOf.get(row.id) ?? null, collapsed)) listeners.onHiddenOpen(row)
}

function wordsOf({ rows, filtered }: GridState): readonly ProjectWord[] {
  return searchRows(rows, filtered.filter.query).words
}

/** Sentences come as a new object each time; another language is another grid. */
function isSame(before: GridState, next: GridState): boolean {
  return Object.entries(next).every(
    ([key, value]) => key === 'text' || before[key as keyof GridState] === value,
  )
}
