import { compareTexts } from '../../../shared/model/compare.ts'
import { groupFigures } from '../../../shared/model/month/groupFigures.ts'
import { scheduleOf } from '../../../shared/model/month/progressFigures.ts'
import { hasStarted, type SixStep, sixSteps } from '../../../shared/model/month/projectRole.ts'
import { monthOfDate, monthsOfYear, yearOf } from '../../../shared/model/month/reportMonth.ts'
import { countEntries, totalOf } from '../../../shared/model/total.ts'
import { stages } from '../../../shared/model/vocabulary.ts'
import type { ListFilter } from '../../../shared/schemas/ledger.ts'
import type {
  BoardRow,
  Overview,
  OverviewGroup,
  OverviewProject,
  OverviewRow,
} from '../../../shared/schemas/monthBoard.ts'
import type { ShownMonth } from '../../../shared/schemas/progress.ts'
import type { Database } from '../connection.ts'
import { revisionOf } from '../revision.ts'
import { countedRows, countLights, countReports } from './monthBoard.ts'
import { computeMonth, monthFrame, type MonthRow } from './monthRows.ts'

const listLength = 50
const moversLength = 10

const axisOf = {
  sector: 'sector',
  park: 'park',
  category: 'category',
  unit: 'responsibleUnit',
  role: 'annualRole',
} as const satisfies Record<OverviewGroup, keyof BoardRow>

/** The month at a glance, of all projects or of those that the filter lets through. */
export function readOverview(
  database: Database,
  input: ShownMonth & { readonly filter?: ListFilter | undefined },
): Overview {
  const frame = monthFrame(database, input)
  const all = computeMonth(database, frame, { filter: input.filter })
  const listed = all.filter((each) => each.listed)
  const counted = countedRows(listed)
  const ids = new Set(all.map((each) => each.row.id))
  // A child whose bundle is filtered out stands for itself.
  const heads = all
    .map((each) => each.row)
    .filter((row) => row.parentId === null || !ids.has(row.parentId))
  const investment = totalOf(heads.map((row) => row.totalInvestment))
  const { month, closing, deadline, overdue, cutOff } = frame
  return {
    revision: revisionOf(database),
    month,
    closing,
    deadline,
    overdue,
    cutOff,
    ...countEntries(all.map((each) => each.row)),
    totalInvestment: investment,
    totals: groupFigures(counted),
    counts: countReports(listed),
    lights: countLights(counted),
    groups: {
      sector: groupsOf(counted, 'sector'),
      park: groupsOf(counted, 'park'),
      category: groupsOf(counted, 'category'),
      unit: groupsOf(counted, 'unit'),
      role: groupsOf(counted, 'role'),
    },
    curve: curveOf(listed, month),
    stages: [...stages, null].flatMap((stage) => {
      const entries = heads.filter((row) => row.stage === stage).length
      return entries === 0 ? [] : [{ stage, entries }]
    }),
    sixSteps: sixSteps.map((step: SixStep) => ({
      step,
      entries: heads.filter((row) => row.sixStep === step).length,
    })),
    lagging: laggingOf(listed),
    ...datesOf(all, month),
    movers: moversOf(counted),
    openProblems: all.reduce((sum, each) => sum + each.row.openProblems, 0),
    overdueProblems: all.reduce((sum, each) => sum + each.row.overdueProblems, 0),
    sample: listed.some((each) => each.row.sample),
  }
}

/** The largest plan first; 未填 last. */
function groupsOf(rows: readonly BoardRow[], group: OverviewGroup): readonly OverviewRow[] {
  return [...Map.groupBy(rows, (row): string | null => row[axisOf[group]])]
    .map(([value, own]) => ({ value, figures: groupFigures(own), lights: countLights(own) }))
    .toSorted(
      (left, right) =>
        Number(left.value === null) - Number(right.value === null) ||
        right.figures.planned - left.figures.planned ||
        compareTexts(left.value, right.value),
    )
}

/** Done up to each month of the year, and what the plans asked for by then (each by its own measure of 序时进度). */
function curveOf(listed: readonly MonthRow[], month: string): Overview['curve'] {
  const counted = listed.filter((each) => each.row.counted)
  const split = counted.filter(({ row }) => row.planned !== null && row.monthly !== null)
  // Plans that are not split share one schedule: thousands of them are one product.
  const evenly = counted.reduce(
    (sum, { row }) => (row.monthly === null ? sum + (row.planned ?? 0) : sum),
    0,
  )
  let done: number | null = null
  return monthsOfYear(yearOf(month)).map((each, index) => {
    for (const { figures } of each <= month ? counted : []) {
      const invested = figures.months[index]?.invested ?? null
      if (invested !== null) done = (done ?? 0) + invested
    }
    return {
      month: each,
      done: each <= month ? done : null,
      schedule: split.reduce(
        (sum, { row }) => sum + scheduleOf(each, row.monthly).schedule * (row.planned ?? 0),
        scheduleOf(each, null).schedule * evenly,
      ),
    }
  })
}

function named({ id, name, responsibleUnit, sector, light }: BoardRow): OverviewProject {
  return { id, name, responsibleUnit, sector, light }
}

function laggingOf(listed: readonly MonthRow[]): Overview['lagging'] {
  return listed
    .filter(({ row, judgement }) => {
      const colour = judgement.lights.find((light) => light.dimension === 'investment')?.colour
      return row.counted && row.gap !== null && (colour === 'red' || colour === 'yellow')
    })
    .toSorted((left, right) => (left.row.gap ?? 0) - (right.row.gap ?? 0))
    .slice(0, listLength)
    .map(({ row, judgement }) => ({
      ...named(row),
      gap: row.gap ?? 0,
      shareOfYearPlan: row.shareOfYearPlan ?? 0,
      reason: judgement.lights.find((light) => light.dimension === 'investment')?.reason ?? null,
      text: row.problems ?? row.progressText,
    }))
}

function datesOf(
  all: readonly MonthRow[],
  month: string,
): Pick<Overview, 'starts' | 'completions' | 'startsDue'> {
  const inYear = (date: string | null): date is string =>
    date !== null &&
    date.slice(0, 4) === month.slice(0, 4) &&
    monthOfDate(date, 'last').localeCompare(month) <= 0
  const dated = (field: 'actualStart' | 'actualEnd') =>
    all
      .flatMap(({ project, row }) => {
        const date = project.row[field]
        return inYear(date) ? [{ ...named(row), date, thisMonth: date.startsWith(month) }] : []
      })
      .toSorted((left, right) => right.date.localeCompare(left.date))
  return {
    starts: dated('actualStart'),
    completions: dated('actualEnd'),
    startsDue: all.flatMap(({ project, row }) => {
      const { plannedStart, actualStart, stage } = project.row
      const isDue = plannedStart !== null && monthOfDate(plannedStart, 'last') <= month
      return isDue &&
        stage !== 'cancelled' &&
        !hasStarted({ plannedStart, actualStart, stage }, month)
        ? [{ ...named(row), plannedStart }]
        : []
    }),
  }
}

function moversOf(counted: readonly BoardRow[]): Overview['movers'] {
  return counted
    .flatMap((row) =>
      row.invested === null || row.lastInvested === null || row.invested === row.lastInvested
        ? []
        : [
            {
              ...named(row),
              thisMonth: row.invested,
              lastMonth: row.lastInvested,
              difference: row.invested - row.lastInvested,
            },
          ],
    )
    .toSorted((left, right) => Math.abs(right.difference) - Math.abs(left.difference))
    .slice(0, moversLength)
}
