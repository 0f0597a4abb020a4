import { compareCapacity } from '../capacityTarget.ts'
import { formatQuantity } from '../capacity.ts'
import type { FindingRule } from './findingSource.ts'

/** Sums of project capacities against the target that the plan sets for them (rule of each target). */
export const sumsAgainstTargets: FindingRule = ({ targets, projects, capacities }, words) =>
  targets.flatMap((target) => {
    if (target.rule === null) return []
    const compared = compareCapacity(target, target.rule, projects, capacities)
    const { gap, sum, arithmetic } = compared
    if (gap === null || gap === 0 || sum === null) return []
    const share = Math.abs(gap) / target.canonicalQuantity
    return [
      {
        key: `sum:${target.id}`,
        kind: 'sumAgainstTarget' as const,
        about: 'plan' as const,
        severity:
          share > 0.25 ? ('high' as const) : share > 0.05 ? ('medium' as const) : ('low' as const),
        title: words.sum(
          target.subject,
          formatQuantity(sum),
          formatQuantity(target.canonicalQuantity),
          target.canonicalUnit,
          formatQuantity(Math.abs(gap)),
          gap > 0,
        ),
        arithmetic: `${arithmetic}; ${formatQuantity(sum)} − ${formatQuantity(target.canonicalQuantity)} = ${gap > 0 ? '+' : '−'}${formatQuantity(Math.abs(gap))}`,
        places: [
          { firstLine: target.firstLine, lastLine: target.lastLine, text: target.verbatim },
          ...compared.terms.flatMap((term) =>
            term.line === null
              ? []
              : [{ firstLine: term.line, lastLine: term.line, text: term.projectName }],
          ),
        ],
        projectIds: [...new Set(compared.terms.map((term) => term.projectId))],
        targetIds: [target.id],
      },
    ]
  })
