import type { ParkRow, PlanRow, SectorRow } from '../../shared/schemas/ledger.ts'
import { LedgerError } from '../../shared/errors.ts'
import { unknownId, type Writer } from './commit.ts'
import type { Database } from './connection.ts'
import { selectList } from './entities.ts'

export function readPlans(database: Database): PlanRow[] {
  return database
    .prepare(`SELECT ${selectList('plan')} FROM plan WHERE deleted = 0 ORDER BY first_year, id`)
    .all()
    .map((row) => {
      const {
        deleted: _,
        categories,
        ...plan
      } = row as Omit<PlanRow, 'categories'> & {
        deleted: number
        categories: string | null
      }
      return { ...plan, categories: JSON.parse(categories ?? '[]') as string[] }
    })
}

/** The categories that the ledger's plans sort their projects into. */
export function readCategories(database: Database): string[] {
  return [...new Set(readPlans(database).flatMap((plan) => plan.categories))]
}

export function readSectors(database: Database): SectorRow[] {
  return database
    .prepare(`SELECT ${selectList('sector')} FROM sector WHERE deleted = 0 ORDER BY position`)
    .all()
    .map((row) => {
      const { deleted: _, ...sector } = row as SectorRow & { deleted: number }
      return sector
    })
}

export function readParks(database: Database): ParkRow[] {
  return database
    .prepare(`SELECT ${selectList('park')} FROM park WHERE deleted = 0 ORDER BY position`)
    .all()
    .map((row) => {
      const {
        deleted: _,
        aliases,
        ...park
      } = row as Omit<ParkRow, 'aliases'> & {
        deleted: number
        aliases: string
      }
      return { ...park, aliases: JSON.parse(aliases) as string[] }
    })
}

/**
 * Puts a sector under another of the plan's categories, with those of its projects whose category was inferred from the
 * sector. Throws `unknown-id`, and `bad-input` for a category that the plan doesn't have.
 */
export function setCategory(
  writer: Writer,
  database: Database,
  sectorId: string,
  category: string,
): void {
  const sectors = readSectors(database)
  const sector = sectors.find((each) => each.id === sectorId)
  if (sector === undefined) throw unknownId('sector', sectorId)
  const accepted = readCategories(database)
  if (!accepted.includes(category)) {
    throw new LedgerError(
      'bad-input',
      `category: "${category}" is not accepted; one of ${accepted.join(', ')} would be.`,
      { field: 'category', value: category, accepted: accepted.join('、') },
    )
  }
  writer.write('sector', sectorId, { category, categoryBasis: 'entered' })
  const inferred = database
    .prepare(
      "SELECT id FROM project WHERE sector = ? AND plan_id = ? AND category_basis = 'inferred'",
    )
    .all(sector.name, sector.planId) as { id: string }[]
  for (const { id } of inferred) writer.write('project', id, { category })
}
