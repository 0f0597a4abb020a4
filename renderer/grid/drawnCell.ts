import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { element } from './element.ts'

export interface DrawnCell<Row> extends ICellRendererComp<Row> {
  init(params: ICellRendererParams<Row>): void
  refresh(params: ICellRendererParams<Row>): boolean
}

/** A drawing function as a cell of a grid of `Row`s: drawn anew whenever its value changes. */
export function drawnCell<Row, Context>(
  draw: (params: ICellRendererParams<Row, unknown, Context>) => HTMLElement,
): new () => DrawnCell<Row> {
  type Params = ICellRendererParams<Row, unknown, Context>
  return class implements ICellRendererComp<Row> {
    #gui: HTMLElement = element('span', '')

    init(params: Params): void {
      this.#gui = draw(params)
    }

    getGui(): HTMLElement {
      return this.#gui
    }

    /** Drawn anew in its place: were it refused, the grid would empty the cell, and the typing input may stand in it. */
    refresh(params: Params): boolean {
      const next = draw(params)
      // Most cells of another row say the same, and one that isn't touched isn't laid out again.
      if (next.isEqualNode(this.#gui)) return true
      this.#gui.replaceWith(next)
      this.#gui = next
      return true
    }
  }
}
