import type { GridApi, IRowNode } from 'ag-grid-community'
import { type GridRow, isProject } from '../state/gridRow.ts'

/** A cell that the grid holds in the page. */
export interface SlottedCell {
  readonly node: IRowNode<GridRow>
  /** Draws its node's row, where that is another one than it shows. */
  readonly follow: () => void
}

/**
 * The rows shown, in places of their own: the grid knows the first, second, third row, and which project stands there is said
 * here. To the grid a filter or an order then is a change of length at most. Were its rows the projects themselves, it would
 * take every cell apart that a letter in the search box removes and build others, which costs more than all else together.
 *
 * Headings span columns, and a cell's span is settled when it is built: with groups the grid's rows are the rows themselves.
 */
export class RowSlots {
  /** The cells in the page; each enters itself when it is built. */
  readonly cells = new Set<SlottedCell>()
  readonly #host: () => HTMLElement | null
  #api: GridApi<GridRow> | null = null
  #slotted = true
  #shown: readonly GridRow[] = []
  #nodes: IRowNode<GridRow>[] = []
  /** While rows are handed to the grid. */
  #ids = new Map<GridRow, string>()
  #indexes: ReadonlyMap<string, number> | null = null

  constructor(host: () => HTMLElement | null) {
    this.#host = host
  }

  set api(api: GridApi<GridRow>) {
    this.#api = api
  }

  /** Whether a place of the grid, from 0, has a row to show. */
  isTaken(place: number): boolean {
    return place < this.#shown.length
  }

  /** What the grid is to know a row by. */
  idOf(row: GridRow): string {
    return this.#ids.get(row) ?? row.id
  }

  /** The place of a row among those shown, from 0; null where it isn't shown. */
  indexOf(id: string): number | null {
    if (!this.#slotted) {
      const node = this.#api?.getRowNode(id)
      return node?.displayed === true ? node.rowIndex : null
    }
    this.#indexes ??= new Map(this.#shown.map((row, index) => [row.id, index]))
    return this.#indexes.get(id) ?? null
  }

  /** Rows that stand for themselves, for the grid to take. */
  ownRows(rows: readonly GridRow[]): GridRow[] {
    this.#slotted = false
    this.#ids.clear()
    this.#nodes = []
    this.#setShown([])
    return [...rows]
  }

  /**
   * A first filling, for the grid to take.
   *
   * @param rows all there are; those beyond `shown` only make places
   */
  slottedRows(rows: readonly GridRow[], shown: readonly GridRow[]): GridRow[] {
    this.#slotted = true
    this.#nodes = []
    this.#setShown(shown)
    const first = new Set(shown)
    const all = [...shown, ...rows.filter((row) => !first.has(row))]
    this.#ids = new Map(all.map((row, place) => [row, String(place)]))
    return all
  }

  /** Whether the grid has the places for so many rows. */
  hasPlaces(count: number): boolean {
    return this.#slotted && count <= this.#placed().length
  }

  /**
   * Puts other rows into the places. Where there are more or fewer than before the grid is told first, and the cells that stay
   * are drawn after it: it measures the page, which after that would be laid out twice.
   *
   * @returns whether the grid was told
   */
  fill(shown: readonly GridRow[]): boolean {
    const nodes = this.#placed()
    shown.forEach((row, place) => {
      const node = nodes[place]
      // Without the grid's event, by which it would draw its cells itself.
      if (node !== undefined && node.data !== row) node.data = row
    })
    const isResized = shown.length !== this.#shown.length
    this.#setShown(shown)
    if (isResized) this.#api?.onFilterChanged()
    for (const cell of this.cells) cell.follow()
    for (const element of this.#host()?.querySelectorAll<HTMLElement>('.ag-row[row-index]') ?? []) {
      const row = shown[Number(element.getAttribute('row-index'))]
      if (row !== undefined) dressRow(element, row)
    }
    return isResized
  }

  /** The rows shown, each where it stands, with what is to be read in them now; those that are gone as they were. */
  unmoved(rowOf: (id: string) => GridRow | undefined): readonly GridRow[] {
    return this.#shown.map((row) => rowOf(row.id) ?? row)
  }

  #setShown(shown: readonly GridRow[]): void {
    this.#shown = shown
    this.#indexes = null
  }

  #placed(): readonly IRowNode<GridRow>[] {
    if (this.#nodes.length === 0) {
      this.#api?.forEachNode((node) => this.#nodes.push(node))
      this.#ids.clear()
    }
    return this.#nodes
  }
}

/** What a row's element says of the row that stands in it. */
export function dressRow(element: HTMLElement, row: GridRow): void {
  if (element.getAttribute('row-id') !== row.id) element.setAttribute('row-id', row.id)
  element.classList.toggle('childRow', isProject(row) && row.parentId !== null)
}
