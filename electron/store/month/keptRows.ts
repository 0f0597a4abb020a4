import type { Database } from '../connection.ts'
import { revisionOf } from '../revision.ts'
import type { MonthFrame, MonthRow } from './monthRows.ts'

interface Kept {
  /** What all rows follow from besides the records: month, day, rules, closing. */
  readonly frame: string
  readonly revision: number
  readonly rows: readonly MonthRow[]
}

/** The month that was asked for last, by connection. */
const kept = new WeakMap<Database, Kept>()

/** Records of one project: a change of one asks for that project's row again. Any other change asks for all. */
const ownedTables = [
  'progress',
  'progress_correction',
  'year_plan',
  'opening_balance',
  'problem',
  'milestone',
  'light_override',
] as const

/** More rows than this are not kept: each takes about 3 kB. */
const mostKept = 20_000
/** Reading more projects one by one takes longer than reading all. */
const mostTouched = 500

/**
 * All rows of a month, from the last time it was asked for where the log says that nothing else has changed since; rows
 * of the projects whose records have changed are computed anew. Within a transaction nothing is taken or kept, for it may
 * yet fail.
 */
export function keptRows(
  database: Database,
  frame: MonthFrame,
  compute: (only: readonly string[] | undefined) => MonthRow[],
): readonly MonthRow[] {
  if (database.inTransaction) return compute(undefined)
  // Asked before anything is read: a change that comes in between is looked at once more.
  const revision = revisionOf(database)
  const key = JSON.stringify(frame)
  const own = kept.get(database)
  const touched =
    own === undefined || own.frame !== key ? null : touchedSince(database, own.revision, revision)
  const rows =
    own === undefined || touched === null
      ? compute(undefined)
      : touched.size === 0
        ? own.rows
        : withAnew(own.rows, touched, compute)
  if (rows.length <= mostKept) kept.set(database, { frame: key, revision, rows })
  else kept.delete(database)
  return rows
}

/** The projects whose records changed after one revision; null where more than projects' own records did. */
function touchedSince(
  database: Database,
  since: number,
  revision: number,
): ReadonlySet<string> | null {
  if (revision === since) return new Set()
  if (revision < since) return null
  const entities = database
    .prepare('SELECT DISTINCT entity FROM change WHERE seq > ?')
    .pluck()
    .all(since) as string[]
  const tables = ownedTables.filter((table) => entities.includes(table))
  if (tables.length < entities.length) return null
  // A record whose making was undone is gone from its table: the log still says whose it was.
  const ids = tables.flatMap(
    (table) =>
      database
        .prepare(
          `WITH changed AS (SELECT DISTINCT entity_id FROM change WHERE seq > @since AND entity = @table)
           SELECT project_id FROM ${table} WHERE id IN changed
           UNION SELECT coalesce(after_value, before_value) FROM change
           WHERE entity = @table AND entity_id IN changed AND field = 'projectId'`,
        )
        .pluck()
        .all({ since, table }) as string[],
  )
  const touched = new Set(ids)
  return touched.size > mostTouched ? null : touched
}

/** Whether a bundle is listed decides whether its pieces count: they are computed with it. */
function withAnew(
  rows: readonly MonthRow[],
  touched: ReadonlySet<string>,
  compute: (only: readonly string[]) => MonthRow[],
): readonly MonthRow[] {
  const only = rows
    .map(({ row }) => row)
    .filter(({ id, parentId }) => touched.has(id) || (parentId !== null && touched.has(parentId)))
    .map(({ id }) => id)
  const anew = new Map(compute(only).map((each) => [each.row.id, each]))
  return rows.map((each) => anew.get(each.row.id) ?? each)
}
