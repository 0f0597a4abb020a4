import type { LayoutSection } from '../../../shared/model/layouts/columnKeys.ts'
import { layoutWords } from '../sheets/layouts/layoutWords.ts'
import type { TableRow } from '../sheets/table/table.ts'
import { type Exact, exactOf } from './exact.ts'
import type { OwnProject } from './ownProjects.ts'
import { membersOf } from './proveProjects.ts'
import { recount, type Recounted, roleOf, shareOfPlan } from './recount.ts'
import {
  expectedIds,
  headingOf,
  inUnit,
  nameOfRow,
  printedNumber,
  sameProjects,
  type SheetCheck,
} from './tableFigures.ts'

type Members = readonly OwnProject[]

/** A row of a section, and where it stands among the others. */
interface Standing {
  readonly members: Members
  readonly all: Members
  /** Of the section, by value. */
  readonly groups: ReadonlyMap<string | null, Members> | null
  readonly earlier: ReadonlyMap<string | null, Members> | null
  readonly value: string | null
}

/** Counts a sheet of sums again: who belongs to each group, its sums and shares, its rank and what it was the month before. */
export function proveSums(check: SheetCheck): void {
  const { sheet, score, own } = check
  const { table, layout, month } = sheet
  const expected = countedOf(check)
  if (expected === null) score.leave()
  const entries = table.rows.filter((row) => row.kind === 'entry')
  const printed = new Set(entries.flatMap(({ ids = [] }) => ids))
  const all = membersOf([...(expected ?? printed)], check.projects)
  const before = monthBefore(month)
  const earlier =
    before === null || !layout.ranking || expected === null
      ? null
      : membersOf(
          [
            ...(countedOf({
              ...check,
              projects: own.at(before),
              sheet: { ...sheet, month: before },
            }) ?? []),
          ],
          own.at(before),
        )
  let section: LayoutSection | undefined
  let at = -1
  for (const row of table.rows) {
    if (row.kind === 'group') {
      at += 1
      section = layout.sections[at]
    }
    if (row.kind === 'sum') {
      sameProjects(score, row.label, new Set(row.ids), new Set(all.map(({ id }) => id)))
      proveCells(check, row, { members: all, all, groups: null, earlier: null, value: null })
    }
    if (row.kind === 'mark') {
      proveCells(check, row, { members: all, all, groups: null, earlier: null, value: null })
    }
    if (row.kind !== 'entry' || section === undefined) continue
    const groups = groupsOf(all, section, month)
    const ids = row.ids ?? []
    const [first] = membersOf(ids, check.projects)
    const value = first === undefined ? null : valueOf(first, section, month)
    const members = groups.get(value) ?? []
    sameProjects(
      score,
      nameOfRow(row, table.columns),
      new Set(ids),
      new Set(members.map(({ id }) => id)),
    )
    proveCells(check, row, {
      members,
      all,
      groups,
      earlier: earlier === null ? null : groupsOf(earlier, section, before ?? month),
      value,
    })
  }
}

function proveCells(
  check: SheetCheck,
  row: Extract<TableRow, { readonly kind: 'entry' | 'sum' | 'mark' }>,
  standing: Standing,
): void {
  const { sheet, score } = check
  const { columns } = sheet.table
  if (row.cells.length !== columns.length) return
  const name = nameOfRow(row, columns)
  const first = row.kind === 'sum' ? row.span : 0
  for (const [at, column] of columns.entries()) {
    const cell = at < first ? null : (row.cells[at] ?? null)
    if (cell === null) continue
    const ids = cell.ids ?? standing.members.map(({ id }) => id)
    const place = { row: name, column: headingOf(column), ids }
    if (column.key === 'rankChange') {
      const own = gained(standing, sheet.table.language)
      if (own === undefined) score.leave()
      else score.same(place, String(cell.value ?? ''), own)
      continue
    }
    if (column.kind === 'text') continue
    const own = inUnit(column.key, ownOf(column.key, standing, sheet.month), sheet.moneyUnit)
    score.figure(place, printedNumber(cell), own)
  }
}

function ownOf(key: string, standing: Standing, month: string): Recounted {
  const { members, all, groups, value } = standing
  if (key === 'rank') {
    const rank = groups === null ? null : rankIn(groups, value)
    return rank === null ? null : exactOf(rank)
  }
  if (key === 'againstAverage') {
    const [share, average] = [shareOfPlan(members), shareOfPlan(all)]
    return share === null || average === null ? null : (share - average) * 100n
  }
  return recount(key, members, month)
}

/** From 1; null for what has no share or no name. */
function rankIn(groups: ReadonlyMap<string | null, Members>, value: string | null): number | null {
  const shares = new Map<string | null, Exact>()
  for (const [each, members] of groups) {
    const share = each === null ? null : shareOfPlan(members)
    if (share !== null) shares.set(each, share)
  }
  const share = shares.get(value)
  if (share === undefined) return null
  return 1 + [...shares.values()].filter((other) => other > share).length
}

/** Places gained since the month before, in the sheet's words; undefined where there is nothing to tell by. */
function gained(
  { groups, earlier, value }: Standing,
  language: 'zh-CN' | 'en',
): string | undefined {
  if (groups === null || earlier === null) return undefined
  const { rankUp, rankDown, rankSame } = layoutWords[language]
  const [now, then] = [rankIn(groups, value), rankIn(earlier, value)]
  if (now === null || then === null) return ''
  return then === now ? rankSame : then > now ? rankUp(then - now) : rankDown(now - then)
}

/** Those of the sheet that sums count: of a bundle its own figures or its children's, never both. */
function countedOf(check: SheetCheck): ReadonlySet<string> | null {
  const ids = expectedIds(check)
  if (ids === null) return null
  const counted = membersOf([...ids], check.projects).filter(
    ({ parentId }) => parentId === null || check.projects.get(parentId)?.listed !== true,
  )
  return new Set(counted.map(({ id }) => id))
}

function groupsOf(
  members: Members,
  section: LayoutSection,
  month: string,
): ReadonlyMap<string | null, Members> {
  return Map.groupBy(members, (each) => valueOf(each, section, month))
}

function valueOf(project: OwnProject, section: LayoutSection, month: string): string | null {
  return section === 'annualRole' ? roleOf(project, month) : project[section]
}

/** Null in January: ranks start anew with the year. */
function monthBefore(month: string): string | null {
  const [year = '', number = ''] = month.split('-')
  return number === '01' ? null : `${year}-${String(Number(number) - 1).padStart(2, '0')}`
}
