import type { ColumnState } from '../../shared/schemas/view.ts'
import { choosableColumns } from '../grid/columnIds.ts'

/** As a new window shows them. The name leads; the running number is no column of the list, since it never moves. */
export const defaultColumns: readonly ColumnState[] = [
  { id: 'name', hidden: false, pinned: true, width: null },
  ...choosableColumns.map(({ id, hidden = false }) => ({ id, hidden, pinned: false, width: null })),
]

/**
 * A list of columns made whole: what this program doesn't know is left out, the name is always shown and first, pinned columns
 * stand together after it, and columns that aren't listed take their own place, hidden.
 */
export function completeColumns(given: readonly ColumnState[]): readonly ColumnState[] {
  const listed = new Map(given.map((column) => [column.id, column]))
  const known = new Set(defaultColumns.map((column) => column.id))
  const columns = [...listed.values()].filter(({ id }) => id !== 'name' && known.has(id))
  let place = 0
  for (const column of defaultColumns.slice(1)) {
    const at = columns.findIndex(({ id }) => id === column.id)
    if (at === -1) columns.splice(place, 0, { ...column, hidden: true })
    place = (at === -1 ? place : at) + 1
  }
  const name = { id: 'name', hidden: false, pinned: true, width: listed.get('name')?.width ?? null }
  return [
    name,
    ...columns.filter((column) => column.pinned),
    ...columns.filter((column) => !column.pinned),
  ]
}

/** The list with one column changed; others stay the same objects. */
export function withColumn(
  columns: readonly ColumnState[],
  id: string,
  change: (column: ColumnState) => ColumnState,
): readonly ColumnState[] {
  return columns.map((column) => (column.id === id ? change(column) : column))
}

/** The list with a column pinned behind those that already are, or back as the first that isn't. The name stays pinned. */
export function withPinned(
  columns: readonly ColumnState[],
  id: string,
  pinned: boolean,
): readonly ColumnState[] {
  const column = columns.find((one) => one.id === id)
  if (column === undefined || id === 'name') return columns
  const others = columns.filter((one) => one !== column)
  return completeColumns([
    ...others.filter((one) => one.pinned),
    { ...column, pinned },
    ...others.filter((one) => !one.pinned),
  ])
}

/**
 * The list with a column moved before another one, or to the end where `beforeId` is null. A column that comes to stand among
 * pinned ones is pinned, and the other way round.
 */
export function withMoved(
  columns: readonly ColumnState[],
  id: string,
  beforeId: string | null,
): readonly ColumnState[] {
  const column = columns.find((one) => one.id === id)
  if (column === undefined || id === beforeId || beforeId === 'name') return columns
  const others = columns.filter((one) => one !== column)
  const next = others.find((one) => one.id === beforeId)
  const at = next === undefined ? others.length : others.indexOf(next)
  const pinned = next?.pinned ?? false
  return completeColumns(others.toSpliced(at, 0, { ...column, pinned }))
}

export function sameColumns(left: readonly ColumnState[], right: readonly ColumnState[]): boolean {
  return (
    left.length === right.length &&
    left.every((column, at) => {
      const other = right[at]
      return (
        other !== undefined &&
        column.id === other.id &&
        column.hidden === other.hidden &&
        column.pinned === other.pinned &&
        column.width === other.width
      )
    })
  )
}
