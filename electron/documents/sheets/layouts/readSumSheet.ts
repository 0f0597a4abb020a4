import type { LayoutSection } from '../../../../shared/model/layouts/columnKeys.ts'
import { compareGroups } from '../../../../shared/model/groupOrder.ts'
import { groupFigures, type GroupFigures } from '../../../../shared/model/month/groupFigures.ts'
import { addMonths, yearOf } from '../../../../shared/model/month/reportMonth.ts'
import type { BoardRow } from '../../../../shared/schemas/monthBoard.ts'
import type { SheetLayout } from '../../../../shared/schemas/sheetLayout.ts'
import { groupWords } from '../../../../shared/text/groupWords.ts'
import type { Database } from '../../../store/connection.ts'
import { monthFrame } from '../../../store/month/monthRows.ts'
import type { SheetTable, TableCell, TableColumn, TableRow } from '../table/table.ts'
import { nameOf } from './divide.ts'
import { cellOf, type LayoutContext } from './layoutColumn.ts'
import {
  type FieldValues,
  layoutTable,
  type PlacedColumn,
  placeColumns,
  totalContext,
} from './layoutFrame.ts'
import { layoutWords } from './layoutWords.ts'
import { selected } from './readProjectSheet.ts'
import { type SumEntry, sumColumns } from './sumColumns.ts'

/** Sums by what projects share, section by section, ranked where the layout asks for it. @param ids null is all */
export function readSumSheet(
  database: Database,
  layout: SheetLayout,
  context: LayoutContext,
  fields: FieldValues,
  ids: readonly string[] | null,
): SheetTable {
  const { language, frame, forPaper } = context
  const columns = placeColumns(layout, sumColumns, context, fields)
  const counted = countedIn(database, layout, context, ids)
  const before = addMonths(frame.month, -1)
  const earlier =
    yearOf(before) === yearOf(frame.month) && layout.ranking
      ? countedIn(
          database,
          layout,
          { ...context, frame: monthFrame(database, { month: before, today: context.day }) },
          ids,
        )
      : null
  const average = groupFigures(counted)
  const sections = layout.sections.map((section) => {
    const entries = sumsBy(section, counted, average, layout.ranking, context)
    return { section, entries: withGains(section, entries, earlier, context) }
  })
  const rows = sectionRows(columns, context, layout, counted, average, sections)
  const table = layoutTable(layout, columns, context, fields, {
    rows,
    rowCount: sections.reduce((sum, { entries }) => sum + entries.length, 0),
    sampleRows: counted.filter(({ sample }) => sample).length,
    notes: [layoutWords[language].markNote],
  })
  return forPaper ? table : withSectionColumn(table, context, layout.sections)
}

function countedIn(
  database: Database,
  { rows }: SheetLayout,
  context: LayoutContext,
  ids: readonly string[] | null,
): readonly BoardRow[] {
  return selected(database, rows, context, ids)
    .map(({ row }) => row)
    .filter(({ counted }) => counted)
}

/** By share of the year plan from the highest on; 未填 last and not ranked. */
function sumsBy(
  section: LayoutSection,
  rows: readonly BoardRow[],
  average: GroupFigures,
  ranking: boolean,
  { language }: LayoutContext,
): readonly SumEntry[] {
  const share = (entry: SumEntry) => entry.figures.shareOfYearPlan ?? Number.NEGATIVE_INFINITY
  const compare = compareGroups([])
  const groups = [...Map.groupBy(rows, (row): string | null => row[section])]
    .toSorted(([left], [right]) => compare(left, right))
    .map(([value, members]): SumEntry & { readonly value: string | null } => ({
      value,
      name:
        value === null
          ? layoutWords[language].unknown(section)
          : nameOf(keyOf(section), value, language),
      members,
      figures: groupFigures(members),
      average,
      rank: null,
      gained: null,
    }))
  if (!ranking) return groups
  const sorted = groups.toSorted((left, right) => {
    const unknown = Number(left.value === null) - Number(right.value === null)
    return unknown || Math.sign(share(right) - share(left)) || 0
  })
  const isRanked = (entry: (typeof sorted)[number]) =>
    entry.value !== null && entry.figures.shareOfYearPlan !== null
  return sorted.map((entry) => ({
    ...entry,
    rank: isRanked(entry)
      ? sorted.filter((other) => isRanked(other) && share(other) > share(entry)).length + 1
      : null,
  }))
}

/** A category's own name: only its heading in a list of projects says 类. */
function keyOf(section: LayoutSection): 'sector' | 'annualRole' {
  return section === 'annualRole' ? section : 'sector'
}

