import { LedgerError } from '../../shared/errors.ts'
import { revisionOf } from './revision.ts'
import { StampClock, type Clock } from './clock.ts'
import type { Database, Statement } from './connection.ts'
import {
  columnOf,
  type Entity,
  type Fields,
  fieldsOfEntity,
  type Scalar,
  selectList,
} from './entities.ts'

export interface Author {
  readonly device: string
  readonly actor: string
  /** Where the commands come from: `window`, `cli` … */
  readonly source: string
}

export interface BatchInfo {
  readonly operation: string
  readonly reason?: string | undefined
  /** Overrides the author's source: `seed`, `undo`, `redo`, `setting`. */
  readonly source?: string
  /** Id of the batch that this one takes back or does again. */
  readonly undoes?: string
}

export interface Committed<Value> {
  readonly value: Value
  /** Null where the work changed nothing: then nothing is logged either. */
  readonly batch: string | null
  /** Sequence number of the newest change in the log. */
  readonly revision: number
  readonly at: string
  readonly touched: ReadonlyMap<Entity, ReadonlySet<string>>
}

/** What the work of a commit may do. Every write is compared with what is there and logged field by field. */
export interface Writer {
  /** When (ISO time) and by whom the commit is made. */
  readonly at: string
  readonly actor: string
  /** The record as it now is, in the recycle bin or not, or null. */
  read(entity: Entity, id: string): Fields | null
  /** A new record. Fields left out are null. Throws `conflict` where the id is taken. */
  insert(entity: Entity, id: string, values: Fields): void
  /** Changes the fields given. `deleted: null` makes the record vanish (the log keeps it): only undo does that. */
  write(entity: Entity, id: string, values: Fields): void
}

/** The single write path: BEGIN IMMEDIATE; the work; one change row per changed field; COMMIT. */
export class Committer {
  readonly #database: Database
  readonly #author: Author
  readonly #newId: () => string
  readonly #stamps: StampClock
  readonly #statements = new Map<string, Statement>()

  constructor(database: Database, author: Author, clock: Clock, newId: () => string) {
    this.#database = database
    this.#author = author
    this.#newId = newId
    const last = database.prepare('SELECT max(stamp) AS stamp FROM batch').get() as {
      stamp: string | null
    }
    this.#stamps = new StampClock(clock, author.device, last.stamp)
  }

  commit<Value>(info: BatchInfo, work: (writer: Writer) => Value): Committed<Value> {
    const batch = this.#newId()
    const { stamp, at } = this.#stamps.next()
    const touched = new Map<Entity, Set<string>>()
    let batchSeq: number | null = null

    const log = (
      entity: Entity,
      id: string,
      field: string,
      before: Scalar,
      after: Scalar,
    ): void => {
      batchSeq ??= this.#insertBatch(batch, stamp, at, info)
      this.#prepare(
        'INSERT INTO change (batch, entity, entity_id, field, before_value, after_value) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(batchSeq, entity, id, field, before, after)
      const ids = touched.get(entity) ?? new Set()
      touched.set(entity, ids.add(id))
    }

    const writer: Writer = {
      at,
      actor: this.#author.actor,
      read: (entity, id) => this.#read(entity, id),
      insert: (entity, id, values) => {
        if (this.#read(entity, id) !== null) {
          throw new LedgerError('conflict', `There is already a ${entity} ${id}.`, { id })
        }
        this.#insert(entity, id, { ...values, deleted: 0 }, log)
      },
      write: (entity, id, values) => {
        const current = this.#read(entity, id)
        if (values['deleted'] === null) {
          if (current !== null) this.#vanish(entity, id, current, log)
        } else if (current === null) {
          if (values['deleted'] === undefined) throw unknownId(entity, id)
          this.#insert(entity, id, values, log)
        } else {
          this.#update(entity, id, current, values, log)
        }
      },
    }

    const value = this.#database
      .transaction(() => {
        this.#database.pragma('defer_foreign_keys = ON')
        return work(writer)
      })
      .immediate()
    return {
      value,
      batch: batchSeq === null ? null : batch,
      revision: revisionOf(this.#database),
      at,
      touched,
    }
  }

  #insertBatch(id: string, stamp: string, at: string, info: BatchInfo): number {
    const { device, actor, source } = this.#author
    const inserted = this.#prepare(
      'INSERT INTO batch (id, stamp, device, actor, at, source, operation, reason, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      id,
      stamp,
      device,
      actor,
      at,
      info.source ?? source,
      info.operation,
      info.reason ?? null,
      info.undoes ?? null,
    )
    return Number(inserted.lastInsertRowid)
  }

  #read(entity: Entity, id: string): Fields | null {
    const row = this.#prepare(`SELECT ${selectList(entity)} FROM ${entity} WHERE id = ?`).get(id)
    return (row as Fields | undefined) ?? null
  }

  #insert(entity: Entity, id: string, values: Fields, log: Log): void {
    const fields = fieldsOfEntity(entity)
    refuseUnknownFields(entity, values)
    const columns = ['id', ...fields.map(columnOf)]
    const marks = columns.map(() => '?').join(', ')
    this.#prepare(`INSERT INTO ${entity} (${columns.join(', ')}) VALUES (${marks})`).run(
      id,
      ...fields.map((field) => values[field] ?? null),
    )
    for (const field of fields) {
      const after = values[field] ?? null
      if (after !== null) log(entity, id, field, null, after)
    }
  }

  #update(entity: Entity, id: string, current: Fields, values: Fields, log: Log): void {
    refuseUnknownFields(entity, values)
    const changed = Object.entries(values).filter(([field, after]) => current[field] !== after)
    if (changed.length === 0) return
    const assignments = changed.map(([field]) => `${columnOf(field)} = ?`).join(', ')
    this.#prepare(`UPDATE ${entity} SET ${assignments} WHERE id = ?`).run(
      ...changed.map(([, after]) => after),
      id,
    )
    for (const [field, after] of changed) log(entity, id, field, current[field] ?? null, after)
  }

  #vanish(entity: Entity, id: string, current: Fields, log: Log): void {
    this.#prepare(`DELETE FROM ${entity} WHERE id = ?`).run(id)
    for (const field of fieldsOfEntity(entity)) {
      const before = current[field] ?? null
      if (before !== null) log(entity, id, field, before, null)
    }
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

type Log = (entity: Entity, id: string, field: string, before: Scalar, after: Scalar) => void

export function unknownId(entity: string, id: string): LedgerError {
  return new LedgerError('unknown-id', `There is no ${entity} ${id} in this ledger.`, {
    field: 'id',
    value: id,
    id,
  })
}

function refuseUnknownFields(entity: Entity, values: Fields): void {
  const known = fieldsOfEntity(entity)
  const stray = Object.keys(values).find((field) => !known.includes(field))
  if (stray !== undefined) throw new Error(`${entity} has no field ${stray}`)
}
