import type { Handlers } from '../../shared/contract.ts'
import { compareCapacity, stageWithParent } from '../../shared/model/capacityTarget.ts'
import type { RawFinding } from '../../shared/model/findings/findingSource.ts'
import { findAll } from '../../shared/model/findings/findings.ts'
import { judgeIndicator } from '../../shared/model/indicatorVerdict.ts'
import { compareInvestment } from '../../shared/model/investmentPlan.ts'
import { originOf } from '../../shared/model/origin.ts'
import { countEntries, totalOf } from '../../shared/model/total.ts'
import {
  type Finding,
  type IndicatorActual,
  type IndicatorRow,
  type TargetRow,
  type Verdict,
  verdicts,
} from '../../shared/schemas/plan.ts'
import type {
  IndicatorReport,
  JudgedIndicator,
  ParkCapacity,
  ParkPage,
  TargetReport,
} from '../../shared/schemas/planReports.ts'
import type { CapacityRow } from '../../shared/schemas/project.ts'
import type { ShownMonth } from '../../shared/schemas/progress.ts'
import { findingWords } from '../../shared/text/findingWords.ts'
import type { Language } from '../../shared/text/terms.ts'
import { readCapacities } from './capacities.ts'
import { readCitations } from './citations.ts'
import { unknownId } from './commit.ts'
import type { Database } from './connection.ts'
import { findInMonth } from './month/monthBoard.ts'
import {
  readActuals,
  readIndicators,
  readParkStatements,
  readSections,
  readTargets,
} from './planData.ts'
import { readParks, readPlans } from './plans.ts'
import { readProjects } from './projects.ts'
import { readSourceLines } from './sourceText.ts'
import { readUnits } from './units.ts'

type PlanQueries = Pick<
  Handlers<'store'>,
  | 'plan.contents'
  | 'targets.list'
  | 'indicators.list'
  | 'parks.list'
  | 'units.list'
  | 'findings.list'
>

/** What is asked of the plan itself. All of it is read afresh: a plan has hundreds of rows, not thousands. */
export function planQueries(database: Database): PlanQueries {
  return {
    'plan.contents': ({ planId: wanted }) => {
      const plans = readPlans(database)
      const plan = wanted === undefined ? plans[0] : plans.find((each) => each.id === wanted)
      if (plan === undefined && wanted !== undefined) throw unknownId('plan', wanted)
      const planId = plan?.id ?? ''
      return {
        planId,
        planName: plan?.name ?? '',
        sections: readSections(database).filter((section) => section.planId === planId),
        lines: readLines(database, planId),
        citations: readCitations(database, planId),
      }
    },
    'targets.list': () => reportTargets(database),
    'indicators.list': () => reportIndicators(database),
    'parks.list': () => reportParks(database),
    'units.list': () => readUnits(database),
    'findings.list': ({ language, shown }) => listFindings(database, language, shown),
  }
}

function readLines(database: Database, planId: string): readonly string[] {
  return readSourceLines(database, planId, 1, Number.MAX_SAFE_INTEGER).map(({ text }) => text)
}

function reportTargets(database: Database): TargetReport {
  const targets = readTargets(database)
  const projects = readProjects(database, false)
  const capacities = readCapacities(database)
  const [plan] = readPlans(database)
  const wholePeriod = targets.find(
    (target) =>
      target.kind === 'investment' &&
      target.sector === null &&
      target.park === null &&
      target.canonicalUnit === '元' &&
      target.sameAs === null &&
      target.year === `${plan?.firstYear ?? ''}-${plan?.lastYear ?? ''}`,
  )
  return {
    targets,
    comparisons: targets.flatMap((target) =>
      target.rule === null ? [] : [compareCapacity(target, target.rule, projects, capacities)],
    ),
    investment:
      plan === undefined || wholePeriod === undefined
        ? null
        : compareInvestment(
            wholePeriod,
            projects,
            plan.firstYear,
            plan.lastYear,
            baselineYuan(wholePeriod),
          ),
  }
}

/** The target's own baseline in yuan, where the plan gives one in 亿元 or 万元. */
function baselineYuan({ baselineQuantity, baselineUnit }: TargetRow): number | null {
  if (baselineQuantity === null) return null
  if (baselineUnit === '亿元') return Math.round(baselineQuantity * 100_000_000)
  return baselineUnit === '万元' ? Math.round(baselineQuantity * 10_000) : null
}

