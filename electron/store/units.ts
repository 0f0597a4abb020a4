import { LedgerError } from '../../shared/errors.ts'
import type { UnitInput, UnitRow } from '../../shared/schemas/plan.ts'
import { unknownId, type Writer } from './commit.ts'
import type { Database } from './connection.ts'
import { selectList } from './entities.ts'

export function readUnits(database: Database): UnitRow[] {
  return database
    .prepare(`SELECT ${selectList('unit')} FROM unit WHERE deleted = 0 ORDER BY position, id`)
    .all()
    .map((row) => {
      const {
        deleted: _,
        aliases,
        ...unit
      } = row as Omit<UnitRow, 'aliases'> & {
        deleted: number
        aliases: string
      }
      return { ...unit, aliases: JSON.parse(aliases) as string[] }
    })
}

/** The directory's entry that goes by `name`, be it its name, an alias or the name before a rename. */
export function findUnit(units: readonly UnitRow[], name: string): UnitRow | null {
  return (
    units.find((unit) => unit.name === name) ??
    units.find((unit) => unit.formerName === name || unit.aliases.includes(name)) ??
    null
  )
}

/**
 * Adds a unit or changes one. A new name is a rename: the old one stays as its former name or alias, and the projects
 * that name it follow, so that their history shows the rename. Throws `unknown-id`, and `conflict` for a name taken.
 */
export function saveUnit(
  writer: Writer,
  database: Database,
  input: UnitInput,
  newId: () => string,
): void {
  const units = readUnits(database)
  const { id, aliases, ...fields } = input
  const taken = units.find(
    (unit) => unit.id !== id && [unit.name, ...unit.aliases].includes(input.name),
  )
  if (taken !== undefined) {
    throw new LedgerError('conflict', `There is already a unit called ${input.name}.`, {
      id: taken.id,
      field: 'name',
      value: input.name,
    })
  }
  if (id === undefined) {
    const position = Math.max(0, ...units.map((unit) => unit.position)) + 1
    writer.insert('unit', newId(), { ...fields, aliases: JSON.stringify(aliases), position })
    return
  }
  const current = units.find((unit) => unit.id === id)
  if (current === undefined) throw unknownId('unit', id)
  const renamed = current.name !== input.name
  const kept = renamed && input.formerName !== current.name && !aliases.includes(current.name)
  writer.write('unit', id, {
    ...fields,
    aliases: JSON.stringify(kept ? [...aliases, current.name] : aliases),
  })
  if (!renamed) return
  const named = database
    .prepare('SELECT id FROM project WHERE responsible_unit = ?')
    .all(current.name) as { id: string }[]
  for (const project of named) writer.write('project', project.id, { responsibleUnit: input.name })
}
