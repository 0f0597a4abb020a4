import { LedgerError } from '../../shared/errors.ts'
import { readDefinition } from '../../shared/model/viewDefinition.ts'
import type { SavedView, ViewInput } from '../../shared/schemas/view.ts'
import { unknownId, type Writer } from './commit.ts'
import type { Database } from './connection.ts'
import { selectList } from './entities.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly position: number
}

/** The saved views in the order of their tabs. Parts of a definition that this program doesn't know are left out and counted. */
export function readViews(database: Database): SavedView[] {
  return readRows(database).map(({ id, name, definition, position }) => ({
    id,
    name,
    position,
    ...readDefinition(definition),
  }))
}

/** Adds a view at the end, or changes the one with this id. Throws `unknown-id`, and `conflict` for a name taken. */
export function saveView(writer: Writer, database: Database, id: string, input: ViewInput): void {
  const rows = readRows(database)
  const { name } = input
  const taken = rows.find((row) => row.id !== id && row.name === name)
  if (taken !== undefined) {
    throw new LedgerError('conflict', `There is already a view called ${name}.`, {
      id: taken.id,
      field: 'name',
      value: name,
    })
  }
  const definition = JSON.stringify(input.definition)
  if (input.id === undefined) {
    const position = Math.max(0, ...rows.map((row) => row.position)) + 1
    writer.insert('saved_view', id, { name, definition, position })
    return
  }
  if (!rows.some((row) => row.id === id)) throw unknownId('saved_view', id)
  writer.write('saved_view', id, { name, definition })
}

export function deleteView(writer: Writer, database: Database, id: string): void {
  if (!readRows(database).some((row) => row.id === id)) throw unknownId('saved_view', id)
  writer.write('saved_view', id, { deleted: 1 })
}

/** Puts a view at place `to` among the living ones, counted from 0. Only positions that differ are written. */
export function moveView(writer: Writer, database: Database, id: string, to: number): void {
  const rows = readRows(database)
  const moved = rows.find((row) => row.id === id)
  if (moved === undefined) throw unknownId('saved_view', id)
  const others = rows.filter((row) => row !== moved)
  for (const [at, row] of others.toSpliced(to, 0, moved).entries()) {
    writer.write('saved_view', row.id, { position: at + 1 })
  }
}

function readRows(database: Database): readonly Row[] {
  return database
    .prepare(
      `SELECT ${selectList('saved_view')} FROM saved_view WHERE deleted = 0 ORDER BY position, id`,
    )
    .all() as Row[]
}
