import type { GridApi } from 'ag-grid-community'
import type { TypedCell, TypedCells } from './typedCells.ts'
import { createTypingInput } from './typingInput.ts'

/** A cell that has the focus and that typing knows of. */
export interface SeatedCell<Data> extends TypedCell<Data> {
  readonly cell: HTMLElement
  readonly data: Data
}

/** The typing input and the cell that it sits in, which is the one with the focus. */
export class TypingSeat<Data> {
  readonly input = createTypingInput()
  readonly #api: GridApi<Data>
  readonly #cells: TypedCells<Data>
  #cell: HTMLElement | null = null
  #open = false
  readonly #removal = new MutationObserver(() => this.#onRemoved())

  constructor(api: GridApi<Data>, cells: TypedCells<Data>) {
    this.#api = api
    this.#cells = cells
  }

  /** The cell that it sits in; null in rows that take no typing. */
  get cell(): SeatedCell<Data> | null {
    const cell = this.input.parentElement
    const at = this.#api.getFocusedCell()
    if (cell === null || at === null || at.rowPinned === 'top' || at.rowPinned === 'bottom') {
      return null
    }
    const data = this.#api.getDisplayedRowAtIndex(at.rowIndex)?.data
    const known = this.#cells.cellAt(data, at.column.getColId())
    return data === undefined || known === null ? null : { ...known, cell, data }
  }

  /** @returns whether it sat elsewhere before */
  take(cell: HTMLElement): boolean {
    const moved = cell !== this.#cell
    this.#sitIn(cell)
    this.input.value = ''
    this.label()
    this.input.focus({ preventScroll: true })
    return moved
  }

  /** Says of the input what a screen reader is to say of the cell. */
  label(): void {
    const seated = this.cell
    const at = this.#api.getFocusedCell()
    this.input.ariaLabel =
      seated === null || at === null
        ? headingWords(this.input.parentElement)
        : seated.words(at.rowIndex)
    this.input.ariaReadOnly = (seated?.field ?? null) === null ? 'true' : null
  }

  /** An edit begins: whatever changes elsewhere, the grid must not take the focus out of it. */
  hold(): void {
    this.#open = true
    this.#api.setGridOption('suppressFocusAfterRefresh', true)
    this.#cell?.removeAttribute('tabindex')
  }

  /** The edit is over. Rows may have moved meanwhile, or gone: the focus stays with the edited one, or in its place. */
  release({ rowId, column }: Pick<TypedCell<Data>, 'rowId' | 'column'>): void {
    this.#open = false
    this.#cell?.setAttribute('tabindex', '-1')
    this.#api.setGridOption('suppressFocusAfterRefresh', false)
    const at = this.#api.getFocusedCell()
    const rowIndex = this.rowIndexOf(rowId)
    const moved = rowIndex !== null && rowIndex !== at?.rowIndex
    if (moved && document.activeElement === this.input) this.#api.setFocusedCell(rowIndex, column)
    this.label()
    // A row takes the focus with it when it goes, which the browser tells before it is gone.
    queueMicrotask(() => this.#recover())
  }

  /** From 0, in the order shown; null where it isn't shown. */
  rowIndexOf(rowId: string): number | null {
    return this.#cells.rowIndexOf === undefined
      ? (this.#api.getRowNode(rowId)?.rowIndex ?? null)
      : this.#cells.rowIndexOf(rowId)
  }

  #recover(): void {
    const at = this.#api.getFocusedCell()
    const last = this.#api.getDisplayedRowCount() - 1
    if (this.input.isConnected || document.activeElement !== document.body || at === null) return
    if (last >= 0) this.#api.setFocusedCell(Math.min(at.rowIndex, last), at.column)
  }

  end(): void {
    this.#removal.disconnect()
    this.input.remove()
  }

  #sitIn(cell: HTMLElement): void {
    if (this.input.parentElement !== cell) cell.append(this.input)
    this.#removal.disconnect()
    this.#removal.observe(cell, { childList: true })
    this.#cell = cell
  }

  /** A cell that is drawn late is emptied when that happens: the input goes back into it. */
  #onRemoved(): void {
    const cell = this.#cell
    if (cell === null || !cell.isConnected || this.input.isConnected) return
    const lost = document.activeElement === document.body
    this.#sitIn(cell)
    if (this.#open) this.input.showPopover()
    if (lost) this.input.focus({ preventScroll: true })
  }
}

/** What is said of a cell in a row that takes no typing. */
function headingWords(cell: HTMLElement | null): string {
  const spoken = cell?.querySelector<HTMLElement>('[data-spoken]')?.dataset['spoken']
  return spoken ?? cell?.textContent ?? ''
}
