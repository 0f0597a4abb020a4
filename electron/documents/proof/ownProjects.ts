import { textBox } from '../../../shared/model/origin.ts'
import type { Database } from '../../store/connection.ts'

/**
 * A project in a month as the proof counts it: read from the tables by queries of its own. Nothing here goes through the
 * readers or formulas that the sheets are made with. Amounts in yuan; null is 未填.
 */
export interface OwnProject {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  /** In the bin, or only named in the plan's running text. */
  readonly isAway: boolean
  readonly sector: string | null
  readonly park: string | null
  readonly category: string | null
  readonly owner: string | null
  /** By the name that the directory has for it. */
  readonly responsibleUnit: string | null
  readonly statisticsEntry: string | null
  readonly stage: string | null
  readonly plannedStart: string | null
  readonly plannedEnd: string | null
  readonly actualStart: string | null
  readonly actualEnd: string | null
  readonly totalInvestment: bigint | null
  readonly planned: bigint | null
  /** 12 amounts; null where the plan isn't split. */
  readonly monthly: readonly bigint[] | null
  readonly invested: bigint | null
  readonly yearToDate: bigint | null
  /** Opening balance and the months since; null where nobody knows. */
  readonly broughtForward: bigint | null
  readonly fundsInPlace: bigint | null
  readonly fundsToDate: bigint | null
  readonly statistics: bigint | null
  readonly statisticsToDate: bigint | null
  /** It has a plan or a report in the year. */
  readonly listed: boolean
  readonly openProblems: bigint
  readonly overdueProblems: bigint
  /** Kinds of procedures that are done. */
  readonly proceduresDone: readonly string[]
}

/** The projects of a ledger by month; each month is read once. */
export interface OwnLedger {
  readonly database: Database
  /** `YYYY-MM-DD`, the day that what is due is held against. */
  readonly day: string
  readonly at: (month: string) => ReadonlyMap<string, OwnProject>
  /** What each month of a year brought a project, from January up to the month; null is not reported. */
  readonly monthsTo: (month: string, id: string) => readonly (bigint | null)[]
}

/** @param day `YYYY-MM-DD` */
export function ownLedger(database: Database, day: string): OwnLedger {
  const months = new Map<string, ReadonlyMap<string, OwnProject>>()
  const reports = new Map<string, ReadonlyMap<string, bigint | null>>()
  return {
    database,
    day,
    at: (month) => {
      const known = months.get(month) ?? readMonth(database, month, day)
      months.set(month, known)
      return known
    },
    monthsTo: (month, id) => {
      const known = reports.get(month) ?? readReports(database, month)
      reports.set(month, known)
      return Array.from({ length: Number(month.slice(5)) }, (_, at) => {
        const each = `${month.slice(0, 5)}${String(at + 1).padStart(2, '0')}`
        return known.get(`${id}:${each}`) ?? null
      })
    },
  }
}

// A sample record gives way to an entered one of the same project and month (year).
const entered = (table: string, same: string) =>
  `(own.sample IS NULL OR NOT EXISTS (SELECT 1 FROM ${table} AS other
    WHERE other.project_id = own.project_id AND other.${same} = own.${same}
      AND other.sample IS NULL AND other.deleted = 0))`

// Reports and what was corrected in them since, up to a month.
const facts = `report AS (
  SELECT project_id, month, invested, funds_in_place, statistics FROM progress AS own
  WHERE deleted = 0 AND month <= @month AND ${entered('progress', 'month')}
),
fact AS (
  SELECT project_id, month, invested, funds_in_place AS funds, statistics, 1 AS reports FROM report
  UNION ALL
  SELECT project_id, month, CASE field WHEN 'invested' THEN delta END,
    CASE field WHEN 'fundsInPlace' THEN delta END, CASE field WHEN 'statistics' THEN delta END, 0
  FROM progress_correction WHERE deleted = 0 AND delta IS NOT NULL AND month <= @month
)`

