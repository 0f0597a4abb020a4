import type { BodyBox } from './gridGeometry.ts'

/** Pixels from an edge within which a dragging pointer makes the grid scroll. */
const margin = 6
/** Pixels per frame at most, reached this far beyond the edge. */
const fastest = 30

/** How far to scroll in a frame while the pointer drags near or beyond an edge of the rows, in pixels. */
export function edgeScroll(
  box: BodyBox,
  x: number,
  y: number,
): { readonly left: number; readonly top: number } {
  return {
    left: step(x, box.left + box.pinnedWidth, box.right),
    top: step(y, box.top, box.bottom),
  }
}

function step(at: number, start: number, end: number): number {
  if (at < start + margin) return -Math.min(fastest, Math.ceil((start + margin - at) / 3))
  if (at > end - margin) return Math.min(fastest, Math.ceil((at - end + margin) / 3))
  return 0
}
