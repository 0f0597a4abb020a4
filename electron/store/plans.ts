import type { ParkRow, PlanRow, SectorRow } from '../../shared/schemas/ledger.ts'
import type { Database } from './connection.ts'
import { selectList } from './entities.ts'

export function readPlans(database: Database): PlanRow[] {
  return database
    .prepare(`SELECT ${selectList('plan')} FROM plan WHERE deleted = 0 ORDER BY first_year, id`)
    .all()
    .map((row) => {
      const { deleted: _, ...plan } = row as PlanRow & { deleted: number }
      return plan
    })
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
