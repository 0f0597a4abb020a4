/** Where a cell stands: index of its row among the rows shown, index of its column among those that can be selected. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** A block of cells between two corners. `from` stays where the selection began; keys and the pointer move `to`. */
export interface CellRange {
  readonly from: CellPlace
  readonly to: CellPlace
}

export interface Rectangle {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** How many rows are shown and how many columns can be selected. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
}

export function rectangleOf({ from, to }: CellRange): Rectangle {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  }
}

export function isInside({ top, bottom, left, right }: Rectangle, place: CellPlace): boolean {
  return place.row >= top && place.row <= bottom && place.column >= left && place.column <= right
}

export function isOneCell({ from, to }: CellRange): boolean {
  return isSamePlace(from, to)
}

export function isSamePlace(left: CellPlace, right: CellPlace): boolean {
  return left.row === right.row && left.column === right.column
}

/** The range with its moving corner so many rows and columns further, as far as the grid goes; infinite steps reach its edges. */
export function extendBy(
  { from, to }: CellRange,
  rows: number,
  columns: number,
  size: GridSize,
): CellRange {
  return {
    from,
    to: {
      row: within(to.row + rows, size.rows),
      column: within(to.column + columns, size.columns),
    },
  }
}

/** The rows of a range over all columns. */
export function wholeRows({ from, to }: CellRange, size: GridSize): CellRange {
  return { from: { row: from.row, column: 0 }, to: { row: to.row, column: size.columns - 1 } }
}

/** The columns of a range over all rows. */
export function wholeColumns({ from, to }: CellRange, size: GridSize): CellRange {
  return { from: { row: 0, column: from.column }, to: { row: size.rows - 1, column: to.column } }
}

export function wholeGrid(size: GridSize): CellRange {
  return { from: { row: 0, column: 0 }, to: { row: size.rows - 1, column: size.columns - 1 } }
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index))
}
