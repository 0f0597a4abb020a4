import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { type GridRow, isProject } from '../state/gridRow.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'
import { element } from './element.ts'
import type { GridContext } from './gridContext.ts'
import { groupCell } from './groupCells.ts'
import { groupPlace } from './groupSpans.ts'

type Params = ICellRendererParams<GridRow, unknown, GridContext>

export interface CellParams {
  readonly data: LedgerRow
  readonly context: GridContext
}

/**
 * Plain DOM, not React, and no listeners of their own: hundreds of cells are made anew at every filter and every turn of the
 * wheel. `gridPointer.ts` listens for all of them.
 */
export type Cell = (params: CellParams) => HTMLElement | string

/** A drawing function for projects as a component that is drawn anew whenever its value changes; headings are drawn alike in all columns. */
export function plainCell(draw: Cell): new () => ICellRendererComp<GridRow> {
  return class implements ICellRendererComp<GridRow> {
    #gui: HTMLElement = element('span', '')

    init(params: Params): void {
      this.#gui = drawn(params)
    }

    getGui(): HTMLElement {
      return this.#gui
    }

    /** Drawn anew in its place: were it refused, the grid would empty the cell, and the typing input may stand in it. */
    refresh(params: Params): boolean {
      const next = drawn(params)
      this.#gui.replaceWith(next)
      this.#gui = next
      return true
    }
  }

  function drawn({ data, context, column, api }: Params): HTMLElement {
    const content = isProject(data)
      ? draw({ data, context })
      : data === undefined || column === undefined
        ? ''
        : groupCell(data, groupPlace(column, api), context)
    return typeof content === 'string' ? element('span', 'cellText', content) : content
  }
}
