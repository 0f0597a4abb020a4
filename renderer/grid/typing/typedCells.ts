import type { CellEditor, EditorPlace } from '../editors/cellEditor.ts'
import type { CellCursor } from '../gridCursor.ts'

/** What typing must know of the rows and columns of a table, whatever stands in them. */
export interface TypedCells<Data> {
  /** Null in rows that take no typing and have no words of their own. */
  readonly cellAt: (data: Data | undefined, column: string) => TypedCell<Data> | null
  /**
   * A key on a cell that isn't being edited.
   *
   * @param seat null in rows that take no typing: only moving means something there
   * @returns whether the key did all that it is to do
   */
  readonly press: (
    event: KeyboardEvent,
    cursor: CellCursor,
    seat: TypedSeat<Data> | null,
  ) => boolean
  /** Whether a cell counts as filled for jumps by Ctrl and an arrow. */
  readonly isFilled: (data: Data | undefined, column: string) => boolean
  /** Whether Tab halts at a cell; left out, it halts at each. */
  readonly isTabStop?: (data: Data | undefined, column: string) => boolean
  /** Where a row stands, from 0, and null where it isn't shown; left out, `rowId` is the grid's own id of it. */
  readonly rowIndexOf?: (rowId: string) => number | null
  /** A column before the first one that the focus goes to: the printed number of these rows. */
  readonly leadingColumn: (data: Data | undefined) => string | null
}

/** One cell as typing sees it. */
export interface TypedCell<Data> {
  readonly rowId: string
  readonly column: string
  /**
   * What a screen reader says of it.
   *
   * @param rowIndex from 0, in the order shown
   */
  readonly words: (rowIndex: number) => string
  /** Null where it can't be typed into; `notHere` then says so. */
  readonly field: TypedField<Data> | null
  readonly notHere: string
}

export interface TypedField<Data> {
  /** The editor's label. */
  readonly label: string
  /** Amounts stand at the right edge. */
  readonly isAmount: boolean
  readonly takesDates: boolean
  readonly hasList: boolean
  readonly open: (place: EditorPlace) => CellEditor
  readonly onEdit: (value: string | number | null) => void
  readonly onRefused: (why: string) => void
  /** Takes what stands in the cell above. */
  readonly copyFrom: (above: Data | undefined) => void
}

/** What keys can set off on a cell that isn't being edited. */
export interface TypedSeat<Data> {
  readonly data: Data
  readonly cell: TypedCell<Data>
  /** Opens the editor with the old text, or with another one. */
  readonly edit: (text?: string) => void
  readonly insertToday: () => void
  readonly copyFromAbove: () => void
  /** @returns false where the cell has no list */
  readonly openList: () => boolean
}
