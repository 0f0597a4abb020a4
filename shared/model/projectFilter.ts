import type { ListFilter } from '../schemas/ledger.ts'
import type { ProjectRow } from '../schemas/project.ts'
import { originOf } from './origin.ts'

/** The word that stands for 未填 in a list of accepted values. */
export const unfilled = 'unfilled'

const axes = [
  ['park', 'park'],
  ['sector', 'sector'],
  ['stage', 'stage'],
  ['category', 'category'],
  ['owner', 'owner'],
  ['unit', 'responsibleUnit'],
  ['kind', 'kind'],
] as const satisfies readonly (readonly [keyof ListFilter, keyof ProjectRow])[]

/** Whether the row has one of the accepted values on every axis that the filter names. Search is not looked at. */
export function matchesFilter(row: ProjectRow, filter: ListFilter): boolean {
  const { origin } = filter
  if (origin !== undefined && origin.length > 0 && !origin.includes(originOf(row))) return false
  return axes.every(([axis, field]) => {
    const accepted: readonly string[] | undefined = filter[axis]
    return (
      accepted === undefined || accepted.length === 0 || accepted.includes(row[field] ?? unfilled)
    )
  })
}
