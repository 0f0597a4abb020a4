import { problemStates } from '../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import type { EntryRow } from '../sheets/table/table.ts'
import { entriesBelow } from './proveProjects.ts'
import { headingOf, nameOfRow, type SheetCheck } from './tableFigures.ts'

interface OwnProblem {
  readonly projectId: string
  readonly text: string
  readonly state: string
  /** Null where it isn't overdue. */
  readonly daysLate: number | null
}

/** Counts a sheet of problems again: how many of each state, and how late each is. */
export function proveProblems(check: SheetCheck): void {
  const { sheet, score } = check
  const { rows, language } = sheet.table
  const problems = readProblems(check)
  const states = monthTerms[language].problemState
  let number = 0
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'total') {
      const place = { row: row.lead, column: '', ids: idsOf(problems) }
      score.same(place, (row.lead.match(/\d+/) ?? [''])[0], String(problems.length))
      for (const { words, count, column, criterion } of row.counts) {
        const own = problems.filter(({ state, daysLate }) =>
          column === 'overdueDays'
            ? daysLate !== null
            : problemStates.some((each) => each === state && states[each] === criterion),
        )
        score.same(
          { row: words.replace(/^[，,\s]+/, ''), column: '', ids: idsOf(own) },
          String(count),
          String(own.length),
        )
      }
    }
    if (row.kind === 'sum') {
      const below = entriesBelow(rows, at)
      const [, tail = ''] = /[（(]([^（()）]*)[）)]$/.exec(row.label) ?? []
      const [printed = ''] = tail.match(/\d+/) ?? []
      score.same({ row: row.label, column: '', ids: row.ids }, printed, String(below.length))
    }
    if (row.kind === 'entry') {
      number += 1
      proveEntry(check, row, number, problems)
    }
  }
}

function proveEntry(
  { sheet, score }: SheetCheck,
  row: EntryRow,
  number: number,
  problems: readonly OwnProblem[],
): void {
  const { columns } = sheet.table
  const textAt = columns.findIndex(({ key }) => key === 'text')
  const text = textAt < 0 ? null : row.cells[textAt]?.value
  const ids = row.ids ?? []
  const own = problems.filter(
    (each) => ids.includes(each.projectId) && (text === null || each.text === text),
  )
  for (const [at, column] of columns.entries()) {
    const printed = String(row.cells[at]?.value ?? '')
    const place = { row: nameOfRow(row, columns), column: headingOf(column), ids }
    if (column.key === 'number') score.same(place, printed, String(number))
    if (column.key === 'overdueDays') {
      const days = own.map(({ daysLate }) => String(daysLate ?? ''))
      score.same(place, printed, days.includes(printed) ? printed : (days[0] ?? ''))
    }
  }
}

function readProblems({ sheet, own }: SheetCheck): readonly OwnProblem[] {
  const wanted = sheet.ids === null ? null : new Set(sheet.ids)
  const rows = own.database
    .prepare(
      `SELECT project_id AS projectId, text, state,
         CASE WHEN state <> 'done' AND due < @day
           THEN CAST(julianday(@day) - julianday(due) AS INTEGER) END AS daysLate
       FROM problem WHERE deleted = 0
         AND EXISTS (SELECT 1 FROM project WHERE id = problem.project_id AND deleted = 0)`,
    )
    .all({ day: own.day }) as OwnProblem[]
  return rows.filter(({ projectId }) => wanted === null || wanted.has(projectId))
}

function idsOf(problems: readonly OwnProblem[]): readonly string[] {
  return [...new Set(problems.map(({ projectId }) => projectId))]
}
