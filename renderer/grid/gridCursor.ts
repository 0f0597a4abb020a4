import type { Column, GridApi } from 'ag-grid-community'
import type { TypedCells } from './typing/typedCells.ts'

interface Position {
  readonly rowIndex: number
  readonly columnAt: number
  /** Columns that the cell takes: more than one only in a group's heading. */
  readonly span: number
}

/** The focus, moved from cell to cell. */
export interface CellCursor {
  readonly move: (rows: number, columns: number) => boolean
  readonly tab: (back: boolean) => boolean
  readonly enter: (up: boolean) => void
  readonly rowEnd: (toEnd: boolean) => void
  readonly corner: (toEnd: boolean) => void
  readonly edge: (rows: -1 | 0 | 1, columns: -1 | 0 | 1) => void
}

type CursorCells<Data> = Pick<TypedCells<Data>, 'isFilled' | 'leadingColumn' | 'isTabStop'>

/** Moves the focus from cell to cell as Excel does, for those keys that the grid itself takes otherwise or not at all. */
export class GridCursor<Data> implements CellCursor {
  readonly #api: GridApi<Data>
  readonly #cells: CursorCells<Data>
  /** The column where a run of Tabs began: Enter goes back to it, one row down. */
  #tabStart: string | null = null
  /** Where the last Tab went: a focus that is elsewhere got there by other means, and the run is over. */
  #tabbedTo: Position | null = null

  constructor(api: GridApi<Data>, cells: CursorCells<Data>) {
    this.#api = api
    this.#cells = cells
  }

  /** @returns whether there was a cell to go to */
  move(rows: number, columns: number): boolean {
    const from = this.#position()
    if (from === null) return false
    return this.#focus(from.rowIndex + rows, from.columnAt + columns)
  }

  /** To the next or last cell of the row, and from its end to the next row. @returns false at the corners of the grid */
  tab(back: boolean): boolean {
    const from = this.#position()
    if (from === null) return false
    const step = back ? -1 : 1
    const start = this.#startOfTabs(from) ?? this.#columns()[from.columnAt]?.getColId() ?? null
    const next = this.#tabStop(from.rowIndex, from.columnAt + (back ? -1 : from.span), step)
    const row = next === null ? from.rowIndex + step : from.rowIndex
    const edge = back ? this.#columns().length - 1 : this.#firstColumnAt(row)
    const columnAt = next ?? this.#tabStop(row, edge, step)
    const moved = columnAt !== null && this.#focus(row, columnAt)
    this.#tabStart = start
    this.#tabbedTo = moved ? this.#position() : null
    return moved
  }

  /** Down, or up; after a run of Tabs to the column where that began. */
  enter(up: boolean): void {
    const from = this.#position()
    if (from === null) return
    const tabbed = this.#startOfTabs(from)
    const start = this.#columns().findIndex((column) => column.getColId() === tabbed)
    this.#focus(from.rowIndex + (up ? -1 : 1), start < 0 ? from.columnAt : start)
  }

  rowEnd(toEnd: boolean): void {
    const from = this.#position()
    if (from !== null) {
      this.#focus(
        from.rowIndex,
        toEnd ? this.#columns().length - 1 : this.#firstColumnAt(from.rowIndex),
      )
    }
  }

  corner(toEnd: boolean): void {
    const lastRow = this.#api.getDisplayedRowCount() - 1
    this.#focus(toEnd ? lastRow : 0, toEnd ? this.#columns().length - 1 : this.#firstColumnAt(0))
  }

  /** To the end of the filled cells that this one belongs to, or else over the blank ones to the next that is filled. */
  edge(rows: -1 | 0 | 1, columns: -1 | 0 | 1): void {
    const from = this.#position()
    if (from === null) return
    const first = this.#firstColumnAt(from.rowIndex)
    const counts = { rows: this.#api.getDisplayedRowCount(), columns: this.#columns().length }
    const inside = (steps: number) => {
      const row = from.rowIndex + rows * steps
      const column = from.columnAt + columns * steps
      return row >= 0 && row < counts.rows && column >= first && column < counts.columns
    }
    const filled = (steps: number) =>
      this.#isFilled(from.rowIndex + rows * steps, from.columnAt + columns * steps)
    let steps = 0
    const within = filled(0) && inside(1) && filled(1)
    if (within) while (inside(steps + 1) && filled(steps + 1)) steps += 1
    else {
      do steps += 1
      while (inside(steps + 1) && !filled(steps))
    }
    if (inside(steps)) this.#focus(from.rowIndex + rows * steps, from.columnAt + columns * steps)
  }

  /** The column where the run of Tabs began that led to `from`, or null where none did. */
  #startOfTabs({ rowIndex, columnAt }: Position): string | null {
    const to = this.#tabbedTo
    return to?.rowIndex === rowIndex && to.columnAt === columnAt ? this.#tabStart : null
  }

  /** The nearest column from one on where Tab halts; null where the row ends before. */
  #tabStop(rowIndex: number, from: number, step: 1 | -1): number | null {
    const row = this.#api.getDisplayedRowAtIndex(rowIndex)?.data
    const columns = this.#columns()
    const first = this.#firstColumnAt(rowIndex)
    for (let at = from; at >= first && at < columns.length; at += step) {
      if (this.#cells.isTabStop?.(row, columns[at]?.getColId() ?? '') !== false) return at
    }
    return null
  }

  #isFilled(rowIndex: number, columnAt: number): boolean {
    const row = this.#api.getDisplayedRowAtIndex(rowIndex)?.data
    const id = this.#columns()[columnAt]?.getColId() ?? ''
    return this.#cells.isFilled(row, id)
  }

  #position(): Position | null {
    const cell = this.#api.getFocusedCell()
    if (cell === null || cell.rowPinned === 'top' || cell.rowPinned === 'bottom') return null
    const { rowIndex } = cell
    return { rowIndex, ...this.#cellAt(rowIndex, this.#columns().indexOf(cell.column)) }
  }

  /** The cell that takes a column in a row: in a heading it may begin further left. */
  #cellAt(rowIndex: number, at: number): Pick<Position, 'columnAt' | 'span'> {
    const node = this.#api.getDisplayedRowAtIndex(rowIndex)
    const isHeading = this.#cells.leadingColumn(node?.data) === null
    if (node === undefined || !isHeading) return { columnAt: at, span: 1 }
    const spans = this.#columns().map((column) => column.getColSpan(node))
    const columnAt = spans.findIndex((span, index) => index <= at && index + span > at)
    return { columnAt, span: spans[columnAt] ?? 1 }
  }

  #focus(rowIndex: number, columnAt: number): boolean {
    const column = this.#columns()[this.#cellAt(rowIndex, columnAt).columnAt]
    if (column === undefined || this.#api.getDisplayedRowAtIndex(rowIndex) === undefined) {
      return false
    }
    this.#api.ensureIndexVisible(rowIndex)
    this.#api.ensureColumnVisible(column)
    this.#api.setFocusedCell(rowIndex, column)
    return true
  }

  #columns(): readonly Column[] {
    return this.#api.getAllDisplayedColumns()
  }

  /** The number of a project stands before its cells, it isn't one of them; a group's heading begins there. */
  #firstColumnAt(rowIndex: number): number {
    const leading = this.#cells.leadingColumn(this.#api.getDisplayedRowAtIndex(rowIndex)?.data)
    return leading !== null && this.#columns()[0]?.getColId() === leading ? 1 : 0
  }
}
