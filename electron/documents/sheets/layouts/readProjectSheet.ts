import type { LayoutRows } from '../../../../shared/model/layouts/columnKeys.ts'
import { hasStarted } from '../../../../shared/model/month/projectRole.ts'
import { countEntries } from '../../../../shared/model/total.ts'
import type { SheetLayout } from '../../../../shared/schemas/sheetLayout.ts'
import { groupWords } from '../../../../shared/text/groupWords.ts'
import type { Database } from '../../../store/connection.ts'
import { computeMonth, type MonthRow } from '../../../store/month/monthRows.ts'
import { readProcedures } from '../../../store/month/steps.ts'
import { readRegisterCapacities } from '../readRegister.ts'
import type { SheetTable } from '../table/table.ts'
import { divide, type GroupLevel, projectLevel, standingOf } from './divide.ts'
import { groupedRows, type Numbered } from './groupedRows.ts'
import type { LayoutContext } from './layoutColumn.ts'
import { type FieldValues, layoutTable, type PlacedColumn, placeColumns } from './layoutFrame.ts'
import { layoutWords } from './layoutWords.ts'
import { type ProjectEntry, projectColumns } from './projectColumns.ts'

/** A sheet of projects with their month. @param ids those that are wanted, in order; null is all */
export function readProjectSheet(
  database: Database,
  layout: SheetLayout,
  context: LayoutContext,
  fields: FieldValues,
  ids: readonly string[] | null,
): SheetTable {
  const columns = placeColumns(layout, projectColumns, context, fields)
  const months = ordered(selected(database, layout.rows, context, ids), layout, ids)
  const entries = readEntries(database, months, columns)
  const { language } = context
  const levels = layout.groupBy
    .filter((key) => key !== 'problemState')
    .map((key) => parentLevel(projectLevel(database, key, language), months))
  const groups = divide(entries, levels, language)
  const { count } = groupWords[language]
  const rows = groupedRows({
    columns,
    context,
    entries,
    groups,
    subtotals: layout.subtotals,
    count: (own) => count(countEntries(own.map(({ row }) => row.month.row))),
  })
  return layoutTable(layout, columns, context, fields, {
    rows,
    rowCount: entries.length,
    sampleRows: entries.filter(({ row }) => isSample(row, columns)).length,
    notes: [
      ...unfilledNotes(layout, columns, entries, context),
      layoutWords[language].markNote,
      ...(entries.some(({ isChild }) => isChild) ? [layoutWords[language].childrenNote] : []),
      ...(showsInferred(columns, entries) ? [layoutWords[language].inferredNote] : []),
    ],
  })
}

/** The month's rows that the sheet is of. */
export function selected(
  database: Database,
  rows: LayoutRows,
  context: LayoutContext,
  ids: readonly string[] | null,
): readonly MonthRow[] {
  const wanted = ids === null ? null : new Set(ids)
  return computeMonth(database, context.frame).filter(
    (month) => (wanted === null || wanted.has(month.row.id)) && belongs(month, rows, context),
  )
}

function belongs(month: MonthRow, rows: LayoutRows, { frame }: LayoutContext): boolean {
  const { row, listed, project } = month
  switch (rows) {
    case 'all':
      return true
    case 'reporting':
      return listed
    case 'lagging':
      return isLagging(month)
    case 'unreported':
      return listed && row.state === 'unreported'
    case 'late':
      return isLagging(month) || (listed && row.state === 'unreported')
    case 'started':
      return row.stage !== 'cancelled' && hasStarted(project.row, frame.month)
    default:
      return rows satisfies never
  }
}

/** As the overview's list of lagging projects: the light of its investment is yellow or red. */
function isLagging({ row, listed, judgement }: MonthRow): boolean {
  const colour = judgement.lights.find(({ dimension }) => dimension === 'investment')?.colour
  return listed && row.counted && row.gap !== null && (colour === 'red' || colour === 'yellow')
}

