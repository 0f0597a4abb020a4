import type { CapacityRow, ProjectRow } from '../schemas/project.ts'
import type { TargetRow, TargetRule } from '../schemas/plan.ts'
import { roundHalfUp } from './money.ts'

export interface CapacityTerm {
  readonly projectId: string
  readonly projectName: string
  readonly capacityId: string
  readonly product: string
  /** In the target's canonical unit. */
  readonly quantity: number
  readonly phase: string | null
  readonly stage: ProjectRow['stage']
  readonly line: number | null
  /** False for a phase that is already inside a total: shown, not added. */
  readonly added: boolean
}

export type ComparisonOutcome = 'matches' | 'short' | 'over' | 'noEntry' | 'notComparable'

export interface CapacityComparison {
  readonly target: TargetRow
  readonly terms: readonly CapacityTerm[]
  /** Null where no capacity line answers the target. */
  readonly sum: number | null
  readonly inOperation: number
  readonly underConstruction: number
  /** sum − target; null without a sum. */
  readonly gap: number | null
  readonly outcome: ComparisonOutcome
  /** `500 + 500 + 300 + 180 + 248 = 1728`; empty without a sum. */
  readonly arithmetic: string
}

/** Decimals that sums of printed quantities are cut to, to shed the noise of binary fractions. */
const exactDigits = 6

/**
 * Holds a capacity target against the projects that its rule names. Only lines of the rule's direction and canonical
 * unit count; a phase inside a total of the same product is listed but not added again. A bundled entry's capacity
 * stands on its children.
 */
export function compareCapacity(
  target: TargetRow,
  rule: TargetRule,
  projects: readonly ProjectRow[],
  capacities: readonly CapacityRow[],
): CapacityComparison {
  const byId = new Map(projects.map((project) => [project.id, project]))
  const terms = capacities.flatMap((line): CapacityTerm[] => {
    const project = byId.get(line.projectId)
    if (project === undefined || !answers(target, rule, project, line)) return []
    if (stageWithParent(project, byId) === 'cancelled') return []
    return [
      {
        projectId: project.id,
        projectName: project.name,
        capacityId: line.id,
        product: line.product,
        quantity: line.canonicalQuantity ?? 0,
        phase: line.phase,
        stage: stageWithParent(project, byId),
        line: project.firstLine,
        added: line.addable,
      },
    ]
  })
  const added = terms.filter((term) => term.added)
  const sum = added.length === 0 ? null : total(added)
  const gap = sum === null ? null : roundHalfUp(sum - target.canonicalQuantity, exactDigits)
  return {
    target,
    terms,
    sum,
    inOperation: total(added.filter((term) => term.stage === 'operation')),
    underConstruction: total(
      added.filter((term) => term.stage === 'construction' || term.stage === 'started'),
    ),
    gap,
    outcome: outcomeOf(rule, gap),
    arithmetic:
      sum === null
        ? ''
        : added.length === 1
          ? String(sum)
          : `${added.map((term) => String(term.quantity)).join(' + ')} = ${sum}`,
  }
}

/** A child without a stage of its own has its bundle's; a cancelled bundle cancels its children. */
export function stageWithParent(
  project: ProjectRow,
  byId: ReadonlyMap<string, ProjectRow>,
): ProjectRow['stage'] {
  const parent = byId.get(project.parentId ?? '')
  if (parent?.stage === 'cancelled') return 'cancelled'
  return project.stage ?? parent?.stage ?? null
}

function answers(
  target: TargetRow,
  rule: TargetRule,
  project: ProjectRow,
  line: CapacityRow,
): boolean {
  return (
    project.planId === target.planId &&
    project.box !== null &&
    rule.boxes.includes(project.box) &&
    rule.products.includes(line.product) &&
    line.direction === rule.direction &&
    line.canonicalUnit === rule.unit &&
    line.canonicalQuantity !== null
  )
}

function outcomeOf(rule: TargetRule, gap: number | null): ComparisonOutcome {
  if (gap === null)
    return rule.boxes.length > 0 && rule.products.length === 0 ? 'notComparable' : 'noEntry'
  if (gap === 0) return 'matches'
  return gap < 0 ? 'short' : 'over'
}

function total(terms: readonly CapacityTerm[]): number {
  return roundHalfUp(
    terms.reduce((sum, term) => sum + term.quantity, 0),
    exactDigits,
  )
}
