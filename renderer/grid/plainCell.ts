import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { type GridRow, isProject } from '../state/gridRow.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'
import { drawnCell } from './drawnCell.ts'
import { element } from './element.ts'
import type { GridContext } from './gridContext.ts'
import { groupCell } from './groupCells.ts'
import { groupPlace } from './groupSpans.ts'
import type { RowSlots, SlottedCell } from './rowSlots.ts'

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
  return class extends drawnCell<GridRow, GridContext>(drawn) {
    #slotted: SlottedCell | null = null
    #slots: RowSlots | null = null

    override init(params: Params): void {
      super.init(params)
      let shown = params.data
      this.#slots = params.context.slots
      this.#slotted = {
        node: params.node,
        follow: () => {
          const { data } = params.node
          if (data === shown) return
          shown = data
          this.refresh({ ...params, data })
        },
      }
      this.#slots.cells.add(this.#slotted)
    }

    override destroy(): void {
      if (this.#slotted !== null) this.#slots?.cells.delete(this.#slotted)
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
