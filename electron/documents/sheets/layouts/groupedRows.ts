import { groupWords } from '../../../../shared/text/groupWords.ts'
import type { EntryRow, PrintedCell, SumRow, TableCell, TableRow } from '../table/table.ts'
import type { Division } from './divide.ts'
import { cellOf, type LayoutContext } from './layoutColumn.ts'
import { type PlacedColumn, totalContext } from './layoutFrame.ts'

/** A row of the sheet on its way there. */
export interface Numbered<Row> {
  readonly row: Row
  /** Printed under its parent, which is on the sheet too: no number, and not in the sums. */
  readonly isChild: boolean
  readonly ids: readonly string[]
}

interface GroupedSheet<Row> {
  readonly columns: readonly PlacedColumn<Row>[]
  readonly context: LayoutContext
  readonly entries: readonly Numbered<Row>[]
  /** None prints them as one list. */
  readonly groups: readonly Division<Numbered<Row>>[]
  readonly subtotals: boolean
  /** `20项` behind a group's name. */
  readonly count: (entries: readonly Numbered<Row>[]) => string
  /** In place of the row of sums above all. */
  readonly total?: TableRow
}

/** 合计 first, then each group with its sums and its numbered rows. Sums are formulas over the rows below them. */
export function groupedRows<Row>(sheet: GroupedSheet<Row>): readonly TableRow[] {
  const { columns, context, groups, entries } = sheet
  const { total, counted } = groupWords[context.language]
  const at = columns.findIndex(({ column }) => column.total !== undefined)
  const span = sheet.subtotals && at > 0 ? at : columns.length
  const rows: TableRow[] = []
  let number = 0
  const addSum = (
    level: SumRow['level'],
    label: string,
    own: readonly Numbered<Row>[],
    below: number,
  ): void => {
    const hasSums = sheet.subtotals && span < columns.length
    rows.push({
      kind: 'sum',
      level,
      label,
      span,
      cells: hasSums ? sumCells(sheet, own, below) : columns.map(() => null),
      ids: own.flatMap(({ ids }) => ids),
      ...(level === 2 && { outlineLevel: 1 }),
    })
  }
  const addEntry = (entry: Numbered<Row>, depth: number): void => {
    if (!entry.isChild) number += 1
    rows.push(entryRow(columns, context, entry, entry.isChild ? null : number, depth))
  }
  const inGroups = groups.reduce((sum, group) => sum + 1 + rowsBelow(group), 0)
  const bodyRows = groups.length === 0 ? entries.length : inGroups
  if (sheet.total !== undefined) rows.push(sheet.total)
  else if (sheet.subtotals) addSum(0, counted(total, sheet.count(entries)), entries, bodyRows)
  if (groups.length === 0) for (const entry of entries) addEntry(entry, 0)
  for (const group of groups) {
    addSum(1, counted(group.name, sheet.count(group.entries)), group.entries, rowsBelow(group))
    for (const inner of group.groups) {
      addSum(
        2,
        counted(inner.name, sheet.count(inner.entries)),
        inner.entries,
        inner.entries.length,
      )
      for (const entry of inner.entries) addEntry(entry, 2)
    }
    if (group.groups.length === 0) for (const entry of group.entries) addEntry(entry, 1)
  }
  return rows
}

function rowsBelow<Row>({ entries, groups }: Division<Row>): number {
  return groups.length === 0
    ? entries.length
    : groups.reduce((sum, inner) => sum + 1 + inner.entries.length, 0)
}

function entryRow<Row>(
  columns: readonly PlacedColumn<Row>[],
  context: LayoutContext,
  { row, isChild, ids }: Numbered<Row>,
  number: number | null,
  outlineLevel: number,
): EntryRow {
  return {
    kind: 'entry',
    ids,
    ...(outlineLevel > 0 && { outlineLevel }),
    cells: columns.map(({ spec, column }, at): TableCell => {
      if (at === 0) return number === null ? null : { value: number, format: '0' }
      const cell = cellOf(column.kind, column.read(row, context), context, spec.format)
      if (!isChild || cell === null) return cell
      // What a part doesn't say is said by its parent: only a project's own gaps are marked.
      if (cell.value === null) return null
      return spec.key === 'name' ? { ...cell, isIndented: true } : cell
    }),
  }
}

function sumCells<Row>(
  { columns, context }: GroupedSheet<Row>,
  own: readonly Numbered<Row>[],
  below: number,
): readonly TableCell[] {
  const numbered = own.filter(({ isChild }) => !isChild).map(({ row }) => row)
  const sheet = totalContext(columns, context)
  return columns.map(({ spec, column }): TableCell => {
    const total = column.total?.(numbered, sheet)
    if (total === undefined) return null
    const { formula } = total
    const cell = cellOf(column.kind, total.value, context, spec.format)
    if (cell === null || formula === undefined) return cell
    return {
      ...cell,
      formula: (row: number) => formula({ first: row + 1, last: row + below }, row),
    } satisfies PrintedCell
  })
}
