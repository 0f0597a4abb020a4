import type { SheetLayout } from '../../../../shared/schemas/sheetLayout.ts'
import { problemStates } from '../../../../shared/schemas/followUp.ts'
import { groupWords } from '../../../../shared/text/groupWords.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import type { Database } from '../../../store/connection.ts'
import { computeMonth } from '../../../store/month/monthRows.ts'
import { readProblems } from '../../../store/month/problems.ts'
import { countsOf } from '../plan/planSheetWords.ts'
import type { SheetTable, TotalRow } from '../table/table.ts'
import { divide, type GroupLevel, nameOf, problemStateOrder, projectLevel } from './divide.ts'
import { groupedRows, type Numbered } from './groupedRows.ts'
import type { LayoutContext } from './layoutColumn.ts'
import { type FieldValues, layoutTable, placeColumns } from './layoutFrame.ts'
import { layoutWords } from './layoutWords.ts'
import { overdueDays, type ProblemEntry, problemColumns } from './problemColumns.ts'

/** A sheet of problems, those with the nearest day first. @param ids of projects; null is all */
export function readProblemSheet(
  database: Database,
  layout: SheetLayout,
  context: LayoutContext,
  fields: FieldValues,
  ids: readonly string[] | null,
): SheetTable {
  const { language, day, frame } = context
  const columns = placeColumns(layout, problemColumns, context, fields)
  const wanted = ids === null ? null : new Set(ids)
  const months = new Map(computeMonth(database, frame).map((month) => [month.row.id, month]))
  const entries = readProblems(database, day)
    .filter(({ projectId }) => wanted === null || wanted.has(projectId))
    .map((problem): Numbered<ProblemEntry> => ({
      row: { problem, month: months.get(problem.projectId) ?? null },
      isChild: false,
      ids: [problem.projectId],
    }))
  const levels = layout.groupBy.map((key): GroupLevel<Numbered<ProblemEntry>> => {
    if (key === 'problemState') {
      return {
        valueOf: ({ row }) => row.problem.state,
        compare: problemStateOrder,
        nameOf: (value) => nameOf(key, value, language),
      }
    }
    const level = projectLevel(database, key, language)
    return {
      ...level,
      valueOf: ({ row: { month } }) => (month === null ? null : level.valueOf({ month })),
    }
  })
  const words = layoutWords[language]
  const overdue = entries.filter(({ row }) => (overdueDays(row, context) ?? 0) > 0).length
  const hasOverdue = columns.some(({ spec }) => spec.key === 'overdueDays')
  const hasStates = columns.some(({ spec }) => spec.key === 'problemState')
  const state = monthTerms[language].problemState
  const { total, counted } = groupWords[language]
  const totalRow: TotalRow = {
    kind: 'total',
    lead: counted(total, words.problems(entries.length)),
    counts: countsOf(language, [
      ...(hasStates
        ? problemStates.map((each) => ({
            word: state[each],
            count: entries.filter(({ row }) => row.problem.state === each).length,
            column: 'problemState',
            criterion: state[each],
          }))
        : []),
      ...(hasOverdue
        ? [{ word: words.overdue, count: overdue, column: 'overdueDays', criterion: '>0' }]
        : []),
    ]),
    group: null,
  }
  const rows = groupedRows({
    columns,
    context,
    entries,
    groups: divide(entries, levels, language),
    subtotals: false,
    count: (own) => words.problems(own.length),
    total: totalRow,
  })
  return layoutTable(layout, columns, context, fields, {
    rows,
    rowCount: entries.length,
    sampleRows: entries.filter(({ row }) => row.problem.sample).length,
    notes: [words.markNote],
  })
}
