import { basename } from 'node:path'
import { toColumnar } from '../../shared/columnar.ts'
import type { Handlers } from '../../shared/contract.ts'
import type { UndoState } from '../../shared/events.ts'
import type { LedgerInfo, ListFilter } from '../../shared/schemas/ledger.ts'
import {
  capacityRowSchema,
  type CapacityRow,
  type ProjectRow,
  projectRowSchema,
} from '../../shared/schemas/project.ts'
import { ledgerAsOf } from './asOf.ts'
import { readCapacities } from './capacities.ts'
import { checkLedger } from './check.ts'
import type { Database } from './connection.ts'
import { readHistory } from './history.ts'
import { listTemplates } from './bulletinTemplates.ts'
import { readLayouts } from './layouts.ts'
import { listProjects } from './list.ts'
import { revisionOf } from './revision.ts'
import { versionOf } from './migrate.ts'
import { monthQueries } from './month/monthQueries.ts'
import { countSample } from './month/sample.ts'
import { planQueries } from './planQueries.ts'
import { readCategories, readParks, readPlans, readSectors } from './plans.ts'
import { readChildren, readProject, readRelated } from './projects.ts'
import { readSettings } from './settings.ts'
import { readSourceLines } from './sourceText.ts'
import { summarise } from './summary.ts'
import { readViews } from './views.ts'

export interface QueryParts {
  readonly path: string
  readonly database: Database
  readonly undoState: () => UndoState
}

type LedgerQueries = Pick<
  Handlers<'store'>,
  | 'ledger.info'
  | 'ledger.check'
  | 'projects.list'
  | 'projects.get'
  | 'history.list'
  | 'sourceText.read'
  | 'summary.by'
  | 'views.list'
  | 'layouts.list'
  | 'bulletinTemplates.list'
>

// Object.keys forgets that the keys are the row's fields.
const projectColumns = Object.keys(projectRowSchema.shape) as (keyof ProjectRow)[]
const capacityColumns = Object.keys(capacityRowSchema.shape) as (keyof CapacityRow)[]

/** The operations that only read: they need no lock, and work on a read-only connection too. */
export function storeQueries(
  parts: QueryParts,
): LedgerQueries & ReturnType<typeof planQueries> & ReturnType<typeof monthQueries> {
  const { database } = parts
  function withLedger<Value>(asOf: string | undefined, read: (database: Database) => Value): Value {
    if (asOf === undefined) return read(database)
    const past = ledgerAsOf(database, asOf)
    try {
      return read(past)
    } finally {
      past.close()
    }
  }

  return {
    ...planQueries(database),
    ...monthQueries(database, withLedger),
    'ledger.info': () => ledgerInfo(parts),
    'ledger.check': () => checkLedger(database),
    'projects.list': (filter: ListFilter) => {
      const list = withLedger(filter.asOf, (source) => listProjects(source, filter))
      return {
        revision: revisionOf(database),
        projects: toColumnar(list.projects, projectColumns),
        capacities: toColumnar(list.capacities, capacityColumns),
      }
    },
    'projects.get': ({ id }) => {
      const project = readProject(database, id)
      const { firstLine, lastLine, planId } = project
      return {
        project,
        capacities: readCapacities(database, id),
        children: readChildren(database, id),
        related: readRelated(database, id),
        citation:
          firstLine === null || lastLine === null
            ? []
            : readSourceLines(database, planId, firstLine - 1, lastLine + 1),
        boxTitle:
          readSectors(database).find((sector) => sector.id === `${planId}:${project.box ?? ''}`)
            ?.boxTitle ?? null,
        history: readHistory(database, 200, id),
      }
    },
    'history.list': ({ projectId, limit }) => {
      if (projectId !== undefined) readProject(database, projectId)
      return readHistory(database, limit, projectId)
    },
    'sourceText.read': ({ planId, firstLine, lastLine }) =>
      readSourceLines(database, planId, firstLine, lastLine),
    'views.list': () => readViews(database),
    'layouts.list': ({ language }) => readLayouts(database, language),
    'bulletinTemplates.list': () => listTemplates(database),
    'summary.by': ({ by, filter }) =>
      withLedger(filter?.asOf, (source) => summarise(source, by, filter ?? {})),
  }
}

function ledgerInfo({ database, path, undoState }: QueryParts): LedgerInfo {
  const sectors = readSectors(database)
  const first = database.prepare('SELECT at FROM batch ORDER BY seq LIMIT 1').get() as
    { at: string } | undefined
  return {
    path,
    fileName: basename(path),
    schemaVersion: versionOf(database),
    revision: revisionOf(database),
    createdAt: first?.at ?? '',
    plans: readPlans(database),
    sectors,
    parks: readParks(database),
    categories: readCategories(database),
    settings: readSettings(database),
    undoState: undoState(),
    sampleProjects: countSample(database),
  }
}
