import type { ProjectField } from '../../../shared/schemas/project.ts'
import type { FieldKind } from '../../fields/fieldKind.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import type { CellChange } from './cellChange.ts'
import type { CellModel, CellValue } from './cellModel.ts'
import { continueSeries } from './continueSeries.ts'

/** What filling or clearing cells would change. `fixed` counts the cells that can't take a value. */
export interface PlannedFill<Row = LedgerRow, Field extends string = ProjectField> {
  readonly changes: readonly CellChange<Row, Field>[]
  readonly fixed: number
}

/**
 * Fills rows from those that are given, column by column: a series goes on where the sources make one, anything else is
 * repeated.
 *
 * @param sources in the order shown
 * @param targets in the order that they are filled in: away from the sources, upwards or downwards
 */
export function fillRows<Row, Column extends string, Field extends string>(
  sources: readonly Row[],
  targets: readonly Row[],
  columns: readonly Column[],
  options: { readonly upwards: boolean; readonly copyOnly: boolean },
  model: CellModel<Row, Column, Field>,
): PlannedFill<Row, Field> {
  const changes: CellChange<Row, Field>[] = []
  let fixed = 0
  const ordered = options.upwards ? sources.toReversed() : sources
  for (const column of columns) {
    const field = model.fieldOf(column)
    if (field === null) {
      fixed += targets.length
      continue
    }
    const kind = model.kindOf(field)
    const values = ordered.map((row) => model.valueOf(row, field))
    const series = options.copyOnly ? null : continueSeries(kind.kind, values)
    for (const [at, row] of targets.entries()) {
      const after = series === null ? (values[at % values.length] ?? null) : series(at + 1)
      if (after === undefined || !takes(kind, after)) fixed += 1
      else push(changes, model, row, field, after)
    }
  }
  return { changes, fixed }
}

/** Fills columns from those beside them, as far as both hold the same kind of value. */
export function fillColumns<Row, Column extends string, Field extends string>(
  rows: readonly Row[],
  sources: readonly Column[],
  targets: readonly Column[],
  model: CellModel<Row, Column, Field>,
): PlannedFill<Row, Field> {
  const changes: CellChange<Row, Field>[] = []
  let fixed = 0
  for (const row of rows) {
    for (const [at, column] of targets.entries()) {
      const source = sources[at % sources.length]
      const from = source === undefined ? null : model.fieldOf(source)
      const field = model.fieldOf(column)
      if (from === null || field === null || !isSameKind(model.kindOf(from), model.kindOf(field))) {
        fixed += 1
        continue
      }
      const after = model.valueOf(row, from)
      if (!takes(model.kindOf(field), after)) fixed += 1
      else push(changes, model, row, field, after)
    }
  }
  return { changes, fixed }
}

/** Empties cells. A name can't be emptied. */
export function clearCells<Row, Column extends string, Field extends string>(
  rows: readonly Row[],
  columns: readonly Column[],
  model: CellModel<Row, Column, Field>,
): PlannedFill<Row, Field> & { readonly required: number } {
  const changes: CellChange<Row, Field>[] = []
  let required = 0
  let fixed = 0
  for (const column of columns) {
    const field = model.fieldOf(column)
    if (field === null) {
      fixed += rows.length
      continue
    }
    for (const row of rows) {
      if (!takes(model.kindOf(field), null)) required += 1
      else push(changes, model, row, field, null)
    }
  }
  return { changes, fixed, required }
}

/** Unless the cell holds the value already. */
function push<Row, Column extends string, Field extends string>(
  changes: CellChange<Row, Field>[],
  model: CellModel<Row, Column, Field>,
  row: Row,
  field: Field,
  after: CellValue,
): void {
  const before = model.valueOf(row, field)
  if (after !== before) changes.push({ row, field, before, after })
}

function takes(kind: FieldKind, value: CellValue): boolean {
  const required =
    kind.kind === 'choice' ? kind.list === 'kind' : kind.kind === 'text' && kind.required === true
  return value !== null || !required
}

function isSameKind(one: FieldKind, other: FieldKind): boolean {
  if (one.kind === 'text' && other.kind === 'text') return one.maxLength <= other.maxLength
  if (one.kind === 'choice' && other.kind === 'choice') return one.list === other.list
  return one.kind === other.kind
}
