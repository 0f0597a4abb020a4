import { originOf } from '../origin.ts'
import { isProjectCode } from '../projectCode.ts'
import type { Finding } from '../../schemas/plan.ts'
import type { ProjectRow } from '../../schemas/project.ts'
import type { FindingWords } from '../../text/findingWords.ts'
import type { FindingRule, RawFinding } from './findingSource.ts'

type Severity = Finding['severity']

/** Data-quality findings of the ledger itself: one per kind, with the projects it concerns. */
export const ledgerGaps: FindingRule = ({ projects }, words) => {
  const heads = projects.filter(
    (project) => project.parentId === null && originOf(project) !== 'text',
  )
  const gap = (
    kind: RawFinding['kind'],
    severity: Severity,
    concerned: readonly ProjectRow[],
  ): readonly RawFinding[] =>
    concerned.length === 0
      ? []
      : [
          {
            key: `gap:${kind}`,
            kind,
            about: 'ledger',
            severity,
            title: words.gap(kind, concerned.length),
            arithmetic: words.gapArithmetic(concerned.length, heads.length),
            places: [],
            projectIds: concerned.map((project) => project.id),
            targetIds: [],
          },
        ]
  const isIndustrial = (project: ProjectRow): boolean => project.kind === 'project'
  return [
    ...gap(
      'noStage',
      'medium',
      heads.filter((each) => each.stage === null),
    ),
    ...gap(
      'noOwner',
      'low',
      heads.filter((each) => each.owner === null && isIndustrial(each)),
    ),
    ...gap(
      'noPark',
      'low',
      heads.filter((each) => each.park === null && isIndustrial(each)),
    ),
    ...gap(
      'malformedCode',
      'high',
      heads.filter((each) => each.code !== null && !isProjectCode(each.code)),
    ),
    ...duplicateNames(heads, words),
  ]
}

function duplicateNames(heads: readonly ProjectRow[], words: FindingWords): readonly RawFinding[] {
  const byName = Map.groupBy(heads, (project) => project.name.replace(/\s/g, ''))
  return [...byName]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) => ({
      key: `duplicate:${same.map((project) => project.id).join('+')}`,
      kind: 'duplicateName' as const,
      about: 'ledger' as const,
      severity: 'medium' as const,
      title: words.duplicate(same.length, name),
      arithmetic: same.map((project) => project.id).join('、'),
      places: [],
      projectIds: same.map((project) => project.id),
      targetIds: [],
    }))
}
