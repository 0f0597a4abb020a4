import type { GroupKey } from '../../shared/schemas/viewFilter.ts'
import type { LedgerRow } from './ledgerRow.ts'

/** The heading of a group of projects. What it counts and adds up changes with every filter, so it isn't kept here. */
export interface GroupRow {
  readonly kind: 'group'
  readonly id: string
  readonly key: GroupKey
  /** The value that its projects share; `unfilledValue` for 未填. */
  readonly value: string
  /** The group that this one is part of; null on the first level. */
  readonly outer: GroupRow | null
}

/** 合计, above all groups. */
export interface TotalRow {
  readonly kind: 'total'
  readonly id: 'total'
}

export const totalRow: TotalRow = { kind: 'total', id: 'total' }

/** What a row of the grid may be. Only a project can be opened, edited, copied or selected. */
export type GridRow = LedgerRow | GroupRow | TotalRow

export function isProject(row: GridRow | undefined): row is LedgerRow {
  return row !== undefined && !('kind' in row)
}

export function isGroup(row: GridRow | undefined): row is GroupRow {
  return row !== undefined && 'kind' in row && row.kind === 'group'
}