/** Places gained since the month before. */
function withGains(
  section: LayoutSection,
  entries: readonly SumEntry[],
  earlier: readonly BoardRow[] | null,
  context: LayoutContext,
): readonly SumEntry[] {
  if (earlier === null) return entries
  const ranks = new Map(
    sumsBy(section, earlier, groupFigures(earlier), true, context).map(({ name, rank }) => [
      name,
      rank,
    ]),
  )
  return entries.map((entry) => {
    const rank = ranks.get(entry.name) ?? null
    return { ...entry, gained: rank === null || entry.rank === null ? null : rank - entry.rank }
  })
}

interface Section {
  readonly section: LayoutSection
  readonly entries: readonly SumEntry[]
}

function sectionRows(
  columns: readonly PlacedColumn<SumEntry>[],
  context: LayoutContext,
  { ranking, subtotals }: SheetLayout,
  counted: readonly BoardRow[],
  average: GroupFigures,
  sections: readonly Section[],
): readonly TableRow[] {
  const words = layoutWords[context.language]
  const all: SumEntry = {
    name: '',
    members: counted,
    figures: average,
    average,
    rank: null,
    gained: null,
  }
  const rows: TableRow[] = []
  const span = columns.findIndex(({ column }) => column.total !== undefined)
  if (subtotals && span > 0) {
    const first = sections[0]?.entries ?? []
    const below = first.length + (ranking && hasAverage(first) ? 1 : 0)
    rows.push(totalRow(columns, context, all, span, below))
  }
  for (const [at, { section, entries }] of sections.entries()) {
    const count = words.places(entries.filter(({ rank }) => !ranking || rank !== null).length)
    rows.push({ kind: 'group', label: words.section(at + 1, section, count) })
    let isMarked = !ranking || !hasAverage(entries)
    for (const entry of entries) {
      if (!isMarked && isBelow(entry)) {
        rows.push(averageRow(columns, context, all))
        isMarked = true
      }
      rows.push({
        kind: 'entry',
        ids: entry.members.map(({ id }) => id),
        outlineLevel: 1,
        cells: columns.map(({ spec, column }) =>
          cellOf(column.kind, column.read(entry, context), context, spec.format),
        ),
      })
    }
    if (!isMarked) rows.push(averageRow(columns, context, all))
  }
  return rows
}

function isBelow({ figures, average }: SumEntry): boolean {
  const [own, all] = [figures.shareOfYearPlan, average.shareOfYearPlan]
  return own === null || all === null || own < all
}

function hasAverage(entries: readonly SumEntry[]): boolean {
  return entries.some(({ average }) => average.shareOfYearPlan !== null)
}

/** Where the average lies among the ranked. */
function averageRow(
  columns: readonly PlacedColumn<SumEntry>[],
  context: LayoutContext,
  all: SumEntry,
): TableRow {
  return {
    kind: 'mark',
    cells: columns.map(({ spec, column }): TableCell => {
      if (spec.key === 'groupName') return { value: layoutWords[context.language].average }
      if (spec.key !== 'shareOfYearPlan' && spec.key !== 'gap') return null
      return cellOf(column.kind, column.read(all, context), context, spec.format)
    }),
  }
}

/** 合计, added up again from the rows of the first section. */
function totalRow(
  columns: readonly PlacedColumn<SumEntry>[],
  context: LayoutContext,
  all: SumEntry,
  span: number,
  below: number,
): TableRow {
  const sheet = totalContext(columns, context)
  return {
    kind: 'sum',
    level: 0,
    label: groupWords[context.language].total,
    span,
    ids: all.members.map(({ id }) => id),
    cells: columns.map(({ spec, column }): TableCell => {
      const total = column.total?.([all], sheet)
      if (total === undefined) return null
      const cell = cellOf(column.kind, total.value, context, spec.format)
      const { formula } = total
      if (cell === null || formula === undefined) return cell
      // Below 合计 comes the section's heading, then its rows.
      return { ...cell, formula: (row) => formula({ first: row + 2, last: row + 1 + below }, row) }
    }),
  }
}

/** A table for machines has no headings of sections: what they say stands in every row. */
function withSectionColumn(
  table: SheetTable,
  { language }: LayoutContext,
  sections: readonly LayoutSection[],
): SheetTable {
  const words = layoutWords[language]
  const column: TableColumn = {
    key: 'section',
    heading: words.sectionHeading,
    kind: 'text',
    align: 'left',
    minMm: 20,
    maxMm: 40,
    forMachines: true,
  }
  let at = -1
  const rows = table.rows.map((row): TableRow => {
    if (row.kind === 'group') at += 1
    if (row.kind !== 'entry') return row
    const section = sections[at]
    const name = section === undefined ? null : words.sectionName(section)
    return { ...row, cells: [{ value: name }, ...row.cells] }
  })
  return { ...table, columns: [column, ...table.columns], rows }
}
