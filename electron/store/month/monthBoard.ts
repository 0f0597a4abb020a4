import { toColumnar } from '../../../shared/columnar.ts'
import { groupFigures } from '../../../shared/model/month/groupFigures.ts'
import { explainFigure, figureKeys } from '../../../shared/model/month/figureTerms.ts'
import { lightColours, type LightRule } from '../../../shared/model/month/lightRules.ts'
import { judge } from '../../../shared/model/month/lights.ts'
import { explainAnnualRole } from '../../../shared/model/month/projectRole.ts'
import { yearOf } from '../../../shared/model/month/reportMonth.ts'
import { compareTexts } from '../../../shared/model/compare.ts'
import type { ListFilter } from '../../../shared/schemas/ledger.ts'
import type { LightCounts, LightPreview } from '../../../shared/schemas/lights.ts'
import type {
  BoardRow,
  LocatedFinding,
  MonthBoard,
  MonthExplanation,
  ReportCounts,
  ReportingStatus,
} from '../../../shared/schemas/monthBoard.ts'
import type { ShownMonth } from '../../../shared/schemas/progress.ts'
import { unknownId } from '../commit.ts'
import type { Database } from '../connection.ts'
import { revisionOf } from '../revision.ts'
import { findUnit, readUnits } from '../units.ts'
import { computeMonth, monthFrame, type MonthRow } from './monthRows.ts'
import { readProjectMonths } from './progress.ts'

const boardColumns = [
  'id',
  'parentId',
  'name',
  'kind',
  'responsibleUnit',
  'sector',
  'park',
  'category',
  'owner',
  'stage',
  'annualRole',
  'sixStep',
  'counted',
  'state',
  'totalInvestment',
  'planned',
  'monthly',
  'opening',
  'lastInvested',
  'lastYearToDate',
  'lastProgressText',
  'lastProblems',
  'lastNextPlan',
  'invested',
  'fundsInPlace',
  'statistics',
  'progressText',
  'problems',
  'coordination',
  'nextPlan',
  'reporter',
  'reportedOn',
  'copied',
  'corrections',
  'correctedFields',
  'yearToDate',
  'toLastYearEnd',
  'sinceStart',
  'shareOfYearPlan',
  'shareOfTotal',
  'schedule',
  'scheduleBasis',
  'gap',
  'unreportedMonths',
  'openingUnfilled',
  'fundsToDate',
  'statisticsToDate',
  'light',
  'judged',
  'deciding',
  'reason',
  'remedy',
  'lights',
  'findings',
  'openProblems',
  'overdueProblems',
  'sample',
] as const satisfies readonly (keyof BoardRow)[]

/** The month's grid. Rows come in the register's order, children after their parents. */
export function readBoard(
  database: Database,
  input: ShownMonth & {
    readonly scope?: 'reporting' | 'all' | undefined
    readonly filter?: ListFilter | undefined
  },
): MonthBoard {
  const { rules, today: _, ...frame } = monthFrame(database, input)
  const all = computeMonth(
    database,
    { ...frame, rules, today: input.today },
    { filter: input.filter },
  )
  const listed = all.filter((each) => each.listed)
  const rows = (input.scope === 'all' ? all : listed).map((each) => each.row)
  return {
    ...frame,
    revision: revisionOf(database),
    rules,
    rows: toColumnar(rows, boardColumns),
    totals: groupFigures(countedRows(listed)),
    counts: countReports(listed),
    lights: countLights(countedRows(listed)),
    withFindings: listed.filter((each) => each.findings.length > 0).length,
    sample: listed.some((each) => each.row.sample),
  }
}

/** The rows of some projects as the board has them, listed in it or not. */
export function readBoardRows(
  database: Database,
  shown: ShownMonth,
  ids: readonly string[],
): BoardRow[] {
  return computeMonth(database, monthFrame(database, shown), { only: ids }).map((each) => each.row)
}

