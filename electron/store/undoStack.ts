import { LedgerError } from '../../shared/errors.ts'
import type { UndoState } from '../../shared/events.ts'
import type { Committed, Committer } from './commit.ts'
import type { Database } from './connection.ts'
import { type Entity, isEntity, type Scalar } from './entities.ts'

interface Step {
  readonly batch: string
  readonly operation: string
}

interface BatchRow {
  readonly id: string
  readonly source: string
  readonly operation: string
  readonly undoes: string | null
}

/** Batches that are nobody's edit: they are logged, but Ctrl+Z passes over them. */
const notUndoable: ReadonlySet<string> = new Set(['seed', 'setting'])

/** How many of the newest batches undo can reach after a restart. */
const reach = 1000

/**
 * Undo and redo over the change log: taking a batch back is a batch of its own that names the one it takes back, so
 * the two stacks can be built again from the log whenever the ledger is opened.
 */
export class UndoStack {
  readonly #database: Database
  readonly #undo: Step[] = []
  readonly #redo: Step[] = []

  constructor(database: Database) {
    this.#database = database
    const rows = database
      .prepare('SELECT id, source, operation, undoes FROM batch ORDER BY seq DESC LIMIT ?')
      .all(reach) as BatchRow[]
    for (const row of rows.toReversed()) this.record(row)
  }

  get state(): UndoState {
    return {
      undo: this.#undo.at(-1)?.operation ?? null,
      redo: this.#redo.at(-1)?.operation ?? null,
    }
  }

  /** Takes note of a batch that has been committed. */
  record({ id, source, operation, undoes }: BatchRow): void {
    if (notUndoable.has(source)) return
    if (undoes === null) {
      this.#undo.push({ batch: id, operation })
      this.#redo.length = 0
      return
    }
    const [from, to] = source === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo]
    if (from.at(-1)?.batch === undoes) from.pop()
    to.push({ batch: undoes, operation })
  }

  undo(committer: Committer): Committed<string> {
    const step = this.#undo.at(-1)
    if (step === undefined) {
      throw new LedgerError('nothing-to-undo', 'There is nothing to undo.')
    }
    return this.#replay(committer, step, 'undo')
  }

  redo(committer: Committer): Committed<string> {
    const step = this.#redo.at(-1)
    if (step === undefined) {
      throw new LedgerError('nothing-to-redo', 'There is nothing to redo.')
    }
    return this.#replay(committer, step, 'redo')
  }

  #replay(committer: Committer, step: Step, source: 'undo' | 'redo'): Committed<string> {
    const { operation } = step
    const committed = committer.commit({ operation, source, undoes: step.batch }, (writer) => {
      for (const record of this.#recordsOf(step.batch, source)) {
        const current = writer.read(record.entity, record.id)
        for (const [field, { from }] of record.fields) {
          if ((current?.[field] ?? null) !== from) {
            throw new LedgerError(
              'undo-conflict',
              `${field} of ${record.id} has been changed since; ${source} would lose that change.`,
              { id: record.id, field },
            )
          }
        }
        writer.write(
          record.entity,
          record.id,
          Object.fromEntries([...record.fields].map(([field, { to }]) => [field, to])),
        )
      }
      return operation
    })
    if (committed.batch !== null) {
      this.record({ id: committed.batch, source, operation, undoes: step.batch })
    }
    return committed
  }

  /** The records a batch changed, each field with what it must be now and what it becomes. */
  #recordsOf(batch: string, source: 'undo' | 'redo'): readonly ReplayedRecord[] {
    const rows = this.#database
      .prepare(
        `SELECT entity, entity_id AS id, field, before_value AS before, after_value AS after
         FROM change WHERE batch = (SELECT seq FROM batch WHERE id = ?) ORDER BY seq`,
      )
      .all(batch) as {
      entity: string
      id: string
      field: string
      before: Scalar
      after: Scalar
    }[]
    const records = new Map<string, ReplayedRecord>()
    for (const { entity, id, field, before, after } of rows) {
      if (!isEntity(entity)) throw new Error(`the log speaks of an unknown table ${entity}`)
      const key = `${entity} ${id}`
      const record = records.get(key) ?? { entity, id, fields: new Map() }
      records.set(key, record)
      const seen = record.fields.get(field)
      if (source === 'undo') {
        record.fields.set(field, { from: after, to: seen === undefined ? before : seen.to })
      } else {
        record.fields.set(field, { from: seen === undefined ? before : seen.from, to: after })
      }
    }
    const list = [...records.values()]
    return source === 'undo' ? list.toReversed() : list
  }
}

interface ReplayedRecord {
  readonly entity: Entity
  readonly id: string
  readonly fields: Map<string, { readonly from: Scalar; readonly to: Scalar }>
}
