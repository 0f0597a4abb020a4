import type {
  LayoutColumnGroup,
  LayoutColumnSpec,
  SheetLayout,
} from '../../shared/schemas/sheetLayout.ts'

/** Columns of a sheet, some of them under a heading that spans them. */
export type ColumnTree = SheetLayout['columns']
type Entry = ColumnTree[number]

/** Where a line of the tree stands: which entry, and which column under its heading; null is the entry itself. */
export interface TreePlace {
  readonly at: number
  readonly within: number | null
}

export type TreeLine =
  | { readonly kind: 'group'; readonly place: TreePlace; readonly group: LayoutColumnGroup }
  | { readonly kind: 'column'; readonly place: TreePlace; readonly column: LayoutColumnSpec }

/** Every heading and column from left to right, a spanning heading before its columns. */
export function treeLines(tree: ColumnTree): readonly TreeLine[] {
  return tree.flatMap((entry, at): TreeLine[] => {
    if (isColumn(entry)) {
      return [{ kind: 'column', place: { at, within: null }, column: entry }]
    }
    return [
      { kind: 'group', place: { at, within: null }, group: entry },
      ...entry.columns.map((column, within): TreeLine => ({
        kind: 'column',
        place: { at, within },
        column,
      })),
    ]
  })
}

export function samePlace(one: TreePlace, other: TreePlace): boolean {
  return one.at === other.at && one.within === other.within
}

interface Moved {
  readonly tree: ColumnTree
  /** Where the line that was meant now stands. */
  readonly place: TreePlace
}

/** Puts other columns' facts in the place of a column's; what becomes `undefined` is left out. */
export function changeColumn(
  tree: ColumnTree,
  place: TreePlace,
  column: LayoutColumnSpec,
): ColumnTree {
  return mapEntry(tree, place.at, (entry) => {
    if (isColumn(entry) || place.within === null) return [column]
    return [{ ...entry, columns: entry.columns.with(place.within, column) }]
  })
}

export function renameGroup(tree: ColumnTree, place: TreePlace, heading: string): ColumnTree {
  return mapEntry(tree, place.at, (entry) => (isColumn(entry) ? [entry] : [{ ...entry, heading }]))
}

/** Takes a column away, or a spanning heading with all under it; a heading with nothing under it goes too. */
export function removeLine(tree: ColumnTree, { at, within }: TreePlace): ColumnTree {
  return mapEntry(tree, at, (entry) => {
    if (isColumn(entry) || within === null) return []
    const columns = entry.columns.toSpliced(within, 1)
    return columns.length === 0 ? [] : [{ ...entry, columns }]
  })
}

/** Puts a column behind a line: under the same heading where that stands under one. */
export function addColumn(
  tree: ColumnTree,
  after: TreePlace | null,
  column: LayoutColumnSpec,
): Moved {
  const entry = after === null ? undefined : tree[after.at]
  if (after === null || entry === undefined) {
    return { tree: [...tree, column], place: { at: tree.length, within: null } }
  }
  if (!isColumn(entry) && after.within !== null) {
    const within = after.within + 1
    return {
      tree: tree.with(after.at, {
        ...entry,
        columns: entry.columns.toSpliced(within, 0, column),
      }),
      place: { at: after.at, within },
    }
  }
  const at = after.at + 1
  return { tree: tree.toSpliced(at, 0, column), place: { at, within: null } }
}

/** Sets a heading over a column and the one beside it. Null where it stands under one, or has no column beside it. */
export function spanColumns(tree: ColumnTree, { at, within }: TreePlace, heading: string) {
  const first = tree[at]
  const second = tree[at + 1]
  if (within !== null || first === undefined || second === undefined) return null
  if (!isColumn(first) || !isColumn(second)) return null
  return tree.toSpliced(at, 2, { heading, columns: [first, second] })
}

/** Takes a spanning heading away and leaves its columns. */
export function dissolveGroup(tree: ColumnTree, { at }: TreePlace): ColumnTree {
  return mapEntry(tree, at, (entry) => (isColumn(entry) ? [entry] : entry.columns))
}

