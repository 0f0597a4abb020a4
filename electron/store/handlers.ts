import type { Changed, Handlers } from '../../shared/contract.ts'
import type { LedgerEvent } from '../../shared/events.ts'
import { fieldsOfEntity } from './entities.ts'
import { resetTemplates, saveTemplates } from './bulletinTemplates.ts'
import { readCapacities, saveCapacities } from './capacities.ts'
import type { Committed, Committer, Writer } from './commit.ts'
import type { Database } from './connection.ts'
import { deleteLayout, importLayouts, saveLayout } from './layouts.ts'
import { monthCommands } from './month/monthCommands.ts'
import { setActual } from './planData.ts'
import { readPlans, setCategory } from './plans.ts'
import {
  addProject,
  deleteProjects,
  readProject,
  readProjectsById,
  refuseBinned,
  restoreProjects,
  updateProject,
} from './projects.ts'
import { storeQueries } from './queries.ts'
import { writeSetting } from './settings.ts'
import { saveUnit } from './units.ts'
import type { UndoStack } from './undoStack.ts'
import { deleteView, moveView, saveView } from './views.ts'

export interface StoreParts {
  readonly path: string
  readonly database: Database
  readonly committer: Committer
  readonly undoStack: UndoStack
  readonly newId: () => string
  readonly announce: (event: LedgerEvent) => void
}

/** Every operation of the store. Each command is one commit, announced after it. */
export function storeHandlers(parts: StoreParts): Handlers<'store'> {
  const { database, committer, undoStack, newId } = parts

  /** One command as one commit that undo can take back. */
  function run(
    operation: string,
    reason: string | undefined,
    work: (writer: Writer) => void,
  ): Changed {
    const committed = committer.commit({ operation, reason }, work)
    if (committed.batch !== null) {
      undoStack.record({ id: committed.batch, source: '', operation, undoes: null })
    }
    return settle(committed)
  }

  /** Reads back what a commit touched and announces it. */
  function settle(committed: Committed<unknown>): Changed {
    const touched = touchedProjects(database, committed)
    const projects = readProjectsById(database, touched)
    const present = new Set(projects.map((row) => row.id))
    const changed: Changed = {
      revision: committed.revision,
      projects,
      capacities: projects.flatMap((row) => readCapacities(database, row.id)),
      removedIds: [...touched].filter((id) => !present.has(id)),
      undoState: undoStack.state,
      savedAt: committed.at,
    }
    if (committed.batch !== null) {
      parts.announce({
        type: 'changed',
        revision: changed.revision,
        projectIds: [...touched],
        entities: [...committed.touched.keys()],
        undoState: changed.undoState,
        savedAt: changed.savedAt,
      })
    }
    return changed
  }

  return {
    ...storeQueries({ path: parts.path, database, undoState: () => undoStack.state }),
    ...monthCommands({ database, newId, run }),
    'projects.add': ({ fields, reason }) => {
      const id = newId()
      const changed = run('projects.add', reason, (writer) => {
        addProject(writer, database, id, firstPlanId(database), fields)
      })
      return { ...changed, id }
    },
    'projects.update': ({ changes, reason }) =>
      run('projects.update', reason, (writer) => {
        for (const { id, set, expected } of changes)
          updateProject(writer, database, id, set, expected)
      }),
    'projects.delete': ({ ids, reason }) =>
      run('projects.delete', reason, (writer) => {
        deleteProjects(writer, database, ids)
      }),
    'projects.restore': ({ ids, reason }) =>
      run('projects.restore', reason, (writer) => {
        restoreProjects(writer, database, ids)
      }),
    'capacities.save': ({ projectId, capacities, reason }) => {
      refuseBinned(readProject(database, projectId))
      return run('capacities.save', reason, (writer) => {
        const current = readCapacities(database, projectId)
        saveCapacities(writer, projectId, current, capacities, newId)
      })
    },
    'history.undo': () => {
      const committed = undoStack.undo(committer)
      return { ...settle(committed), operation: committed.value }
    },
    'history.redo': () => {
      const committed = undoStack.redo(committer)
      return { ...settle(committed), operation: committed.value }
    },
    'indicators.setActual': (actual) =>
      run('indicators.setActual', undefined, (writer) => {
        setActual(writer, actual)
      }),
    'units.save': (unit) =>
      run('units.save', undefined, (writer) => {
        saveUnit(writer, database, unit, newId)
      }),
    'findings.note': ({ key, note, settled }) =>
      run('findings.note', undefined, (writer) => {
        writer.write('finding_note', key, { note, settled: settled ? 1 : 0, deleted: 0 })
      }),
    'sectors.setCategory': ({ sectorId, category }) =>
      run('sectors.setCategory', undefined, (writer) => {
        setCategory(writer, database, sectorId, category)
      }),
    'views.save': (view) => {
      const id = view.id ?? newId()
      const changed = run('views.save', undefined, (writer) => {
        saveView(writer, database, id, view)
      })
      return { ...changed, id }
    },
    'views.delete': ({ id }) =>
      run('views.delete', undefined, (writer) => {
        deleteView(writer, database, id)
      }),
    'views.move': ({ id, to }) =>
      run('views.move', undefined, (writer) => {
        moveView(writer, database, id, to)
      }),
    'layouts.save': (input) => {
      const id = input.id ?? newId()
      const changed = run('layouts.save', undefined, (writer) => {
        saveLayout(writer, database, id, input)
      })
      return { ...changed, id }
    },
    'layouts.delete': ({ id }) =>
      run('layouts.delete', undefined, (writer) => {
        deleteLayout(writer, database, id)
      }),
    'layouts.takeIn': (file) =>
      run('layouts.takeIn', undefined, (writer) => {
        importLayouts(writer, database, file)
      }),
    'bulletinTemplates.save': ({ texts }) =>
      run('bulletinTemplates.save', undefined, (writer) => {
        saveTemplates(writer, texts)
      }),
    'bulletinTemplates.reset': ({ keys }) =>
      run('bulletinTemplates.reset', undefined, (writer) => {
        resetTemplates(writer, keys)
      }),
    'settings.set': (setting) => ({ revision: writeSetting(committer, setting).revision }),
  }
}

function touchedProjects(database: Database, committed: Committed<unknown>): ReadonlySet<string> {
  const ids = new Set(committed.touched.get('project'))
  // Asked of the log, not of the table: undo may have made the record vanish.
  const projectOf = database
    .prepare(
      `SELECT coalesce(after_value, before_value) FROM change
       WHERE entity = ? AND entity_id = ? AND field = 'projectId' ORDER BY seq LIMIT 1`,
    )
    .pluck()
  for (const [entity, records] of committed.touched) {
    if (!fieldsOfEntity(entity).includes('projectId')) continue
    for (const id of records) {
      const projectId = projectOf.get(entity, id)
      if (typeof projectId === 'string') ids.add(projectId)
    }
  }
  return ids
}

function firstPlanId(database: Database): string {
  const [plan] = readPlans(database)
  if (plan === undefined) throw new Error('the ledger holds no plan')
  return plan.id
}
