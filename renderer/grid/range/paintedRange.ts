/** What of the selection cells need to know in order to look selected. Every cell that is drawn reads it. */
export interface PaintedRange {
  readonly top: number
  readonly bottom: number
  readonly columns: ReadonlySet<string>
  readonly left: string
  readonly right: string
  /** A single cell has the focus ring already; it only carries the fill handle. */
  readonly single: boolean
}

type Question = (range: PaintedRange, row: number, column: string) => boolean

const isInRange: Question = (range, row, column) =>
  !range.single && row >= range.top && row <= range.bottom && range.columns.has(column)

/** The classes by which a cell looks selected, each with the question that decides it. */
export const rangeMarks: readonly (readonly [string, Question])[] = [
  ['inRange', isInRange],
  ['rangeTop', (range, row, column) => row === range.top && isInRange(range, row, column)],
  ['rangeBottom', (range, row, column) => row === range.bottom && isInRange(range, row, column)],
  ['rangeLeft', (range, row, column) => column === range.left && isInRange(range, row, column)],
  ['rangeRight', (range, row, column) => column === range.right && isInRange(range, row, column)],
  ['rangeCorner', (range, row, column) => row === range.bottom && column === range.right],
]

/** Marks the cells that are in the page already; those that come by scrolling ask `rangeMarks` themselves. */
export function paintRange(host: HTMLElement, range: PaintedRange | null): void {
  for (const row of host.querySelectorAll('.ag-grid-scrolling-container > .ag-row')) {
    const index = Number(row.getAttribute('row-index'))
    for (const cell of row.querySelectorAll('.ag-cell')) {
      const column = cell.getAttribute('col-id') ?? ''
      for (const [name, asks] of rangeMarks) {
        cell.classList.toggle(name, range !== null && asks(range, index, column))
      }
    }
  }
}
