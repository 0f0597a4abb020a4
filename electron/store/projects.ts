import { LedgerError } from '../../shared/errors.ts'
import { pinyinKey } from '../../shared/model/pinyin.ts'
import type { RelatedProject } from '../../shared/schemas/ledger.ts'
import type { ProjectPatch, ProjectRow } from '../../shared/schemas/project.ts'
import { unknownId, type Writer } from './commit.ts'
import type { Database } from './connection.ts'
import { type Fields, selectList } from './entities.ts'
import { readCategories, readParks, readSectors } from './plans.ts'

/** Every project that is (or with `bin`, was thrown) there, in printed order, children after their parents. */
export function readProjects(database: Database, bin: boolean): ProjectRow[] {
  return database
    .prepare(`SELECT ${selectList('project')} FROM project WHERE deleted = ? ORDER BY position, id`)
    .all(bin ? 1 : 0) as ProjectRow[]
}

/** The projects with these ids, in the bin or not; ids that are not there are left out. */
export function readProjectsById(database: Database, ids: Iterable<string>): ProjectRow[] {
  const statement = database.prepare(`SELECT ${selectList('project')} FROM project WHERE id = ?`)
  return [...ids].map((id) => statement.get(id)).filter((row) => row !== undefined) as ProjectRow[]
}

export function readProject(database: Database, id: string): ProjectRow {
  const [row] = readProjectsById(database, [id])
  if (row === undefined) throw unknownId('project', id)
  return row
}

export function readChildren(database: Database, parentId: string): ProjectRow[] {
  return database
    .prepare(
      `SELECT ${selectList('project')} FROM project WHERE parent_id = ? AND deleted = 0 ORDER BY position, id`,
    )
    .all(parentId) as ProjectRow[]
}

/** Projects linked with this one, from either side, in printed order. */
export function readRelated(database: Database, id: string): RelatedProject[] {
  return database
    .prepare(
      `SELECT project.id, project.name FROM project_link
       JOIN project ON project.id = CASE project_link.project_id WHEN @id THEN project_link.related_id
         ELSE project_link.project_id END
       WHERE @id IN (project_link.project_id, project_link.related_id)
         AND project_link.deleted = 0 AND project.deleted = 0
       ORDER BY project.position`,
    )
    .all({ id }) as RelatedProject[]
}

/** A project made by a person: in no box, with no citation. Throws `bad-input` without a name. */
export function addProject(
  writer: Writer,
  database: Database,
  id: string,
  planId: string,
  fields: ProjectPatch,
): void {
  const { name } = fields
  if (name === undefined) {
    throw new LedgerError('bad-input', 'name: nothing is not accepted; a project name would be.', {
      field: 'name',
      value: '',
      accepted: 'a project name',
    })
  }
  refuseUnlisted(database, fields)
  const last = database.prepare('SELECT max(position) AS position FROM project').get() as {
    position: number | null
  }
  writer.insert('project', id, {
    planId,
    position: (last.position ?? 0) + 1000,
    kind: 'project',
    pinyin: pinyinKey(name),
    ...fields,
    ...consequences(null, fields),
  })
}

/** Applies one edit. `expected` holds what the person saw: throws `conflict` where the ledger says otherwise. */
export function updateProject(
  writer: Writer,
  database: Database,
  id: string,
  set: ProjectPatch,
  expected: ProjectPatch | undefined,
): void {
  const current = writer.read('project', id)
  if (current === null) throw unknownId('project', id)
  refuseBinned({ id, deleted: current['deleted'] ?? null })
  for (const [field, value] of Object.entries(expected ?? {})) {
    if (current[field] !== value) {
      throw new LedgerError(
        'conflict',
        `${field} of ${id} is now ${JSON.stringify(current[field])}, not ${JSON.stringify(value)}. Look at it again.`,
        { id, field, value: String(current[field] ?? '') },
      )
    }
  }
  refuseUnlisted(database, set)
  // The same park again, said by a person, is no longer an inference.
  const confirmsPark = set.park === current['park'] && current['parkBasis'] === 'inferred'
  const changed = Object.fromEntries(
    Object.entries(set).filter(
      ([field, value]) => current[field] !== value || (field === 'park' && confirmsPark),
    ),
  )
  writer.write('project', id, { ...changed, ...consequences(current, changed) })
}

