interface ColumnWidth {
  readonly id: string
  readonly width: number
}

/**
 * Width of the name column that makes the right edge of the view fall on a column edge, so that no column is cut in half.
 * All in pixels.
 *
 * @param available what the view has room for
 * @param before width left of the name column
 * @param after the columns right of it, in order
 */
export function fitNameColumn(
  available: number,
  before: number,
  after: readonly ColumnWidth[],
  limits: { readonly min: number; readonly max: number },
): number {
  let room = available - before - limits.min
  for (const column of after) {
    if (column.width > room) break
    room -= column.width
  }
  return Math.max(limits.min, Math.min(limits.max, limits.min + Math.floor(room)))
}