/** Throws `unknown-id`. */
export function explainMonth(
  database: Database,
  { projectId, ...shown }: ShownMonth & { readonly projectId: string },
): MonthExplanation {
  const [found] = computeMonth(database, monthFrame(database, shown), { only: [projectId] })
  if (found === undefined) throw unknownId('project', projectId)
  const { row, figures, judgement, findings, project, lightFacts } = found
  return {
    row,
    figures,
    explanations: figureKeys.map((key) => explainFigure(key, figures)),
    judgement,
    findings,
    progress:
      readProjectMonths(database, projectId).find((each) => each.month === shown.month) ?? null,
    roleBasis: explainAnnualRole(project.row, yearOf(shown.month)).basis,
    landed: project.landed,
    statisticsEntry: lightFacts.statisticsEntry,
    statisticsOn: lightFacts.statisticsOn,
  }
}

/** 校核: every finding of the month with the cell it opens. */
export function findInMonth(database: Database, shown: ShownMonth): LocatedFinding[] {
  return computeMonth(database, monthFrame(database, shown))
    .filter((each) => each.listed)
    .flatMap(({ findings, row: { id, name } }) =>
      findings.map((finding) => ({ ...finding, projectId: id, name, month: shown.month })),
    )
}

/** What other rules would change; the rules given stand in for those of the ledger. */
export function previewRules(
  database: Database,
  shown: ShownMonth,
  rules: readonly LightRule[],
): LightPreview {
  const frame = monthFrame(database, shown)
  const tried = frame.rules.map(
    (rule) => rules.find((each) => each.dimension === rule.dimension) ?? rule,
  )
  const compared = computeMonth(database, frame)
    .filter((each) => each.listed && each.row.counted)
    .map(({ row, lightFacts, overrides }) => ({
      projectId: row.id,
      name: row.name,
      before: row.light,
      after: judge(lightFacts, tried, overrides).overall,
    }))
  return {
    changed: compared.filter((each) => each.before !== each.after),
    before: countLights(compared.map((each) => ({ light: each.before }))),
    after: countLights(compared.map((each) => ({ light: each.after }))),
  }
}

/** Who has reported, by responsible unit; those with something missing first. */
export function readReporting(database: Database, shown: ShownMonth): ReportingStatus {
  const { month, closing, deadline, overdue, cutOff, ...rest } = monthFrame(database, shown)
  const rows = computeMonth(database, {
    month,
    closing,
    deadline,
    overdue,
    cutOff,
    ...rest,
  }).filter((each) => each.row.state !== 'notExpected' && each.listed)
  const directory = readUnits(database)
  const units = [...Map.groupBy(rows, (each) => each.row.responsibleUnit)].map(([unit, own]) => {
    const entry = unit === null ? null : findUnit(directory, unit)
    return {
      unit,
      contact: entry?.contact ?? null,
      phone: entry?.phone ?? null,
      ...countReports(own),
      projects: own.map(({ row: { id, name, state, reportedOn } }) => ({
        id,
        name,
        state,
        reportedOn,
      })),
    }
  })
  return {
    month,
    closing,
    deadline,
    overdue,
    cutOff,
    ...countReports(rows),
    units: units.toSorted(
      (left, right) =>
        right.unreported - left.unreported ||
        right.expected - left.expected ||
        compareTexts(left.unit, right.unit),
    ),
  }
}

/** Rows that totals add up: a bundle's figures or its children's, never both. */
export function countedRows(rows: readonly MonthRow[]): readonly BoardRow[] {
  return rows.map((each) => each.row).filter((row) => row.counted)
}

/** Of those that are to report; a report of one that needn't isn't counted. */
export function countReports(rows: readonly MonthRow[]): ReportCounts {
  const expected = rows.filter((each) => each.lightFacts.expected)
  const reported = expected.filter((each) => each.lightFacts.reported).length
  return {
    expected: expected.length,
    reported,
    repeated: expected.filter((each) => each.row.state === 'repeated').length,
    unreported: expected.length - reported,
  }
}

export function countLights(rows: readonly Pick<BoardRow, 'light'>[]): LightCounts {
  const counts = Object.fromEntries(lightColours.map((colour) => [colour, 0])) as Record<
    (typeof lightColours)[number],
    number
  >
  for (const { light } of rows) counts[light] += 1
  return counts
}