/** Moves a line by one: a column goes into a spanning heading and out of it again on its way, a heading takes its columns. */
export function stepLine(tree: ColumnTree, place: TreePlace, step: -1 | 1): Moved | null {
  const { at, within } = place
  const entry = tree[at]
  if (entry === undefined) return null
  if (!isColumn(entry) && within !== null) return stepWithin(tree, entry, at, within, step)
  const beside = tree[at + step]
  if (beside === undefined) return null
  if (isColumn(entry) && !isColumn(beside)) {
    const columns = step < 0 ? [...beside.columns, entry] : [entry, ...beside.columns]
    const group = { ...beside, columns }
    return {
      tree: tree.with(at + step, group).toSpliced(at, 1),
      place: step < 0 ? { at: at - 1, within: columns.length - 1 } : { at, within: 0 },
    }
  }
  return {
    tree: tree.with(at, beside).with(at + step, entry),
    place: { at: at + step, within: null },
  }
}

function stepWithin(
  tree: ColumnTree,
  group: LayoutColumnGroup,
  at: number,
  within: number,
  step: -1 | 1,
): Moved | null {
  const column = group.columns[within]
  const beside = group.columns[within + step]
  if (column === undefined) return null
  if (beside !== undefined) {
    const columns = group.columns.with(within, beside).with(within + step, column)
    return { tree: tree.with(at, { ...group, columns }), place: { at, within: within + step } }
  }
  const rest = group.columns.toSpliced(within, 1)
  const left: readonly Entry[] = rest.length === 0 ? [] : [{ ...group, columns: rest }]
  const entries = step < 0 ? [column, ...left] : [...left, column]
  return {
    tree: tree.toSpliced(at, 1, ...entries),
    place: { at: step < 0 ? at : at + left.length, within: null },
  }
}

/** Puts a line where another stands, which makes room. A heading goes before or behind whole entries only. */
export function dropLine(tree: ColumnTree, from: TreePlace, to: TreePlace): Moved | null {
  const entry = tree[from.at]
  if (entry === undefined || samePlace(from, to)) return null
  if (!isColumn(entry) && from.within === null) {
    if (from.at === to.at) return null
    return {
      tree: tree.toSpliced(from.at, 1).toSpliced(to.at, 0, entry),
      place: { at: to.at, within: null },
    }
  }
  const column = isColumn(entry) ? entry : entry.columns[from.within ?? 0]
  if (column === undefined) return null
  const isBehind = isAfter(from, to)
  const without = removeLine(tree, from)
  const isGone = isColumn(entry) || entry.columns.length === 1
  const { at, within } = placeAfterRemoval(from, to, isGone)
  const into = without[at]
  if (within !== null && into !== undefined && !isColumn(into)) {
    const index = within + (isBehind ? 1 : 0)
    return {
      tree: without.with(at, { ...into, columns: into.columns.toSpliced(index, 0, column) }),
      place: { at, within: index },
    }
  }
  const index = at + (isBehind && into !== undefined && isColumn(into) ? 1 : 0)
  return { tree: without.toSpliced(index, 0, column), place: { at: index, within: null } }
}

/** Where a line stands once another was taken out. @param isGone the whole entry went, not only a column of it */
function placeAfterRemoval(from: TreePlace, to: TreePlace, isGone: boolean): TreePlace {
  if (isGone) {
    if (to.at === from.at) return { at: to.at, within: null }
    return to.at > from.at ? { ...to, at: to.at - 1 } : to
  }
  const isShifted =
    to.at === from.at && to.within !== null && from.within !== null && to.within > from.within
  return isShifted ? { ...to, within: to.within - 1 } : to
}

function isAfter(from: TreePlace, to: TreePlace): boolean {
  return to.at > from.at || (to.at === from.at && (to.within ?? -1) > (from.within ?? -1))
}

function mapEntry(
  tree: ColumnTree,
  at: number,
  change: (entry: Entry) => readonly Entry[],
): ColumnTree {
  return tree.flatMap((entry, index) => (index === at ? change(entry) : [entry]))
}

function isColumn(entry: Entry): entry is LayoutColumnSpec {
  return 'key' in entry
}
