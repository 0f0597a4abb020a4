import type { LayoutGroupKey } from '../../../shared/model/layouts/columnKeys.ts'
import { lightColours } from '../../../shared/model/month/lightRules.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import type { EntryRow, SumRow, TableRow } from '../sheets/table/table.ts'
import type { FigurePlace } from './tally.ts'
import type { OwnProject } from './ownProjects.ts'
import { recount, roleOf } from './recount.ts'
import {
  expectedIds,
  headingOf,
  inUnit,
  isDate,
  nameOfRow,
  printedNumber,
  sameProjects,
  type SheetCheck,
} from './tableFigures.ts'

/** Counts a sheet of projects again: every row, every sum over the rows below it, and whether these are the right ones. */
export function proveProjects(check: SheetCheck): void {
  const { sheet, projects, score } = check
  const { rows } = sheet.table
  const entries = rows.filter((row) => row.kind === 'entry')
  const listed = new Set(entries.flatMap(({ ids = [] }) => ids))
  const expected = expectedIds(check)
  if (expected === null) score.leave()
  else sameProjects(score, sheet.table.title, listed, expected)
  let number = 0
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'entry') {
      const [project] = membersOf(row.ids ?? [], projects)
      if (project === undefined) continue
      const isChild = project.parentId !== null && listed.has(project.parentId)
      if (!isChild) number += 1
      proveEntry(check, row, project, isChild ? null : number)
    }
    if (row.kind === 'sum') proveSum(check, row, entriesBelow(rows, at))
  }
}

function proveEntry(
  check: SheetCheck,
  row: EntryRow,
  project: OwnProject,
  number: number | null,
): void {
  const { sheet, score } = check
  const { columns } = sheet.table
  const name = nameOfRow(row, columns)
  for (const [at, column] of columns.entries()) {
    const cell = row.cells[at] ?? null
    if (cell === null || column.kind === 'text' || isDate(column.key)) continue
    const place = { row: name, column: headingOf(column), ids: [project.id] }
    if (column.key === 'number') {
      score.same(place, String(cell.value ?? ''), String(number ?? ''))
      continue
    }
    const own = inUnit(column.key, recount(column.key, [project], sheet.month), sheet.moneyUnit)
    score.figure(place, printedNumber(cell), own)
  }
}

function proveSum(check: SheetCheck, row: SumRow, below: readonly EntryRow[]): void {
  const { sheet, projects, score } = check
  const { columns } = sheet.table
  const ids = new Set(below.flatMap((entry) => entry.ids ?? []))
  sameProjects(score, row.label, new Set(row.ids), ids)
  const members = membersOf([...ids], projects)
  const heads = members.filter(({ parentId }) => parentId === null || !ids.has(parentId))
  const parents = new Set(
    members.flatMap(({ parentId }) => (ids.has(parentId ?? '') ? parentId : [])),
  )
  proveLabel(check, row, heads.length, members.length - parents.size)
  proveGroup(check, row, heads)
  if (row.cells.length !== columns.length) return
  for (const [at, column] of columns.entries()) {
    const cell = at < row.span ? null : (row.cells[at] ?? null)
    if (cell === null || isDate(column.key)) continue
    const place = { row: row.label, column: headingOf(column), ids: heads.map(({ id }) => id) }
    if (typeof cell.value === 'string') {
      proveCounts(check, place, column.key, cell.value, below)
      continue
    }
    const own = inUnit(column.key, recount(column.key, heads, sheet.month), sheet.moneyUnit)
    score.figure(place, printedNumber(cell), own)
  }
}

/**
 * Counts in words, such as 灯色：红5 黄16 绿22 灰0: held against what the numbered rows below print. Which light a project has is
 * nobody's to judge a second time.
 */
function proveCounts(
  { sheet, score }: SheetCheck,
  place: FigurePlace,
  key: string,
  printed: string,
  below: readonly EntryRow[],
): void {
  const numbers = printed.match(/\d+/g)
  if (numbers === null) return
  const { columns, language } = sheet.table
  const numbered = below.filter(({ cells }) => typeof cells[0]?.value === 'number')
  const wordsOf = (wanted: string) => {
    const at = columns.findIndex((column) => column.key === wanted)
    return numbered.map(({ cells }) => cells[at]?.value ?? null)
  }
  if (key === 'progressText') {
    const words = wordsOf('light')
    const { colour } = monthTerms[language]
    const own = lightColours.map((each) => words.filter((word) => word === colour[each]).length)
    score.same(place, numbers.join(' '), own.join(' '))
  } else if (key === 'issues') {
    const filled = wordsOf('issues').filter((word) => word !== null).length
    score.same(place, numbers.join(' '), String(filled))
  } else score.leave()
}

/** 合计（176项，拆分后190项）: the counts behind a name. */
function proveLabel({ score }: SheetCheck, row: SumRow, entries: number, split: number): void {
  const [, tail = ''] = /[（(]([^（()）]*)[）)]$/.exec(row.label) ?? []
  const printed = tail.match(/\d+/g) ?? []
  if (printed.length === 0) return
  const own = split === entries ? [entries] : [entries, split]
  score.same({ row: row.label, column: '', ids: row.ids }, printed.join('，'), own.join('，'))
}

/** What stands under one heading shares what the heading is of. */
function proveGroup(
  { sheet, score }: SheetCheck,
  { level, label }: SumRow,
  heads: readonly OwnProject[],
): void {
  const key = level === 0 ? undefined : sheet.layout.groupBy[level - 1]
  if (key === undefined) return
  const values = new Map(heads.map((each) => [valueOf(key, each, sheet.month), each.id]))
  if (values.has(undefined)) score.leave()
  else
    score.same({ row: label, column: '', ids: [...values.values()] }, '1', String(values.size || 1))
}

/** Undefined: only the lights or the texts of reports can tell. */
function valueOf(key: LayoutGroupKey, project: OwnProject, month: string) {
  switch (key) {
    case 'sector':
    case 'park':
    case 'category':
    case 'stage':
    case 'owner':
    case 'responsibleUnit':
    case 'statisticsEntry':
      return project[key]
    case 'annualRole':
      return roleOf(project, month)
    case 'light':
    case 'reportState':
    case 'standing':
    case 'problemState':
      return undefined
    default:
      return key satisfies never
  }
}

/** Rows that a sum is of: those down to the next sum of its level or a higher one. */
export function entriesBelow(rows: readonly TableRow[], at: number): readonly EntryRow[] {
  const sum = rows[at]
  if (sum?.kind !== 'sum') return []
  const below = rows.slice(at + 1)
  const end = below.findIndex((row) => row.kind === 'sum' && row.level <= sum.level)
  return below.slice(0, end < 0 ? below.length : end).filter((row) => row.kind === 'entry')
}

export function membersOf(
  ids: readonly string[],
  projects: ReadonlyMap<string, OwnProject>,
): readonly OwnProject[] {
  return ids.flatMap((id) => projects.get(id) ?? [])
}
