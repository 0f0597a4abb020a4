const margin = 8

/**
 * Lays the editor's input over its cell, in the top layer, where neither the cell nor the pinned columns cut it off. It grows
 * with its text up to the window's edge.
 */
export function placeInput(input: HTMLElement, cell: HTMLElement, host: HTMLElement): void {
  const box = cell.getBoundingClientRect()
  const { style } = input
  style.setProperty('--cell-height', `${box.height}px`)
  style.minWidth = `${box.width}px`
  const room = window.innerWidth - margin
  const grid = host.getBoundingClientRect()
  if (input.classList.contains('typingAmount')) {
    style.right = `${window.innerWidth - box.right}px`
    style.maxWidth = `${Math.max(box.width, box.right - grid.left)}px`
  } else {
    style.left = `${Math.max(margin, Math.min(box.left, room - box.width))}px`
    style.maxWidth = `${Math.max(box.width, Math.min(640, room - box.left))}px`
  }
  style.top = `${Math.min(box.top, window.innerHeight - margin - input.offsetHeight)}px`
  const header = host.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? grid.top
  // Scrolled out of sight with its cell; the focus stays, and typing brings it back.
  input.classList.toggle('typingAway', box.bottom <= header || box.top >= grid.bottom)
}