function reportIndicators(database: Database): IndicatorReport {
  const actuals = Map.groupBy(readActuals(database), (actual) => actual.indicatorId)
  const indicators = readIndicators(database).map((indicator): JudgedIndicator => {
    const own = actuals.get(indicator.id) ?? []
    return { indicator, actuals: own, judgement: judgeIndicator(indicator, newest(indicator, own)) }
  })
  const ofThisPlan = indicators.filter(({ indicator }) => indicator.tableNo === 2)
  const groups = Map.groupBy(ofThisPlan, ({ indicator }) => indicator.groupName)
  return {
    indicators,
    counts: [...groups].map(([group, rows]) => ({ group, verdicts: countVerdicts(rows) })),
  }
}

/** The newest yearly figure; for a cumulative target, the sum of the years entered so far. */
function newest(
  indicator: IndicatorRow,
  actuals: readonly IndicatorActual[],
): { readonly year: number; readonly value: number } | null {
  const last = actuals.at(-1)
  if (last === undefined) return null
  const value = indicator.target.cumulative
    ? totalOf(actuals.map((each) => each.value)).sum
    : last.value
  return { year: last.year, value }
}

function countVerdicts(rows: readonly JudgedIndicator[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<
    Verdict,
    number
  >
  for (const { judgement } of rows) counts[judgement.verdict] += 1
  return counts
}

function reportParks(database: Database): ParkPage[] {
  const projects = readProjects(database, false)
  const byId = new Map(projects.map((project) => [project.id, project]))
  const capacities = Map.groupBy(readCapacities(database), (line) => line.projectId)
  const targets = readTargets(database)
  const statements = readParkStatements(database)
  return readParks(database).map((park) => {
    const own = projects.filter((project) => project.park === park.name)
    const counted = own.filter((project) => originOf(project) !== 'text')
    const investment = totalOf(
      counted
        .filter((project) => project.parentId === null)
        .map((project) => project.totalInvestment),
    )
    return {
      park,
      statements: statements.filter((statement) => statement.park === park.name),
      targets: targets.filter((target) => target.park === park.name),
      projectIds: counted.filter((project) => project.parentId === null).map(({ id }) => id),
      ...countEntries(counted),
      totalInvestment: investment.sum,
      investmentUnfilled: investment.unfilled,
      capacities: sumCapacities(
        counted
          .filter((project) => stageWithParent(project, byId) !== 'cancelled')
          .flatMap((project) => capacities.get(project.id) ?? []),
      ),
    }
  })
}

/** Output capacity per product and canonical unit; phases inside a total are not added again. */
function sumCapacities(lines: readonly CapacityRow[]): ParkCapacity[] {
  const added = lines.filter(
    (line) => line.addable && line.direction === 'output' && line.canonicalQuantity !== null,
  )
  const groups = Map.groupBy(added, (line) => `${line.product}\n${line.canonicalUnit ?? ''}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { sum } = totalOf(group.map((line) => line.canonicalQuantity))
    return [{ product: first.product, unit: first.canonicalUnit ?? '', sum }]
  })
}

function listFindings(
  database: Database,
  language: Language,
  shown: ShownMonth | undefined,
): Finding[] {
  const [plan] = readPlans(database)
  const found = findAll(
    {
      projects: readProjects(database, false),
      capacities: readCapacities(database),
      targets: readTargets(database),
      indicators: readIndicators(database),
      lines: readLines(database, plan?.id ?? ''),
    },
    findingWords[language],
  )
  const notes = new Map(
    (
      database.prepare('SELECT id, note, settled FROM finding_note WHERE deleted = 0').all() as {
        id: string
        note: string | null
        settled: number
      }[]
    ).map((row) => [row.id, row]),
  )
  const monthly = shown === undefined ? [] : monthFindings(database, language, shown)
  return [...found, ...monthly].map((finding) => {
    const kept = notes.get(finding.key)
    return { ...finding, note: kept?.note ?? null, settled: kept?.settled === 1 }
  })
}

/** One finding per kind of the month's checks, with the projects it concerns. */
function monthFindings(
  database: Database,
  language: Language,
  shown: ShownMonth,
): readonly RawFinding[] {
  const words = findingWords[language]
  return [...Map.groupBy(findInMonth(database, shown), (each) => each.kind)].map(([kind, own]) => ({
    key: `month:${shown.month}:${kind}`,
    kind,
    about: 'ledger',
    severity: kind === 'overTotal' || kind === 'cumulativeBelowMonth' ? 'high' : 'medium',
    title: words.month(kind, shown.month, own.length),
    arithmetic: own.map((each) => each.name).join(words.separator),
    places: [],
    projectIds: own.map((each) => each.projectId),
    targetIds: [],
  }))
}