function ordered(
  months: readonly MonthRow[],
  { order }: SheetLayout,
  ids: readonly string[] | null,
): readonly MonthRow[] {
  if (order === 'gap') {
    const rank = (month: MonthRow) => month.row.gap ?? Number.POSITIVE_INFINITY
    return months.toSorted((left, right) => {
      const unreported = standingOf(left).localeCompare(standingOf(right))
      return unreported === 0 ? Math.sign(rank(left) - rank(right)) || 0 : -unreported
    })
  }
  if (ids === null) return months
  const places = new Map(ids.map((id, at) => [id, at]))
  return months.toSorted(
    (left, right) => (places.get(left.row.id) ?? 0) - (places.get(right.row.id) ?? 0),
  )
}

function readEntries(
  database: Database,
  months: readonly MonthRow[],
  columns: readonly PlacedColumn<ProjectEntry>[],
): readonly Numbered<ProjectEntry>[] {
  const shows = (prefix: string) => columns.some(({ spec }) => spec.key.startsWith(prefix))
  const ids = new Set(months.map(({ row }) => row.id))
  const capacities = shows('capacity')
    ? readRegisterCapacities(database, [...ids])
    : new Map<string, ProjectEntry['capacities']>()
  const procedures = Map.groupBy(
    shows('procedure.') ? readProcedures(database) : [],
    ({ projectId }) => projectId,
  )
  return months.map((month): Numbered<ProjectEntry> => {
    const { id, parentId } = month.row
    return {
      ids: [id],
      isChild: parentId !== null && ids.has(parentId),
      row: {
        month,
        capacities: capacities.get(id) ?? [],
        procedures: new Map((procedures.get(id) ?? []).map((step) => [step.kind, step])),
      },
    }
  })
}

/** A child stands with its parent, whatever it says itself. */
function parentLevel(
  level: GroupLevel<{ readonly month: MonthRow }>,
  months: readonly MonthRow[],
): GroupLevel<Numbered<ProjectEntry>> {
  const byId = new Map(months.map((month) => [month.row.id, month]))
  return {
    ...level,
    valueOf: ({ isChild, row: { month } }) => {
      const { parentId } = month.row
      const parent = isChild && parentId !== null ? byId.get(parentId) : undefined
      return level.valueOf({ month: parent ?? month })
    },
  }
}

function isSample(
  { month, procedures }: ProjectEntry,
  columns: readonly PlacedColumn<ProjectEntry>[],
): boolean {
  const shown = new Set(columns.map(({ spec }) => spec.key))
  return (
    month.row.sample ||
    [...procedures.values()].some(({ kind, sample }) => sample && shown.has(`procedure.${kind}`))
  )
}

/** What the sums leave out, by column. */
function unfilledNotes(
  { subtotals }: SheetLayout,
  columns: readonly PlacedColumn<ProjectEntry>[],
  entries: readonly Numbered<ProjectEntry>[],
  context: LayoutContext,
): readonly string[] {
  if (!subtotals) return []
  const words = layoutWords[context.language]
  const parts = columns
    .filter(({ column }) => column.kind === 'money' && column.total !== undefined)
    .flatMap(({ column, table }) => {
      const count = entries.filter(
        ({ isChild, row }) => !isChild && column.read(row, context) === null,
      ).length
      return count === 0 ? [] : [words.unfilledPart(table.heading.replaceAll('\n', ''), count)]
    })
  return parts.length === 0 ? [] : [words.unfilledNote(parts)]
}

function showsInferred(
  columns: readonly PlacedColumn<ProjectEntry>[],
  entries: readonly Numbered<ProjectEntry>[],
): boolean {
  if (!columns.some(({ spec: { key } }) => key === 'park')) return false
  return entries.some(({ row: { month } }) => {
    const { park, parkBasis } = month.project.row
    return park !== null && parkBasis === 'inferred'
  })
}
