import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addColumn,
  type ColumnTree,
  dissolveGroup,
  dropLine,
  removeLine,
  spanColumns,
  stepLine,
  treeLines,
  type TreePlace,
} from '../../renderer/state/columnTree.ts'

const tree: ColumnTree = [
  { key: 'number' },
  { key: 'name' },
  { heading: '完成', columns: [{ key: 'invested' }, { key: 'yearToDate' }] },
  { key: 'light' },
]

/** `number name 完成(invested yearToDate) light` */
function worded(columns: ColumnTree | undefined): string {
  return (columns ?? [])
    .map((entry) =>
      'key' in entry ? entry.key : `${entry.heading}(${entry.columns.map((c) => c.key).join(' ')})`,
    )
    .join(' ')
}

const at = (entry: number, within: number | null = null): TreePlace => ({ at: entry, within })

test('a column goes into a spanning heading on its way, through it and out behind', () => {
  const into = stepLine(tree, at(1), 1)
  expect(worded(into?.tree)).toBe('number 完成(name invested yearToDate) light')
  expect(into?.place).toEqual(at(1, 0))
  const through = stepLine(into?.tree ?? [], at(1, 2), 1)
  expect(worded(through?.tree)).toBe('number 完成(name invested) yearToDate light')
  expect(through?.place).toEqual(at(2))
  expect(worded(stepLine(tree, at(3), -1)?.tree)).toBe(
    'number name 完成(invested yearToDate light)',
  )
  expect(worded(stepLine(tree, at(2, 0), -1)?.tree)).toBe(
    'number name invested 完成(yearToDate) light',
  )
  expect(worded(stepLine(tree, at(2), 1)?.tree)).toBe('number name light 完成(invested yearToDate)')
  expect(stepLine(tree, at(0), -1)).toBeNull()
})

test('a heading goes with the last column under it, and can be set and taken away', () => {
  expect(worded(removeLine(tree, at(2, 0)))).toBe('number name 完成(yearToDate) light')
  expect(worded(removeLine(removeLine(tree, at(2, 0)), at(2, 0)))).toBe('number name light')
  expect(worded(dissolveGroup(tree, at(2)))).toBe('number name invested yearToDate light')
  expect(worded(spanColumns(tree, at(0), '头') ?? undefined)).toBe(
    '头(number name) 完成(invested yearToDate) light',
  )
  expect(spanColumns(tree, at(1), '头')).toBeNull()
  expect(worded(addColumn(tree, at(2, 0), { key: 'gap' }).tree)).toBe(
    'number name 完成(invested gap yearToDate) light',
  )
})

test('a line is dropped where another stands, before it or behind it', () => {
  const dropped = (from: TreePlace, to: TreePlace) => worded(dropLine(tree, from, to)?.tree)
  expect(dropped(at(3), at(1))).toBe('number light name 完成(invested yearToDate)')
  expect(dropped(at(1), at(3))).toBe('number 完成(invested yearToDate) light name')
  expect(dropped(at(1), at(2, 1))).toBe('number 完成(invested yearToDate name) light')
  expect(dropped(at(2, 1), at(1))).toBe('number yearToDate name 完成(invested) light')
  expect(dropped(at(2), at(0))).toBe('完成(invested yearToDate) number name light')
  expect(dropped(at(2, 0), at(2, 1))).toBe('number name 完成(yearToDate invested) light')
  expect(dropped(at(2), at(2, 1))).toBe('')
})

test('however lines are moved, no column is lost or doubled, and each stands where it is said to', () => {
  const place = fc.nat(5).map((index) => treeLines(tree)[index]?.place ?? at(0))
  fc.assert(
    fc.property(place, place, fc.constantFrom(-1 as const, 1 as const), (from, to, step) => {
      for (const moved of [dropLine(tree, from, to), stepLine(tree, from, step)]) {
        if (moved === null) continue
        const keys = (columns: ColumnTree) =>
          treeLines(columns).flatMap((line) => (line.kind === 'column' ? [line.column.key] : []))
        expect(keys(moved.tree).toSorted()).toEqual(keys(tree).toSorted())
        const meant = (columns: ColumnTree, where: TreePlace) => {
          const line = treeLines(columns).find(
            (each) => each.place.at === where.at && each.place.within === where.within,
          )
          return line?.kind === 'column' ? line.column.key : (line?.group.heading ?? null)
        }
        expect(meant(moved.tree, moved.place)).toBe(meant(tree, from))
      }
    }),
  )
})
