import type { LightRule } from '../../../shared/model/month/lightRules.ts'
import {
  judge,
  type Judgement,
  type LightFacts,
  type LightOverride,
} from '../../../shared/model/month/lights.ts'
import {
  checkMonth,
  type CheckedMonth,
  type MonthFinding,
  sameText,
} from '../../../shared/model/month/monthChecks.ts'
import {
  earlierOfYears,
  figuresOf,
  type Figures,
  sumOrNull,
  type YearPlan,
} from '../../../shared/model/month/progressFigures.ts'
import { finishedBefore, stagesWithoutReport } from '../../../shared/model/month/projectRole.ts'
import {
  addMonths,
  dayIn,
  deadlineOf,
  monthsToDate,
  type ReportMonth,
  yearOf,
} from '../../../shared/model/month/reportMonth.ts'
import type { ListFilter } from '../../../shared/schemas/ledger.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { MonthClosing, ShownMonth } from '../../../shared/schemas/progress.ts'
import type { Database } from '../connection.ts'
import { readSettings } from '../settings.ts'
import { boardRow } from './boardRow.ts'
import { keptRows } from './keptRows.ts'
import { readLightRules, readOverrides } from './lightRules.ts'
import { readClosings } from './monthCloses.ts'
import { type MonthProject, readMonthProjects } from './monthProjects.ts'
import {
  type MonthFields,
  type MonthSource,
  type Only,
  readMonthSource,
  textsBefore,
} from './monthSource.ts'

/** What holds for the whole month. */
export interface MonthFrame {
  readonly month: ReportMonth
  readonly today: string
  readonly closing: MonthClosing | null
  readonly previousClosing: MonthClosing | null
  readonly deadline: string
  readonly overdue: boolean
  readonly cutOff: string
  readonly rules: readonly LightRule[]
}

/** One project in one month: its facts, and all that follows from them. */
export interface MonthRow {
  readonly project: MonthProject
  /** It has a plan or a figure for the year. */
  readonly listed: boolean
  readonly figures: Figures
  readonly lightFacts: LightFacts
  readonly overrides: readonly LightOverride[]
  readonly judgement: Judgement
  readonly findings: readonly MonthFinding[]
  readonly row: BoardRow
}

const defaultDeadlineDay = 5
const lastDay = 31

export function monthFrame(database: Database, { month, today }: ShownMonth): MonthFrame {
  const { deadlineDay = defaultDeadlineDay, cutOffDay = lastDay } = readSettings(database)
  const closings = readClosings(database)
  const deadline = deadlineOf(month, deadlineDay)
  return {
    month,
    today,
    closing: closings.get(month) ?? null,
    previousClosing: closings.get(addMonths(month, -1)) ?? null,
    deadline,
    overdue: today > deadline,
    cutOff: dayIn(month, cutOffDay),
    rules: readLightRules(database),
  }
}

interface Asked {
  readonly only?: Only
  readonly filter?: ListFilter | undefined
}

/** Every project of the register in a month, computed. */
export function computeMonth(
  database: Database,
  frame: MonthFrame,
  options: Asked = {},
): readonly MonthRow[] {
  return options.only === undefined && options.filter === undefined
    ? keptRows(database, frame, (only) => computeRows(database, frame, { only }))
    : computeRows(database, frame, options)
}

function computeRows(database: Database, frame: MonthFrame, { only, filter }: Asked): MonthRow[] {
  const { month } = frame
  const projects = readMonthProjects(database, month, only, filter)
  // Whether a bundle is listed decides whether its pieces count.
  const parents = projects.flatMap(({ row: { parentId } }) => (parentId === null ? [] : [parentId]))
  const source = readMonthSource(
    database,
    month,
    only === undefined ? undefined : [...new Set([...only, ...parents])],
  )
  const overrides = readOverrides(database, month)
  const problems = countProblems(database, frame.today)
  const isListed = (id: string): boolean =>
    source.plans.has(id) || (source.amounts.get(id)?.length ?? 0) > 0
  return projects.map((project) => {
    const { id, parentId } = project.row
    const facts = factsOf(database, frame, project, source, isListed(id))
    const own = overrides.get(id) ?? []
    const judgement = judge(facts.lightFacts, frame.rules, own)
    const findings = checkMonth(facts.checked)
    return {
      project,
      listed: facts.listed,
      figures: facts.figures,
      lightFacts: facts.lightFacts,
      overrides: own,
      judgement,
      findings,
      row: boardRow({
        ...facts,
        project,
        judgement,
        findings,
        counted: parentId === null || !isListed(parentId),
        problems: problems.get(id) ?? { open: 0, overdue: 0 },
      }),
    }
  })
}

