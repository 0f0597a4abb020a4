import type { Citation, CitationRole } from '../../shared/schemas/plan.ts'
import type { ProjectRow } from '../../shared/schemas/project.ts'
import type { Database } from './connection.ts'
import { readIndicators, readParkStatements, readTargets } from './planData.ts'
import { readProjects } from './projects.ts'

type Lines = readonly [firstLine: number | null, lastLine: number | null]

/** Everything in the ledger that cites lines of this plan, in the order of the lines. */
export function readCitations(database: Database, planId: string): Citation[] {
  const ofPlan = (row: { readonly planId: string }): boolean => row.planId === planId
  const projects = readProjects(database, false).filter(ofPlan)
  const citations: Citation[] = []
  const cite = (
    role: CitationRole,
    [firstLine, lastLine]: Lines,
    id: string,
    label: string,
  ): void => {
    if (firstLine === null || lastLine === null) return
    citations.push({ role, firstLine, lastLine, ids: [id], label })
  }
  for (const project of projects) {
    if (project.parentId === null) {
      cite('project', [project.firstLine, project.lastLine], project.id, project.name)
    }
    cite('stage', [project.stageFirstLine, project.stageLastLine], project.id, project.name)
    const investment: Lines = [project.investmentFirstLine, project.investmentLastLine]
    cite('investment', investment, project.id, project.name)
  }
  citations.push(...parkBases(projects))
  for (const target of readTargets(database).filter(ofPlan)) {
    cite('target', [target.firstLine, target.lastLine], target.id, target.subject)
    cite('baseline', [target.baselineFirstLine, target.baselineLastLine], target.id, target.subject)
  }
  for (const indicator of readIndicators(database).filter(ofPlan)) {
    cite('indicator', [indicator.firstLine, indicator.lastLine], indicator.id, indicator.name)
  }
  for (const statement of readParkStatements(database).filter(ofPlan)) {
    cite('parkStatement', [statement.firstLine, statement.lastLine], statement.id, statement.park)
  }
  return citations.toSorted(
    (left, right) => left.firstLine - right.firstLine || left.lastLine - right.lastLine,
  )
}

/** Projects whose park rests on the same lines are one citation: "现代煤化工 9 项 → 新型煤化工园区". */
function parkBases(projects: readonly ProjectRow[]): Citation[] {
  const inferred = projects.filter(
    (project) => project.parentId === null && project.parkBasis === 'inferred',
  )
  const groups = Map.groupBy(
    inferred,
    ({ parkFirstLine, parkLastLine, park, sector }) =>
      `${parkFirstLine ?? ''}:${parkLastLine ?? ''}:${sector ?? ''}:${park ?? ''}`,
  )
  return [...groups.values()].flatMap((group): Citation[] => {
    const [first] = group
    if (first === undefined || first.parkFirstLine === null || first.parkLastLine === null)
      return []
    return [
      {
        role: 'park',
        firstLine: first.parkFirstLine,
        lastLine: first.parkLastLine,
        ids: group.map((project) => project.id),
        label: `${first.sector ?? ''} → ${first.park ?? ''}`,
      },
    ]
  })
}
