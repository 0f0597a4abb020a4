import { stages } from '../../../shared/model/vocabulary.ts'
import type { LedgerInfo } from '../../../shared/schemas/ledger.ts'
import { type Axis, unfilledValue } from '../../../shared/schemas/viewFilter.ts'
import type { FilteredRows } from '../../state/filterRows.ts'

/**
 * The values a chip row offers: those of the ledger's lists in their own order, then others that rows hold, then those chosen
 * that are no longer held. 未填 is not among them; it always comes last by itself.
 */
export function axisValues(
  axis: Axis,
  info: LedgerInfo | null,
  filtered: FilteredRows,
  chosen: readonly string[],
): readonly string[] {
  const listed = listedValues(axis, info)
  const held = [...filtered.counts[axis].keys()]
  return [...new Set([...listed, ...held, ...chosen])].filter((value) => value !== unfilledValue)
}

function listedValues(axis: Axis, info: LedgerInfo | null): readonly string[] {
  switch (axis) {
    case 'park':
      return info?.parks.map((park) => park.name) ?? []
    case 'sector':
      // Sectors without a box of their own are offered only where something is in them.
      return (info?.sectors ?? [])
        .filter((sector) => sector.boxTitle !== '')
        .map(({ name }) => name)
    case 'stage':
      return stages
    case 'category':
      return info?.categories ?? []
    default:
      return axis satisfies never
  }
}
