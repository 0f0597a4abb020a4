import { stages } from '../../shared/model/vocabulary.ts'
import type { LedgerInfo } from '../../shared/schemas/ledger.ts'
import { axes } from '../../shared/schemas/viewFilter.ts'
import type { LedgerRows } from './ledgerRow.ts'
import type { KnownValues } from './viewDefinition.ts'

let last: {
  readonly rows: LedgerRows
  readonly info: LedgerInfo | null
  readonly known: KnownValues
} | null = null

/** The values of each closed axis: those of the ledger's lists, and others that rows hold. Worked out once for the same rows. */
export function knownValues(rows: LedgerRows, info: LedgerInfo | null): KnownValues {
  if (last?.rows === rows && last.info === info) return last.known
  const known = {
    park: new Set(info?.parks.map((park) => park.name)),
    sector: new Set(info?.sectors.map((sector) => sector.name)),
    stage: new Set<string>(stages),
    category: new Set(info?.categories),
  }
  for (const { project } of rows.rows) {
    for (const axis of axes) {
      const value = project[axis]
      if (value !== null) known[axis].add(value)
    }
  }
  last = { rows, info, known }
  return known
}
