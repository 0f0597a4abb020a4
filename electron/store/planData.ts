import type {
  IndicatorActual,
  IndicatorRow,
  ParkStatement,
  SectionRow,
  TargetRow,
} from '../../shared/schemas/plan.ts'
import { unknownId, type Writer } from './commit.ts'
import type { Database } from './connection.ts'
import { type Entity, type Fields, selectList } from './entities.ts'

/** Rows of one table that are not in the bin, without the mark that says so. */
function readRows(database: Database, entity: Entity, order: string): Record<string, unknown>[] {
  return database
    .prepare(`SELECT ${selectList(entity)} FROM ${entity} WHERE deleted = 0 ORDER BY ${order}`)
    .all()
    .map((row) => {
      const { deleted: _, ...fields } = row as Record<string, unknown>
      return fields
    })
}

/** The columns that hold JSON text, read. What is in them was checked when the plan was loaded. */
function withJson(
  row: Record<string, unknown>,
  columns: readonly string[],
): Record<string, unknown> {
  const read = columns.map((column) => {
    const text = row[column]
    return [column, typeof text === 'string' ? (JSON.parse(text) as unknown) : null] as const
  })
  return { ...row, ...Object.fromEntries(read) }
}

export function readTargets(database: Database): TargetRow[] {
  return readRows(database, 'target', 'position').map(
    (row) => withJson(row, ['rule']) as unknown as TargetRow,
  )
}

export function readIndicators(database: Database): IndicatorRow[] {
  return readRows(database, 'indicator', 'table_no, position').map((row) => {
    const indicator = withJson(row, ['base', 'target', 'growth'])
    return { ...indicator, upperLimit: row['upperLimit'] === 1 } as unknown as IndicatorRow
  })
}

export function readActuals(database: Database): IndicatorActual[] {
  return readRows(database, 'indicator_value', 'indicator_id, year').map((row) => {
    const { id: _, ...actual } = row
    return actual as unknown as IndicatorActual
  })
}

export function readSections(database: Database): SectionRow[] {
  return readRows(database, 'section', 'line, level') as unknown as SectionRow[]
}

export function readParkStatements(database: Database): ParkStatement[] {
  return readRows(database, 'park_statement', 'first_line') as unknown as ParkStatement[]
}

/** Enters, corrects or (null) takes away a yearly figure. Throws `unknown-id`. */
export function setActual(
  writer: Writer,
  actual: Omit<IndicatorActual, 'value'> & { readonly value: number | null },
): void {
  const { indicatorId, value, ...rest } = actual
  if (writer.read('indicator', indicatorId) === null) throw unknownId('indicator', indicatorId)
  const id = `${indicatorId}:${actual.year}`
  if (value === null) {
    if (writer.read('indicator_value', id) !== null)
      writer.write('indicator_value', id, { deleted: 1 })
    return
  }
  const fields: Fields = { indicatorId, value, ...rest, deleted: 0 }
  writer.write('indicator_value', id, fields)
}
