const gap = 4
const margin = 8

/**
 * Puts a sheet of the top layer below a box, or above it where the room below is too small, within the window.
 *
 * @param edge which edge of the box the sheet keeps to
 */
export function placeBeside(sheet: HTMLElement, box: DOMRect, edge: 'left' | 'right'): void {
  const { style } = sheet
  style.maxHeight = ''
  const { offsetHeight: height, offsetWidth: width } = sheet
  const below = window.innerHeight - box.bottom - gap - margin
  const above = box.top - gap - margin
  const up = height > below && above > below
  const room = Math.max(0, up ? above : below)
  if (height > room) style.maxHeight = `${room}px`
  const shown = Math.min(height, room)
  style.top = `${up ? box.top - gap - shown : box.bottom + gap}px`
  const left = edge === 'left' ? box.left : box.right - width
  style.left = `${Math.max(margin, Math.min(left, window.innerWidth - width - margin))}px`
}
