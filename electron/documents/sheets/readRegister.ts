import type { Database } from '../../store/connection.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { countEntries } from '../../../shared/model/total.ts'
import { projectFields } from '../../../shared/schemas/project.ts'
import type { RegisterSpec } from '../../../shared/schemas/sheet.ts'
import type { GroupKey } from '../../../shared/schemas/viewFilter.ts'
import { terms } from '../../../shared/text/terms.ts'
import { columnOf } from '../../store/entities.ts'
import {
  type RegisterColumn,
  resolveColumns,
  type Source,
  type SourceCapacity,
  type SourceProject,
} from './columns.ts'
import { type EntryGroup, groupEntries, type Grouped } from './groupEntries.ts'
import type { Register, RegisterGroup, RegisterRow } from './register.ts'
import { sheetWords } from './words.ts'

/** A project with its cells, on the way to its group. */
interface Entry extends Grouped {
  readonly row: Omit<RegisterRow, 'number'>
}

interface PlanNames {
  readonly shortName: string
  readonly bureau: string
}

const placingFields = ['id', 'planId', 'parentId', 'park', 'parkBasis', 'level'] as const

/**
 * Reads what a register prints, in one snapshot of the ledger. Money stays in yuan.
 * @param today `YYYY-MM-DD`, the day the sheet is made
 * Throws `bad-input` (unknown column, repeated id), `unknown-id` (not in the ledger, or in the recycle bin),
 * `nothing-to-export` (no id at all).
 */
export function readRegister(database: Database, spec: RegisterSpec, today: string): Register {
  const columns = resolveColumns(spec.columns, spec.language)
  if (spec.ids.length === 0) {
    throw new LedgerError('nothing-to-export', 'There is no project to export.')
  }
  return database.transaction(() => {
    const planIds = new Set<string>()
    const entries = readEntries(database, spec, columns, planIds)
    const words = sheetWords[spec.language]
    const plan = readPlanNames(database, planIds)
    return {
      language: spec.language,
      moneyUnit: spec.moneyUnit,
      paper: spec.paper,
      columns,
      sheetName: words.sheetName,
      title: words.title(plan.shortName === '' ? null : plan.shortName),
      subtitle: words.subtitle(spec.filterWords, words.asOf(today)),
      bureau: plan.bureau,
      unitLine: {
        left: words.preparedBy(plan.bureau),
        right: columns.some((column) => column.kind === 'money')
          ? words.measuredIn(terms[spec.language].moneyUnit[spec.moneyUnit])
          : '',
      },
      groups: numbered(groupEntries(database, spec, entries)),
      count: countEntries(entries),
      rowCount: entries.length,
    }
  })()
}

function readEntries(
  database: Database,
  spec: RegisterSpec,
  columns: readonly RegisterColumn[],
  planIds: Set<string>,
): readonly Entry[] {
  const context = { language: spec.language, forPaper: spec.format === 'xlsx' }
  const ids = JSON.stringify(spec.ids)
  const capacities = columns.some((column) => column.key === 'capacity')
    ? readCapacities(database, ids)
    : new Map<string, readonly SourceCapacity[]>()
  const fields = fieldsRead(columns, spec.groupBy)
    .map((field) => `project.${columnOf(field)} AS ${field}`)
    .join(', ')
  const statement = database.prepare<[string]>(
    `SELECT wanted.value AS wantedId, project.deleted, ${fields}
     FROM json_each(?) AS wanted LEFT JOIN project ON project.id = wanted.value ORDER BY wanted.key`,
  )
  const entries: Entry[] = []
  const listed = new Set(spec.ids)
  const seen = new Set<string>()
  for (const raw of statement.iterate(ids)) {
    // The statement's own columns: what it selects is what this type names.
    const project = raw as SourceProject & { readonly wantedId: string; readonly deleted: unknown }
    assertPrintable(project.wantedId, project.deleted, seen)
    planIds.add(project.planId)
    const source: Source = { project, capacities: capacities.get(project.id) ?? [] }
    entries.push({
      id: project.id,
      parentId: project.parentId,
      places: spec.groupBy.map((key) => project[key]),
      isChild: project.parentId !== null && listed.has(project.parentId),
      row: {
        isProvinceLevel: project.level === 'province',
        hasInferredPark: project.park !== null && project.parkBasis === 'inferred',
        cells: columns.map((column) => column.read(source, context)),
      },
    })
  }
  return entries
}

