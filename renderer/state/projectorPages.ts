import { type GroupFigures, groupFigures } from '../../shared/model/month/groupFigures.ts'
import { lightColours } from '../../shared/model/month/lightRules.ts'
import { matchesProject, projectWords } from '../../shared/model/projectSearch.ts'
import { type Total, totalOf } from '../../shared/model/total.ts'
import type { LightCounts } from '../../shared/schemas/lights.ts'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import { indexOf, type LedgerRows } from './ledgerRow.ts'

export const projectorAxes = ['park', 'sector', 'responsibleUnit'] as const
export type ProjectorAxis = (typeof projectorAxes)[number]

/** Projects that share a value; null is 未填. */
export interface ProjectorGroup {
  readonly value: string | null
  readonly ids: readonly string[]
}

/** What a group comes to in a month. */
export interface ProjectorFigures {
  readonly figures: GroupFigures
  /** 总投资 of the projects listed, each bundle once. */
  readonly total: Total
  readonly lights: LightCounts
  /** Red ones first, then yellow, those furthest below 序时 first. */
  readonly worst: readonly BoardRow[]
}

/** Of these projects, in their order, those that a search finds. */
export function foundIds(
  ids: readonly string[],
  { byId }: LedgerRows,
  query: string,
): readonly string[] {
  const words = projectWords(query)
  return ids.filter((id) => {
    const row = byId.get(id)
    return row !== undefined && matchesProject(indexOf(row), words)
  })
}

/** Groups in the order in which their first projects come; 未填 last. */
export function projectorGroups(
  ids: readonly string[],
  { byId }: LedgerRows,
  axis: ProjectorAxis,
): readonly ProjectorGroup[] {
  const groups = Map.groupBy(ids, (id) => byId.get(id)?.project[axis] ?? null)
  const unfilled = groups.get(null)
  groups.delete(null)
  const named = [...groups].map(([value, members]) => ({ value, ids: members }))
  return unfilled === undefined ? named : [...named, { value: null, ids: unfilled }]
}

/** Sums and lights of some projects; the pieces of a bundle are in its sums where they count. */
export function figuresOf(
  ids: readonly string[],
  { byId }: LedgerRows,
  rows: ReadonlyMap<string, BoardRow>,
): ProjectorFigures {
  const listed = ids.flatMap((id) => byId.get(id) ?? [])
  const own = listed.filter(({ parentId }) => parentId === null || !ids.includes(parentId))
  const withPieces = new Set(listed.flatMap((row) => [row.id, ...row.childIds]))
  const members = [...withPieces].flatMap((id) => rows.get(id) ?? []).filter((row) => row.counted)
  return {
    figures: groupFigures(members),
    total: totalOf(own.map(({ project }) => project.totalInvestment)),
    lights: countLights(members),
    worst: members
      .filter(({ light }) => light === 'red' || light === 'yellow')
      .toSorted(
        (left, right) =>
          lightColours.indexOf(left.light) - lightColours.indexOf(right.light) ||
          (left.gap ?? 0) - (right.gap ?? 0),
      ),
  }
}

function countLights(members: readonly BoardRow[]): LightCounts {
  const counts = { red: 0, yellow: 0, green: 0, grey: 0 }
  for (const { light } of members) counts[light] += 1
  return counts
}
