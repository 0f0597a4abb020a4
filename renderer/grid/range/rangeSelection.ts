import type { Column as GridColumn, GridApi } from 'ag-grid-community'
import {
  type CellPlace,
  type CellRange,
  extendBy,
  type GridSize,
  isInside,
  isOneCell,
  isSamePlace,
  rectangleOf,
} from './cellRange.ts'
import { type PaintedRange, paintRange } from './paintedRange.ts'
import type { RangeData, RangeGrid } from './rangeGrid.ts'
import type { SelectedCells } from './selectedCells.ts'

/** The rows and columns that the corners stood in when the range was made: where they differ, the grid shows other rows. */
interface Corners {
  readonly fromRow: string | undefined
  readonly toRow: string | undefined
  readonly columns: string
}

/**
 * The selected block of a grid. It always begins at the focused cell, stays while the grid scrolls and while values change,
 * and falls back to the focused cell when a filter, an order or a column makes other cells stand there.
 */
export class RangeSelection<
  Data extends RangeData,
  Row,
  Column extends string,
  Field extends string,
> {
  readonly #api: GridApi<Data>
  readonly #host: HTMLElement
  readonly #grid: RangeGrid<Data, Row, Column, Field>
  #range: CellRange | null = null
  #focus: CellPlace | null = null
  #corners: Corners | null = null

  constructor(api: GridApi<Data>, host: HTMLElement, grid: RangeGrid<Data, Row, Column, Field>) {
    this.#api = api
    this.#host = host
    this.#grid = grid
  }

  get model(): RangeGrid<Data, Row, Column, Field>['model'] {
    return this.#grid.model
  }

  get range(): CellRange | null {
    return this.#range
  }

  get size(): GridSize {
    return { rows: this.#api.getDisplayedRowCount(), columns: this.#columns().length }
  }

  /** Of a column shown; the row number's counts as the first, null is none. */
  placeOf(row: number, columnId: string): CellPlace | null {
    const column = this.#columns().findIndex((one) => one.getColId() === columnId)
    if (column < 0) return columnId === 'number' ? { row, column: 0 } : null
    return { row, column }
  }

  columnAt(place: CellPlace): GridColumn | null {
    return this.#columns()[place.column] ?? null
  }

  /** A single cell. */
  start(place: CellPlace): void {
    this.#focus = place
    this.#set({ from: place, to: place })
  }

  /** The focus came to a cell: it starts a new selection, unless it is the one that this selection began with. */
  follow(place: CellPlace): void {
    if (this.#focus !== null && isSamePlace(this.#focus, place) && this.#range !== null) return
    this.start(place)
  }

  /** Moves the selection's other corner. */
  extendTo(place: CellPlace): void {
    if (this.#range === null) this.start(place)
    else if (!isSamePlace(this.#range.to, place)) this.#set({ from: this.#range.from, to: place })
  }

  extendBy(rows: number, columns: number): void {
    if (this.#range === null) return
    this.select(extendBy(this.#range, rows, columns, this.size))
    const { row, column } = this.#range.to
    this.#api.ensureIndexVisible(row)
    const shown = this.columnAt({ row, column })
    if (shown !== null && columns !== 0) this.#api.ensureColumnVisible(shown)
  }

  select(range: CellRange): void {
    this.#set(range)
  }

  /** Back to the focused cell. @returns whether more than that was selected */
  collapse(): boolean {
    if (this.#range === null || isOneCell(this.#range)) return false
    this.#set(this.#focus === null ? null : { from: this.#focus, to: this.#focus })
    return true
  }

  /** Rows or columns may have changed: the selection stays where its corners are what they were. */
  verify(): void {
    if (this.#range === null) return
    const { rows, columns } = this.size
    const { from, to } = this.#range
    const fits = Math.max(from.row, to.row) < rows && Math.max(from.column, to.column) < columns
    const now = this.#cornersOf(this.#range)
    const before = this.#corners
    const same =
      fits &&
      before !== null &&
      before.fromRow === now.fromRow &&
      before.toRow === now.toRow &&
      before.columns === now.columns
    if (!same) {
      this.#focus = this.#focusedPlace()
      this.#set(this.#focus === null ? null : { from: this.#focus, to: this.#focus })
      return
    }
    // Values may have changed, and rows may have been drawn anew.
    this.#set(this.#range)
  }

  /** Whether a cell is one of several that are selected. */
  holds(rowId: string | null, columnId: string): boolean {
    if (rowId === null || this.#range === null || isOneCell(this.#range)) return false
    const row = this.#grid.indexOf(rowId)
    const place = row === null ? null : this.placeOf(row, columnId)
    return place !== null && isInside(rectangleOf(this.#range), place)
  }

  /** Null where nothing is selected, or only group rows are. */
  cells(): SelectedCells<Row, Column> | null {
    if (this.#range === null) return null
    const { top, bottom, left, right } = rectangleOf(this.#range)
    const columnsAfter = this.#columns()
      .slice(left)
      .map((column) => column.getColId())
      .filter(this.#grid.isColumn)
    const columns: readonly Column[] = columnsAfter.slice(0, right - left + 1)
    const [first] = columns
    if (first === undefined) return null
    const at = (index: number) => this.#projectAt(index)
    const rows: Row[] = []
    for (let row = top; row <= bottom; row += 1) {
      const data = at(row)
      if (data !== null) rows.push(data)
    }
    const focus = this.#focus ?? this.#range.from
    const focused = this.columnAt(focus)?.getColId() ?? first
    return {
      rows,
      columns,
      columnsAfter,
      rowsBelow: (count) => {
        const below: Row[] = []
        let row = top
        for (; row < this.size.rows && below.length < count; row += 1) {
          const data = at(row)
          if (data !== null) below.push(data)
        }
        return { rows: below, groupRows: row - top - below.length }
      },
      focus: { row: at(focus.row), column: this.#grid.isColumn(focused) ? focused : first },
    }
  }

  /** The nearest project above a row, group rows passed over. */
  projectAbove(row: number): Row | null {
    for (let index = row - 1; index >= 0; index -= 1) {
      const project = this.#projectAt(index)
      if (project !== null) return project
    }
    return null
  }

  columnIdAt(index: number): Column | null {
    const id = this.#columns()[index]?.getColId() ?? ''
    return this.#grid.isColumn(id) ? id : null
  }

  #projectAt(index: number): Row | null {
    return this.#grid.rowOf(this.#api.getDisplayedRowAtIndex(index)?.data)
  }

  #set(range: CellRange | null): void {
    this.#range = range
    this.#corners = range === null ? null : this.#cornersOf(range)
    const painted = range === null ? null : this.#painted(range)
    this.#grid.keepRange(painted)
    paintRange(this.#host, painted)
    this.#grid.listeners.onSelect(this.cells())
  }

  #painted(range: CellRange): PaintedRange | null {
    const { top, bottom, left, right } = rectangleOf(range)
    const ids = this.#columns()
      .slice(left, right + 1)
      .map((column) => column.getColId())
    const [first] = ids
    const last = ids.at(-1)
    if (first === undefined || last === undefined) return null
    return {
      top,
      bottom,
      columns: new Set(ids),
      left: first,
      right: last,
      single: isOneCell(range),
    }
  }

  #cornersOf({ from, to }: CellRange): Corners {
    return {
      fromRow: this.#api.getDisplayedRowAtIndex(from.row)?.data?.id,
      toRow: this.#api.getDisplayedRowAtIndex(to.row)?.data?.id,
      columns: this.#columns()
        .map((column) => column.getColId())
        .join(),
    }
  }

  #focusedPlace(): CellPlace | null {
    const cell = this.#api.getFocusedCell()
    if (cell === null || cell.rowPinned || cell.rowIndex >= this.size.rows) return null
    return this.placeOf(cell.rowIndex, cell.column.getColId())
  }

  /** The row number is not a cell of its own: a click on it selects the row. */
  #columns(): readonly GridColumn[] {
    return this.#api.getAllDisplayedColumns().filter((column) => column.getColId() !== 'number')
  }
}

/** What keys and the pointer move, whatever the cells hold. */
export type PlaceSelection = Pick<
  RangeSelection<RangeData, unknown, string, string>,
  | 'range'
  | 'size'
  | 'placeOf'
  | 'columnAt'
  | 'start'
  | 'extendTo'
  | 'extendBy'
  | 'select'
  | 'collapse'
>