/** What the columns print, and what every row is placed and marked by. */
function fieldsRead(
  columns: readonly RegisterColumn[],
  groupBy: readonly GroupKey[],
): readonly string[] {
  const isField = (key: string) => key === 'verbatim' || projectFields.some((name) => name === key)
  const shown = columns.map((column) => column.key).filter(isField)
  return [...new Set<string>([...placingFields, ...groupBy, ...shown])]
}

function assertPrintable(id: string, deleted: unknown, seen: Set<string>): void {
  if (deleted !== 0) {
    const reason = deleted === null ? 'is not in this ledger' : 'is in the recycle bin'
    throw new LedgerError('unknown-id', `The project ${id} ${reason}.`, { id, reason })
  }
  if (seen.has(id)) {
    throw new LedgerError('bad-input', `The project ${id} is listed twice.`, {
      field: 'ids',
      value: id,
    })
  }
  seen.add(id)
}

/** Capacity lines of some projects, by id. */
export function readRegisterCapacities(
  database: Database,
  ids: readonly string[],
): ReadonlyMap<string, readonly SourceCapacity[]> {
  return readCapacities(database, JSON.stringify(ids))
}

/** Each project's own lines, or, for a bundled entry without any, those of its children. */
function readCapacities(
  database: Database,
  ids: string,
): ReadonlyMap<string, readonly SourceCapacity[]> {
  const own = database.prepare<[string], SourceCapacity & { readonly projectId: string }>(
    `SELECT project_id AS projectId, product, quantity, unit, phase FROM capacity
     WHERE deleted = 0 AND project_id IN (SELECT value FROM json_each(?)) ORDER BY project_id, position`,
  )
  const ofChildren = database.prepare<[string], SourceCapacity & { readonly projectId: string }>(
    `SELECT child.parent_id AS projectId, product, quantity, unit, phase
     FROM project AS child JOIN capacity ON capacity.project_id = child.id
     WHERE child.deleted = 0 AND capacity.deleted = 0 AND child.parent_id IN (SELECT value FROM json_each(?))
     ORDER BY child.parent_id, child.position, child.id, capacity.position`,
  )
  const byProject = new Map<string, SourceCapacity[]>()
  const add = (lines: Iterable<SourceCapacity & { readonly projectId: string }>) => {
    for (const { projectId, ...line } of lines) {
      const listed = byProject.get(projectId)
      if (listed === undefined) byProject.set(projectId, [line])
      else listed.push(line)
    }
  }
  add(own.iterate(ids))
  const withOwn = new Set(byProject.keys())
  add(ofChildren.all(ids).filter((line) => !withOwn.has(line.projectId)))
  return byProject
}

/** Names for title and unit line where all projects are of one plan. */
function readPlanNames(database: Database, planIds: ReadonlySet<string>): PlanNames {
  const [only, ...others] = planIds
  const plan =
    only === undefined || others.length > 0
      ? undefined
      : database
          .prepare<[string], PlanNames>(
            'SELECT short_name AS shortName, bureau FROM plan WHERE id = ?',
          )
          .get(only)
  return plan ?? { shortName: '', bureau: '' }
}

function numbered(groups: readonly EntryGroup<Entry>[]): readonly RegisterGroup[] {
  let last = 0
  const build = ({ label, entries, groups: within }: EntryGroup<Entry>): RegisterGroup => {
    const count = countEntries(entries)
    if (within.length > 0) {
      const inner = within.map(build)
      return { label, count, groups: inner, rows: inner.flatMap((group) => group.rows) }
    }
    const rows = entries.map((entry) => {
      const number = entry.isChild ? null : ++last
      return { ...entry.row, number, cells: [number, ...entry.row.cells.slice(1)] }
    })
    return { label, count, groups: [], rows }
  }
  return groups.map(build)
}
