import { toColumnar } from '../../shared/columnar.ts'
import { projectEditableShape, projectKeptShape } from '../../shared/schemas/project.ts'
import type { CapacityRow, ProjectRow } from '../../shared/schemas/project.ts'
import { type LedgerRows, rowsFromTables } from '../../renderer/state/ledgerRow.ts'

const projectKeys = Object.keys({ ...projectKeptShape, ...projectEditableShape })

/** A project with everything 未填 but what is given. */
export function project(given: Partial<ProjectRow> & { readonly id: string }): ProjectRow {
  const blank = Object.fromEntries(projectKeys.map((key) => [key, null]))
  return {
    ...blank,
    planId: 'plan',
    kind: 'project',
    name: given.id,
    position: 0,
    deleted: 0,
    ...given,
  } as ProjectRow
}

export function capacity(
  given: Partial<CapacityRow> & { readonly projectId: string },
): CapacityRow {
  return {
    id: `${given.projectId}-${given.product ?? '焦炭'}`,
    position: 0,
    product: '焦炭',
    quantity: 500,
    unit: '万吨',
    phase: null,
    direction: 'output',
    addable: true,
    note: null,
    canonicalQuantity: 500,
    canonicalUnit: '万吨/年',
    verbatim: null,
    ...given,
  }
}

const capacityKeys = Object.keys(capacity({ projectId: 'any' })) as (keyof CapacityRow)[]

/** Rows as the page holds them, from projects in plan order. */
export function ledgerRows(
  projects: readonly ProjectRow[],
  capacities: readonly CapacityRow[] = [],
): LedgerRows {
  const placed = projects.map((one, position) => ({ ...one, position }))
  return rowsFromTables({
    revision: 1,
    projects: toColumnar(placed, projectKeys as (keyof ProjectRow)[]),
    capacities: toColumnar(capacities, capacityKeys),
  })
}
