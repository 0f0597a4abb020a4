import type { LedgerInfo } from '../../../shared/schemas/ledger.ts'
import type { PackSpec } from '../../../shared/schemas/pack.ts'
import type { PackChoice } from '../../../shared/schemas/packChoice.ts'
import { knownValues } from '../../state/knownValues.ts'
import type { LedgerRows } from '../../state/ledgerRow.ts'
import { layoutPrefix, packItemId } from './packNames.ts'

export const scopeKeys = ['park', 'sector', 'unit'] as const
export type ScopeKey = (typeof scopeKeys)[number]

/** What was chosen before, without the layouts that are gone; layouts that came since stand below it. */
export function offeredItems(
  kept: PackChoice['items'],
  names: ReadonlyMap<string, string> | null,
): PackChoice['items'] {
  if (names === null) return kept
  const there = kept.filter(({ item }) => names.has(packItemId(item)))
  const listed = new Set(there.map(({ item }) => packItemId(item)))
  const others = [...names.keys()].filter((id) => id.startsWith(layoutPrefix) && !listed.has(id))
  return [
    ...there,
    ...others.map((id) => ({
      item: { sheet: 'layout', layout: id.slice(layoutPrefix.length) } as const,
      chosen: false,
    })),
  ]
}

/** What each part of the scope can be narrowed to. */
export function scopesOf(
  rows: LedgerRows,
  info: LedgerInfo | null,
): Readonly<Record<ScopeKey, readonly string[]>> {
  const { park, sector } = knownValues(rows, info)
  const units = new Set(rows.rows.flatMap(({ project }) => project.responsibleUnit ?? []))
  return {
    park: [...park].filter((value) => value !== ''),
    sector: [...sector].filter((value) => value !== ''),
    unit: [...units].toSorted((left, right) => left.localeCompare(right, 'zh-CN')),
  }
}

/** The pack that a choice asks for. @param wordOf a part of the scope in words */
export function packSpecOf(
  choice: PackChoice,
  month: string,
  items: PackSpec['items'],
  wordOf: (key: ScopeKey) => string,
): PackSpec {
  const scope = scopeKeys.flatMap((key) => {
    const value = choice[key]
    return value === null ? [] : [[key, value] as const]
  })
  return {
    month,
    items,
    ...(scope.length > 0 && {
      filter: Object.fromEntries(scope.map(([key, value]) => [key, [value]])),
    }),
    filterWords: scope.map(([key, value]) => `${wordOf(key)}：${value}`).join('；'),
    target: choice.target,
    ...(choice.formats !== undefined && { formats: choice.formats }),
  }
}