/** Throws `conflict` for a project that is in the recycle bin. */
export function refuseBinned({
  id,
  deleted,
}: {
  readonly id: string
  readonly deleted: Fields[string] | undefined
}): void {
  if (deleted !== 1) return
  throw new LedgerError('conflict', `Project ${id} is in the recycle bin. Restore it first.`, {
    id,
    field: 'deleted',
  })
}

/** Moves projects with their children into the bin. */
export function deleteProjects(writer: Writer, database: Database, ids: readonly string[]): void {
  for (const id of ids) {
    const current = writer.read('project', id)
    if (current === null) throw unknownId('project', id)
    for (const child of readChildren(database, id))
      writer.write('project', child.id, { deleted: 1 })
    writer.write('project', id, { deleted: 1 })
  }
}

/** Brings projects back, a parent with those of its children that were thrown away with it. */
export function restoreProjects(writer: Writer, database: Database, ids: readonly string[]): void {
  const childrenInBin = database.prepare(
    'SELECT id FROM project WHERE parent_id = ? AND deleted = 1',
  )
  for (const id of ids) {
    const current = writer.read('project', id)
    if (current === null) throw unknownId('project', id)
    if (current['deleted'] !== 1) continue
    const parentId = current['parentId']
    if (typeof parentId === 'string') writer.write('project', parentId, { deleted: 0 })
    writer.write('project', id, { deleted: 0 })
    for (const child of childrenInBin.all(id) as { id: string }[]) {
      writer.write('project', child.id, { deleted: 0 })
    }
  }
}

/**
 * What follows from an edit: a value entered by a person no longer rests on the plan's lines, and a new name gets a
 * new pinyin key unless the old one had been corrected by hand.
 */
function consequences(current: Fields | null, set: ProjectPatch): Fields {
  const fields: Record<string, string | null> = {}
  if (set.park !== undefined) {
    fields['parkBasis'] = set.park === null ? null : 'entered'
    fields['parkFirstLine'] = null
    fields['parkLastLine'] = null
  }
  if (set.category !== undefined) {
    fields['categoryBasis'] = set.category === null ? null : 'entered'
  }
  if (set.stage !== undefined) {
    fields['stageFirstLine'] = null
    fields['stageLastLine'] = null
    fields['stageNote'] = null
  }
  if (set.totalInvestment !== undefined) {
    fields['investmentFirstLine'] = null
    fields['investmentLastLine'] = null
    fields['investmentNote'] = null
  }
  if (current !== null && set.name !== undefined && set.pinyin === undefined) {
    const automatic = pinyinKey(String(current['name']))
    if (current['pinyin'] === automatic || current['pinyin'] === null) {
      fields['pinyin'] = pinyinKey(set.name)
    }
  }
  return fields
}

/** Parks, sectors and categories are the plan's own lists; a ledger without a plan takes any. Throws `bad-input`. */
function refuseUnlisted(database: Database, set: ProjectPatch): void {
  const refuse = (field: 'park' | 'sector' | 'category', listed: () => readonly string[]): void => {
    const value = set[field]
    if (value === undefined || value === null) return
    const accepted = [...new Set(listed())]
    if (accepted.length === 0 || accepted.includes(value)) return
    throw new LedgerError(
      'bad-input',
      `${field}: "${value}" is not accepted; one of ${accepted.join(', ')} would be.`,
      { field, value, accepted: accepted.join('、') },
    )
  }
  refuse('park', () => readParks(database).map((park) => park.name))
  refuse('sector', () => readSectors(database).map((sector) => sector.name))
  refuse('category', () => readCategories(database))
}