const sql = `
WITH
opening AS (
  SELECT project_id, max(year) AS year, invested FROM opening_balance AS own
  WHERE deleted = 0 AND year <= @year AND ${entered('opening_balance', 'year')} GROUP BY project_id
),
${facts},
added AS (
  SELECT fact.project_id AS id,
    sum(CASE WHEN month = @month THEN fact.invested END) AS invested,
    sum(CASE WHEN month = @month THEN funds END) AS fundsInPlace,
    sum(CASE WHEN month = @month THEN statistics END) AS statistics,
    sum(CASE WHEN month >= @january THEN fact.invested END) AS yearToDate,
    sum(CASE WHEN month >= @january THEN funds END) AS fundsToDate,
    sum(CASE WHEN month >= @january THEN statistics END) AS statisticsToDate,
    sum(CASE WHEN month < @january AND (opening.year IS NULL OR month >= opening.year || '-01')
      THEN fact.invested END) AS earlier,
    max(CASE WHEN month >= @january THEN reports ELSE 0 END) AS inYear
  FROM fact LEFT JOIN opening ON opening.project_id = fact.project_id GROUP BY fact.project_id
),
plan_of_year AS (
  SELECT project_id, planned, monthly FROM year_plan AS own
  WHERE deleted = 0 AND year = @year AND ${entered('year_plan', 'year')}
),
problems AS (
  SELECT project_id, count(*) AS open, count(CASE WHEN due < @day THEN 1 END) AS overdue
  FROM problem WHERE deleted = 0 AND state <> 'done' GROUP BY project_id
),
procedures AS (
  SELECT project_id, group_concat(kind) AS kinds FROM procedure WHERE deleted = 0 AND state = 'done'
  GROUP BY project_id
),
known AS (
  SELECT project.id, project.parent_id AS parentId, project.name, project.sector, project.park,
    project.category, project.owner, project.position,
    project.deleted = 1 OR coalesce(project.box, '') = '${textBox}' AS isAway,
    coalesce(project.responsible_unit, made.responsible_unit) AS unit,
    coalesce(project.statistics_entry, made.statistics_entry) AS statisticsEntry,
    coalesce(project.stage, made.stage) AS stageNow,
    coalesce(project.planned_start, made.planned_start) AS plannedStart,
    coalesce(project.planned_end, made.planned_end) AS plannedEnd,
    coalesce(project.actual_start, made.actual_start) AS actualStart,
    coalesce(project.actual_end, made.actual_end) AS actualEnd,
    coalesce(project.total_investment, made.total_investment) AS totalInvestment,
    (SELECT id FROM stage_change WHERE project_id = project.id AND deleted = 0
      AND CASE WHEN length(date) >= 7 THEN substr(date, 1, 7) ELSE date || '-12' END > @month
      ORDER BY date, id LIMIT 1) AS laterChange
  FROM project LEFT JOIN sample_project AS made ON made.id = project.id AND made.deleted = 0
)
SELECT known.*, added.*, known.id AS id,
  coalesce(
    (SELECT name FROM unit WHERE deleted = 0 AND name = known.unit),
    (SELECT name FROM unit WHERE deleted = 0 AND (former_name = known.unit OR EXISTS (
      SELECT 1 FROM json_each(aliases) WHERE value = known.unit)) ORDER BY position, id LIMIT 1),
    known.unit) AS responsibleUnit,
  CASE WHEN laterChange IS NULL THEN stageNow
    ELSE (SELECT before FROM stage_change WHERE id = laterChange) END AS stage,
  plan_of_year.planned, plan_of_year.monthly, plan_of_year.project_id IS NOT NULL AS isPlanned,
  opening.invested AS opening,
  coalesce(problems.open, 0) AS openProblems, coalesce(problems.overdue, 0) AS overdueProblems,
  procedures.kinds
FROM known
LEFT JOIN added ON added.id = known.id
LEFT JOIN plan_of_year ON plan_of_year.project_id = known.id
LEFT JOIN opening ON opening.project_id = known.id
LEFT JOIN problems ON problems.project_id = known.id
LEFT JOIN procedures ON procedures.project_id = known.id
ORDER BY known.position, known.id`

type Row = Omit<
  OwnProject,
  'isAway' | 'monthly' | 'broughtForward' | 'listed' | 'proceduresDone'
> & {
  readonly isAway: bigint
  readonly monthly: string | null
  readonly opening: bigint | null
  readonly earlier: bigint | null
  readonly inYear: bigint | null
  readonly isPlanned: bigint
  readonly kinds: string | null
}

function readReports(database: Database, month: string): ReadonlyMap<string, bigint | null> {
  const rows = database
    .prepare(
      `WITH ${facts} SELECT project_id || ':' || month, sum(invested) FROM fact
       WHERE month >= @january GROUP BY project_id, month`,
    )
    .safeIntegers()
    .raw()
    .all({ month, january: `${month.slice(0, 4)}-01` }) as [string, bigint | null][]
  return new Map(rows)
}

function readMonth(
  database: Database,
  month: string,
  day: string,
): ReadonlyMap<string, OwnProject> {
  const year = month.slice(0, 4)
  const rows = database
    .prepare(sql)
    .safeIntegers()
    .all({ month, day, year: BigInt(year), january: `${year}-01` }) as Row[]
  return new Map(
    rows.map((row): readonly [string, OwnProject] => {
      const { opening, earlier, inYear, isPlanned, kinds, monthly, isAway, ...rest } = row
      return [
        row.id,
        {
          ...rest,
          isAway: isAway === 1n,
          listed: isPlanned === 1n || inYear === 1n,
          monthly: monthly === null ? null : (JSON.parse(monthly) as number[]).map(BigInt),
          broughtForward:
            opening !== null || earlier !== null
              ? (opening ?? 0n) + (earlier ?? 0n)
              : // Nothing can have been done before a start in this year.
                rest.actualStart !== null && rest.actualStart.slice(0, 4) >= year
                ? 0n
                : null,
          proceduresDone: kinds === null ? [] : kinds.split(','),
        },
      ]
    }),
  )
}
