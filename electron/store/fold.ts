import type { Database } from './connection.ts'
import { entities, type Entity, isEntity, type Scalar, selectList } from './entities.ts'

/** entity → id → field → value: the ledger's content as nested maps. Null fields and vanished records are left out. */
export type Content = ReadonlyMap<Entity, ReadonlyMap<string, ReadonlyMap<string, Scalar>>>

/** Folds the log, from its start to the moment `until` (ISO time, inclusive) or to its end. */
export function foldLog(database: Database, until?: string): Content {
  const content = new Map(
    entities.map((entity) => [entity, new Map<string, Map<string, Scalar>>()] as const),
  )
  const changes = database
    .prepare(
      `SELECT entity, entity_id AS id, field, after_value AS after FROM change
       ${until === undefined ? '' : 'JOIN batch ON batch.seq = change.batch WHERE batch.at <= ?'}
       ORDER BY change.seq`,
    )
    .iterate(...(until === undefined ? [] : [until])) as IterableIterator<{
    entity: string
    id: string
    field: string
    after: Scalar
  }>
  for (const { entity, id, field, after } of changes) {
    if (!isEntity(entity)) throw new Error(`the log speaks of an unknown table ${entity}`)
    const records = content.get(entity)
    const record = records?.get(id) ?? new Map<string, Scalar>()
    if (after === null) record.delete(field)
    else record.set(field, after)
    if (record.size === 0) records?.delete(id)
    else records?.set(id, record)
  }
  return content
}

/** What the tables hold, in the same shape as `foldLog` gives. */
export function readTables(database: Database): Content {
  return new Map(
    entities.map((entity) => {
      const records = new Map<string, Map<string, Scalar>>()
      const rows = database
        .prepare(`SELECT ${selectList(entity)} FROM ${entity}`)
        .iterate() as IterableIterator<Record<string, Scalar>>
      for (const { id, ...fields } of rows) {
        const known = Object.entries(fields).filter(([, value]) => value !== null)
        records.set(String(id), new Map(known))
      }
      return [entity, records] as const
    }),
  )
}

/** Each place where two contents differ, in words. Empty when they are the same. */
export function compareContents(log: Content, tables: Content): string[] {
  const differences: string[] = []
  for (const entity of entities) {
    const logged = log.get(entity) ?? new Map<string, ReadonlyMap<string, Scalar>>()
    const held = tables.get(entity) ?? new Map<string, ReadonlyMap<string, Scalar>>()
    for (const id of new Set([...logged.keys(), ...held.keys()])) {
      const left = logged.get(id)
      const right = held.get(id)
      for (const field of new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])) {
        const before = left?.get(field) ?? null
        const after = right?.get(field) ?? null
        if (before !== after) {
          differences.push(
            `${entity} ${id} ${field}: the log says ${JSON.stringify(before)}, the table ${JSON.stringify(after)}`,
          )
        }
      }
    }
  }
  return differences
}