export interface ProjectFacts {
  readonly listed: boolean
  readonly figures: Figures
  readonly lightFacts: LightFacts
  readonly checked: CheckedMonth
  readonly plan: (YearPlan & { readonly sample: boolean }) | null
  readonly thisMonth: MonthFields | null
  readonly lastMonth: MonthFields | null
  readonly lastYearToDate: number | null
  readonly opening: number | null
  readonly statisticsToDate: number | null
  readonly sample: boolean
}

function factsOf(
  database: Database,
  frame: MonthFrame,
  { row, sample }: MonthProject,
  source: MonthSource,
  listed: boolean,
): ProjectFacts {
  const { month } = frame
  const year = yearOf(month)
  const amounts = source.amounts.get(row.id) ?? []
  const yearSums = source.yearSums.get(row.id) ?? []
  const openings = source.openings.get(row.id) ?? []
  const plan = source.plans.get(row.id) ?? null
  const thisMonth = source.thisMonth.get(row.id) ?? null
  const lastMonth = source.lastMonth.get(row.id) ?? null
  const byMonth = new Map(amounts.map((each) => [each.month, each]))
  const figures = figuresOf({
    month,
    months: monthsToDate(month).map((each) => byMonth.get(each)?.invested ?? null),
    earlier: earlierOfYears(yearSums, openings, year),
    plan,
    totalInvestment: row.totalInvestment,
    startedOn: row.actualStart,
  })
  const reported = figures.thisMonth !== null
  const expected =
    listed &&
    !finishedBefore(row.actualEnd, month) &&
    (row.stage === null || !stagesWithoutReport.includes(row.stage))
  const due = frame.closing !== null || frame.overdue
  const repeatedMonths = repeated(database, row.id, month, thisMonth, lastMonth)
  const known = { stage: row.stage, plannedStart: row.plannedStart, actualStart: row.actualStart }
  const shared = { ...known, figures, reported, expected, due, repeatedMonths }
  const withStatistics = amounts.filter((each) => each.statistics !== null)
  const statisticsToDate = sumOrNull(withStatistics.map((each) => each.statistics))
  return {
    listed,
    figures,
    lightFacts: {
      ...shared,
      listed,
      fundsToDate: sumOrNull(amounts.map((each) => each.fundsInPlace)),
      statisticsEntry: row.statisticsEntry,
      statisticsOn: row.statisticsOn,
      openSteps: source.openSteps.get(row.id) ?? [],
      unreportedMonths: trailingUnreported(figures),
    },
    checked: {
      ...shared,
      plan,
      statisticsEntry: row.statisticsEntry,
      statisticsToDate,
      investedBeside: sumOrNull(withStatistics.map((each) => each.invested)),
    },
    plan,
    thisMonth,
    lastMonth,
    lastYearToDate: lastYearToDateOf(figures, yearSums, year),
    opening: openings.find((each) => each.year === year)?.invested ?? null,
    statisticsToDate,
    sample:
      sample ||
      plan?.sample === true ||
      amounts.some((each) => each.sample) ||
      openings.some((each) => each.sample),
  }
}

/** 自年初累计 at the end of the month before, which for January is the whole year before. */
function lastYearToDateOf(
  figures: Figures,
  yearSums: MonthSource['yearSums'] extends ReadonlyMap<string, infer Sums> ? Sums : never,
  year: number,
): number | null {
  if (figures.months.length > 1) {
    return sumOrNull(figures.months.slice(0, -1).map((each) => each.invested))
  }
  return yearSums.find((each) => each.year === year - 1)?.sum ?? null
}

/** Months in a row up to this one without a report, within the year. */
function trailingUnreported({ months }: Figures): number {
  const lastReported = months.findLastIndex((each) => each.invested !== null)
  return months.length - 1 - lastReported
}

/** Months in a row, this one included, whose text is that of the month before. */
function repeated(
  database: Database,
  projectId: string,
  month: ReportMonth,
  thisMonth: MonthFields | null,
  lastMonth: MonthFields | null,
): number {
  const text = (thisMonth?.progressText ?? null) as string | null
  if (!sameText(text, (lastMonth?.progressText ?? null) as string | null)) return 0
  let count = 0
  for (const earlier of textsBefore(database, projectId, month)) {
    const isNext = earlier.month === addMonths(month, -count - 1)
    if (!isNext || !sameText(text, earlier.text)) break
    count += 1
  }
  return Math.max(count, 1)
}

function countProblems(
  database: Database,
  today: string,
): ReadonlyMap<string, { readonly open: number; readonly overdue: number }> {
  const rows = database
    .prepare(
      `SELECT project_id AS id, count(*) AS open, count(*) FILTER (WHERE due < ?) AS overdue
       FROM problem WHERE deleted = 0 AND state <> 'done' GROUP BY project_id`,
    )
    .all(today) as { id: string; open: number; overdue: number }[]
  return new Map(rows.map((row) => [row.id, row]))
}
