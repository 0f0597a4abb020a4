import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import {
  isBoardColumn,
  isBoardField,
  isCardColumn,
  isEntryField,
  isExplained,
} from './boardColumnIds.ts'
import type { BoardContext } from './boardContext.ts'

/** How long the pointer rests on a computed cell before its card opens. */
const restMs = 450

/**
 * What the pointer does on the month's cells: resting on a computed or a corrected one opens its card, a double click on a cell of a closed
 * month asks for a correction, and a text that is cut off shows itself whole.
 *
 * @returns a function that ends it
 */
export function listenToBoardPointer(
  host: HTMLElement,
  context: BoardContext,
  rowOf: (id: string) => BoardRow | undefined,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cellAt = (target: EventTarget | null) => {
    if (!(target instanceof Element)) return null
    const id = target.closest('[row-id]')?.getAttribute('row-id') ?? ''
    const column = target.closest('.ag-cell')?.getAttribute('col-id') ?? ''
    const row = rowOf(id)
    return row === undefined || !isBoardColumn(column) ? null : { row, column }
  }
  const onOver = ({ target }: MouseEvent) => {
    clearTimeout(timer)
    if (target instanceof HTMLElement && target.classList.contains('cellText')) {
      target.title = target.scrollWidth > target.clientWidth ? (target.textContent ?? '') : ''
    }
    const at = cellAt(target)
    if (at === null) return
    const { row, column } = at
    if (!isExplained(row, column)) return
    timer = setTimeout(() => context.listeners.onCard(row, column, false), restMs)
  }
  const onLeave = () => clearTimeout(timer)
  const onDoubleClick = ({ target }: MouseEvent) => {
    const at = cellAt(target)
    if (at === null) return
    const closed = context.board.closing !== null
    if (closed && isBoardField(at.column) && isEntryField(at.column)) {
      context.listeners.onCorrect(at.row, at.column)
    } else if (isCardColumn(at.column)) context.listeners.onCard(at.row, at.column, true)
  }
  host.addEventListener('mouseover', onOver)
  host.addEventListener('mouseleave', onLeave)
  host.addEventListener('dblclick', onDoubleClick)
  return () => {
    clearTimeout(timer)
    host.removeEventListener('mouseover', onOver)
    host.removeEventListener('mouseleave', onLeave)
    host.removeEventListener('dblclick', onDoubleClick)
  }
}
