import type { ProjectField, ProjectRow } from '../../../shared/schemas/project.ts'
import { fieldKinds } from '../../fields/fieldKind.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import { type ColumnId, fieldOf } from '../columnIds.ts'
import type { CellChange } from './cellChange.ts'
import { continueSeries } from './continueSeries.ts'

type Value = ProjectRow[ProjectField]

/** What filling or clearing cells would change. `fixed` counts the cells that can't take a value. */
export interface PlannedFill {
  readonly changes: readonly CellChange[]
  readonly fixed: number
}

/**
 * Fills rows from those that are given, column by column: a series goes on where the sources make one, anything else is
 * repeated.
 *
 * @param sources in the order shown
 * @param targets in the order that they are filled in: away from the sources, upwards or downwards
 */
export function fillRows(
  sources: readonly LedgerRow[],
  targets: readonly LedgerRow[],
  columns: readonly ColumnId[],
  options: { readonly upwards: boolean; readonly copyOnly: boolean },
): PlannedFill {
  const changes: CellChange[] = []
  let fixed = 0
  const ordered = options.upwards ? sources.toReversed() : sources
  for (const column of columns) {
    const field = fieldOf(column)
    if (field === null) {
      fixed += targets.length
      continue
    }
    const values = ordered.map((row) => row.project[field])
    const series = options.copyOnly ? null : continueSeries(fieldKinds[field].kind, values)
    for (const [at, row] of targets.entries()) {
      const after = series === null ? (values[at % values.length] ?? null) : series(at + 1)
      if (after === undefined || !takes(field, after)) fixed += 1
      else if (after !== row.project[field]) changes.push(change(row, field, after))
    }
  }
  return { changes, fixed }
}

/** Fills columns from those beside them, as far as both hold the same kind of value. */
export function fillColumns(
  rows: readonly LedgerRow[],
  sources: readonly ColumnId[],
  targets: readonly ColumnId[],
): PlannedFill {
  const changes: CellChange[] = []
  let fixed = 0
  for (const row of rows) {
    for (const [at, column] of targets.entries()) {
      const source = sources[at % sources.length]
      const from = source === undefined ? null : fieldOf(source)
      const field = fieldOf(column)
      if (from === null || field === null || !isSameKind(from, field)) {
        fixed += 1
        continue
      }
      const after = row.project[from]
      if (!takes(field, after)) fixed += 1
      else if (after !== row.project[field]) changes.push(change(row, field, after))
    }
  }
  return { changes, fixed }
}

/** Empties cells. A name can't be emptied. */
export function clearCells(
  rows: readonly LedgerRow[],
  columns: readonly ColumnId[],
): PlannedFill & { readonly required: number } {
  const changes: CellChange[] = []
  let required = 0
  let fixed = 0
  for (const column of columns) {
    const field = fieldOf(column)
    if (field === null) {
      fixed += rows.length
      continue
    }
    for (const row of rows) {
      if (!takes(field, null)) required += 1
      else if (row.project[field] !== null) changes.push(change(row, field, null))
    }
  }
  return { changes, fixed, required }
}

function change(row: LedgerRow, field: ProjectField, after: Value): CellChange {
  return { row, field, before: row.project[field], after }
}

function takes(field: ProjectField, value: Value): boolean {
  const kind = fieldKinds[field]
  const required = field === 'kind' || (kind.kind === 'text' && kind.required === true)
  return value !== null || !required
}

function isSameKind(left: ProjectField, right: ProjectField): boolean {
  const [one, other] = [fieldKinds[left], fieldKinds[right]]
  if (one.kind === 'text' && other.kind === 'text') return one.maxLength <= other.maxLength
  if (one.kind === 'choice' && other.kind === 'choice') return one.list === other.list
  return one.kind === other.kind
}
