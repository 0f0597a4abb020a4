import type { MoneyUnit } from '../../shared/model/money.ts'
import type { LedgerInfo } from '../../shared/schemas/ledger.ts'
import type { FilteredRows } from '../state/filterRows.ts'
import type { LedgerRow, LedgerRows } from '../state/ledgerRow.ts'
import type { PageText } from '../text/i18n.ts'
import type { GridContext, GridListeners } from './gridContext.ts'
import { createLedgerGrid, type LedgerGridApi, relabel } from './ledgerGrid.ts'

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
  readonly hidden: ReadonlySet<string>
  readonly openId: string | null
  readonly unit: MoneyUnit
  readonly density: Density
}

/** The sheet that the grid amounts to: ids and columns in the order shown. */
export interface ShownSheet {
  readonly ids: string[]
  readonly columns: string[]
}

/**
 * The grid as the page sees it: shown a state, it does only what differs from the last one. Rows and cells never pass
 * through React, so that a keystroke in the search box costs one filter run and no rendering.
 */
export class LedgerGridView {
  readonly #listeners: GridListeners
  readonly #nonce: string
  #host: HTMLElement | null = null
  #api: LedgerGridApi | null = null
  #context: GridContext | null = null
  #shown: GridState | null = null

  constructor(listeners: GridListeners, nonce: string) {
    this.#listeners = listeners
    this.#nonce = nonce
  }

  attach(host: HTMLElement): void {
    this.#host = host
  }

  detach(): void {
    this.#api?.destroy()
    this.#api = null
    this.#context = null
    this.#shown = null
    this.#host = null
  }

  show(next: GridState): void {
    const before = this.#shown
    if (this.#host === null) return
    this.#shown = next
    if (this.#api === null || this.#context === null || before === null) {
      this.#build(this.#host, next)
      return
    }
    // The grid's own texts can't be exchanged.
    if (before.text.language !== next.text.language) {
      this.#api.destroy()
      this.#build(this.#host, next)
      return
    }
    const { text, unit, info, filtered, expanded } = next
    Object.assign(this.#context, { text, unit, info, filtered, expanded })
    this.#update(this.#api, this.#context, before, next)
  }

  /** The row above or below the one given, in the order shown. */
  neighbour(id: string, step: 1 | -1): LedgerRow | null {
    const index = this.#api?.getRowNode(id)?.rowIndex
    if (index === null || index === undefined) return null
    return this.#api?.getDisplayedRowAtIndex(index + step)?.data ?? null
  }

  /** Gives the focus back to the cell that had it last. */
  focus(): void {
    const cell = this.#api?.getFocusedCell()
    if (cell) this.#api?.setFocusedCell(cell.rowIndex, cell.column)
  }

  /** Children follow their entry, folded up or not. */
  sheet(withChildren: boolean): ShownSheet {
    const ids: string[] = []
    this.#api?.forEachNodeAfterFilterAndSort(({ data }) => {
      const isChild = data?.parentId !== null && this.#shown?.rows.byId.has(data?.parentId ?? '')
      if (data === undefined || isChild === true) return
      ids.push(data.id)
      if (withChildren) ids.push(...data.childIds)
    })
    const columns = this.#api?.getAllDisplayedColumns().map((column) => column.getColId()) ?? []
    return { ids, columns }
  }

  #build(host: HTMLElement, state: GridState): void {
    const { text, unit, info, filtered, expanded } = state
    this.#context = {
      text,
      unit,
      info,
      filtered,
      expanded,
      listeners: this.#listeners,
      rowCount: state.rows.rows.length,
      numbers: new Map(),
    }
    this.#api = createLedgerGrid(host, {
      context: this.#context,
      rows: state.rows.rows,
      hidden: state.hidden,
      rowHeight: rowHeights[state.density],
      nonce: this.#nonce,
    })
    this.#select(this.#api, state.openId)
  }

  #update(api: LedgerGridApi, context: GridContext, before: GridState, next: GridState): void {
    const rowsChanged = before.rows !== next.rows
    if (rowsChanged) api.setGridOption('rowData', [...next.rows.rows])
    if (before.filtered !== next.filtered || before.expanded !== next.expanded) {
      api.onFilterChanged()
    }
    // Whether an entry is open stands in its name cell, and a search opens some.
    if (before.expanded !== next.expanded || before.filtered !== next.filtered) {
      api.refreshCells({ columns: ['name'], force: true })
    }
    if (before.unit !== next.unit) relabel(api, context, next.hidden)
    if (before.hidden !== next.hidden) showColumns(api, next.hidden)
    if (before.density !== next.density) {
      api.setGridOption('rowHeight', rowHeights[next.density])
      api.resetRowHeights()
    }
    if (before.openId !== next.openId || rowsChanged) this.#select(api, next.openId)
  }

  #select(api: LedgerGridApi, id: string | null): void {
    const node = id === null ? undefined : api.getRowNode(id)
    if (node === undefined) {
      api.deselectAll()
      return
    }
    if (node.isSelected() === true) return
    node.setSelected(true, true)
    if (node.displayed) api.ensureNodeVisible(node)
  }
}

function showColumns(api: LedgerGridApi, hidden: ReadonlySet<string>): void {
  const ids = api.getColumns()?.map((column) => column.getColId()) ?? []
  const [off, on] = [ids.filter((id) => hidden.has(id)), ids.filter((id) => !hidden.has(id))]
  api.setColumnsVisible(off, false)
  api.setColumnsVisible(on, true)
}
