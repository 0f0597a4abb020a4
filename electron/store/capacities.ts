import { LedgerError } from '../../shared/errors.ts'
import { canonicalCapacity } from '../../shared/model/capacityUnit.ts'
import type { CapacityInput, CapacityRow } from '../../shared/schemas/project.ts'
import type { Writer } from './commit.ts'
import type { Database } from './connection.ts'
import { type Fields, selectList } from './entities.ts'

type Held = Omit<CapacityRow, 'addable'> & { readonly addable: number; readonly deleted: number }

function toRow(held: Held): CapacityRow {
  const { deleted: _, addable, ...row } = held
  return { ...row, addable: addable === 1 }
}

/** Lines of every project that is not in the bin, or of one project, in printed order. */
export function readCapacities(database: Database, projectId?: string): CapacityRow[] {
  const where = projectId === undefined ? '' : 'AND project_id = ?'
  return database
    .prepare(
      `SELECT ${selectList('capacity')} FROM capacity WHERE deleted = 0 ${where} ORDER BY project_id, position`,
    )
    .all(...(projectId === undefined ? [] : [projectId]))
    .map((held) => toRow(held as Held))
}

/** The columns of a capacity line, its canonical quantity computed from the printed one. */
export function capacityFields(
  projectId: string,
  position: number,
  line: Omit<CapacityInput, 'id'>,
  verbatim: string | null,
): Fields {
  const { canonicalQuantity, canonicalUnit } = canonicalCapacity(line.quantity, line.unit)
  return {
    projectId,
    position,
    product: line.product,
    quantity: line.quantity,
    unit: line.unit,
    canonicalQuantity,
    canonicalUnit,
    phase: line.phase,
    direction: line.direction,
    addable: line.addable ? 1 : 0,
    verbatim,
    note: line.note,
  }
}

/** Makes the project's lines those given: new, changed, and the missing ones into the bin. */
export function saveCapacities(
  writer: Writer,
  projectId: string,
  current: readonly CapacityRow[],
  lines: readonly CapacityInput[],
  newId: () => string,
): void {
  const known = new Map(current.map((row) => [row.id, row]))
  for (const [position, { id, ...line }] of lines.entries()) {
    if (id === undefined) {
      writer.insert('capacity', newId(), capacityFields(projectId, position, line, null))
      continue
    }
    const before = known.get(id)
    if (before === undefined) {
      throw new LedgerError('unknown-id', `Project ${projectId} has no capacity line ${id}.`, {
        field: 'id',
        value: id,
        id,
      })
    }
    known.delete(id)
    const same = before.quantity === line.quantity && before.unit === line.unit
    const fields = capacityFields(projectId, position, line, before.verbatim)
    writer.write(
      'capacity',
      id,
      // A line whose figure is untouched keeps the canonical reading it came with (a printed 480 万/年 is 万吨/年).
      same
        ? {
            ...fields,
            canonicalQuantity: before.canonicalQuantity,
            canonicalUnit: before.canonicalUnit,
          }
        : fields,
    )
  }
  for (const id of known.keys()) writer.write('capacity', id, { deleted: 1 })
}
