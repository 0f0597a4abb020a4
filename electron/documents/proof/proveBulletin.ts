import {
  type AnnexTable,
  type BulletinDocument,
  type BulletinParagraph,
  type Figure,
  type Run,
  textOf,
} from '../../../shared/model/bulletin/bulletinDocument.ts'
import type { SheetProof } from '../../../shared/schemas/proof.ts'
import { unfilledMark } from '../sheets/words.ts'
import { scaled } from './exact.ts'
import type { OwnLedger, OwnProject } from './ownProjects.ts'
import { membersOf } from './proveProjects.ts'
import { recount, shareOfPlan } from './recount.ts'
import { sameProjects } from './tableFigures.ts'
import { type FigurePlace, tally, type Tally } from './tally.ts'

interface BulletinCheck {
  readonly month: string
  readonly projects: ReadonlyMap<string, OwnProject>
  readonly score: Tally
}

const shares: ReadonlySet<string> = new Set(['shareOfYearPlan', 'shareOfTotal', 'startRate'])
const mostBefore = 24
const mostAfter = 24

/**
 * Counts every figure of a bulletin again: those in its sentences and those in its annexes.
 * @param isWhole it is of the whole ledger, not of what a filter lets through
 */
export function proveBulletin(
  name: string,
  bulletin: BulletinDocument,
  own: OwnLedger,
  isWhole: boolean,
): SheetProof {
  const { month, paragraphs, annexes } = bulletin
  const projects = own.at(month)
  const check: BulletinCheck = { month, projects, score: tally(name, unfilledMark) }
  const counted = [...projects.values()].filter(
    ({ isAway, listed, parentId }) =>
      !isAway && listed && (parentId === null || projects.get(parentId)?.listed !== true),
  )
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'body') {
      proveParagraph(check, paragraph, isWhole ? counted.map(({ id }) => id) : null)
    }
  }
  for (const annex of annexes) proveAnnex(check, annex, isWhole ? counted : null)
  return check.score.proof()
}

function proveParagraph(
  check: BulletinCheck,
  { lead, runs, template }: BulletinParagraph,
  counted: readonly string[] | null,
): void {
  for (const [at, run] of runs.entries()) {
    if (typeof run === 'string') continue
    const before = lead + textOf(runs.slice(0, at))
    const row = clauseOf(before, run.text + textOf(runs.slice(at + 1)))
    proveFigure(check, { row, column: '', ids: run.ids }, run)
  }
  const row = clauseOf('', lead + textOf(runs))
  const [first] = runs.filter((run): run is Figure => typeof run !== 'string')
  if (template === 'overall' && counted !== null && first?.measure === 'projects') {
    sameProjects(check.score, row, new Set(first.ids), new Set(counted))
  }
  if (template !== null && saysCounts.has(template)) check.score.leave()
}

/** Where in the text a figure stands: its sentence, or as much of it as a list has room for. */
function clauseOf(before: string, after: string): string {
  const begun = before.split(/[。；\n]/).at(-1) ?? ''
  const start = begun.length > mostBefore ? `…${begun.slice(-mostBefore)}` : begun
  const rest = /^[^。；\n]*/.exec(after)?.[0] ?? ''
  return start + (rest.length > mostAfter ? `${rest.slice(0, mostAfter)}…` : rest)
}

/** Sentences with how many groups there are, and how many stand above and below. */
const saysCounts: ReadonlySet<string> = new Set(['sectors', 'units'])

function proveAnnex(
  check: BulletinCheck,
  { title, columns, total, rows }: AnnexTable,
  counted: readonly OwnProject[] | null,
): void {
  const rowName = (cells: readonly (Run | null)[]) => textOf([cells[1] ?? cells[0] ?? ''])
  for (const cells of total === null ? rows : [total, ...rows]) {
    for (const [at, cell] of cells.entries()) {
      if (cell === null || typeof cell === 'string') continue
      const column = `${title} ${columns[at]?.heading.replaceAll('\n', '') ?? ''}`
      proveFigure(check, { row: rowName(cells), column, ids: cell.ids }, cell)
    }
  }
  if (total === null) return
  const ids = (cells: readonly (Run | null)[]) =>
    cells.flatMap((cell) => (typeof cell === 'object' && cell !== null ? cell.ids : []))
  sameProjects(check.score, title, new Set(ids(total)), new Set(rows.flatMap(ids)))
  for (const field of ['sector', 'responsibleUnit'] as const) {
    if (counted === null) continue
    const groups = Map.groupBy(counted, (each) => each[field])
    const isOfField = rows.every((cells) => groups.has(nameIn(cells)) || cells[0] === null)
    if (isOfField) proveGroups(check, rows, groups, rowName)
  }
}

/** Who belongs to each row of a table of groups, and its rank: by share, equal ones level. */
function proveGroups(
  { score }: BulletinCheck,
  rows: AnnexTable['rows'],
  groups: ReadonlyMap<string | null, readonly OwnProject[]>,
  rowName: (cells: AnnexTable['rows'][number]) => string,
): void {
  const named = [...groups].filter(([name]) => name !== null)
  const standing = new Map(named.map(([name, members]) => [name, shareOfPlan(members)]))
  for (const cells of rows) {
    const name = cells[0] === null ? null : nameIn(cells)
    const members = groups.get(name) ?? []
    const printed = cells.find((cell) => typeof cell === 'object' && cell !== null)
    if (typeof printed !== 'object' || printed === null) continue
    sameProjects(score, rowName(cells), new Set(printed.ids), new Set(members.map(({ id }) => id)))
    const share = standing.get(name) ?? null
    const rank = [...standing.values()].filter(
      (other) => share !== null && other !== null && other > share,
    ).length
    const place = { row: rowName(cells), column: '位次', ids: printed.ids }
    score.same(place, textOf([cells.at(-1) ?? '']), share === null ? '' : String(rank + 1))
  }
}

function nameIn(cells: AnnexTable['rows'][number]): string {
  return textOf([cells[1] ?? ''])
}

function proveFigure(check: BulletinCheck, place: FigurePlace, figure: Figure): void {
  const { month, projects, score } = check
  const own = recount(figure.measure, membersOf(figure.ids, projects), month)
  if (own === undefined || own === null) {
    score.figure(place, { value: figure.value, text: figure.text }, own)
    return
  }
  const isShare = shares.has(figure.measure)
  const [printed, value] = isShare ? [figure.value * 100, own] : [figure.value, own]
  if (figure.measure === 'gap') {
    score.figure(place, { value: printed, text: saidPoints(figure.text) }, value)
    return
  }
  const unit = unitOf(figure)
  score.figure(place, { value: printed / Number(unit), text: figure.text }, scaled(value, 1n, unit))
}

/** Yuan of the unit that an amount is said in. */
function unitOf({ text, measure }: Figure): bigint {
  if (text.endsWith('亿元')) return 100_000_000n
  const isAmount = amounts.has(measure)
  return isAmount ? 10_000n : 1n
}

const amounts: ReadonlySet<string> = new Set([
  'totalInvestment',
  'planned',
  'thisMonth',
  'yearToDate',
  'sinceStart',
  'monthlyNeeded',
])

/** 比序时进度慢1.2个百分点 is -1.2. */
function saidPoints(text: string): string {
  if (text.includes('持平')) return '0.0'
  const [digits = ''] = /\d[\d,]*(?:\.\d+)?/.exec(text) ?? []
  return /慢|−|-/.test(text) ? `-${digits}` : digits
}
