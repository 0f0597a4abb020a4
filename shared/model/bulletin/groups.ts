import { compareTexts } from '../compare.ts'
import type { BulletinProject } from './bulletinDocument.ts'
import { valueOf } from './measures.ts'

/** Projects that share a value, and their unrounded standing. */
export interface BulletinGroup {
  readonly name: string
  readonly members: readonly BulletinProject[]
  readonly planned: number
  /** A fraction; null without a plan or without any figure. */
  readonly share: number | null
  readonly gap: number | null
  /** From 1; equal shares have equal ranks. Null without a share. */
  readonly rank: number | null
}

/** Groups by a field, the best share first, those without one last by name; projects where it is 未填 are left out. */
export function rankedGroups(
  projects: readonly BulletinProject[],
  field: 'sector' | 'responsibleUnit',
  month: string,
): readonly BulletinGroup[] {
  const filled = projects.filter((each) => each[field] !== null)
  const groups = [...Map.groupBy(filled, (each) => each[field] ?? '')].map(([name, members]) => ({
    name,
    members,
    planned: valueOf('planned', members, month) ?? 0,
    share: valueOf('shareOfYearPlan', members, month),
    gap: valueOf('gap', members, month),
  }))
  const shares = groups.flatMap(({ share }) => share ?? [])
  return groups
    .map((group) => {
      const { share } = group
      const rank = share === null ? null : 1 + shares.filter((each) => each > share).length
      return { ...group, rank }
    })
    .toSorted(
      (left, right) =>
        (right.share ?? -1) - (left.share ?? -1) || compareTexts(left.name, right.name),
    )
}

/** Lights of the investment that say a project lags, furthest behind first. */
export function laggingOf(projects: readonly BulletinProject[]): readonly BulletinProject[] {
  return projects
    .filter(
      ({ gap, investmentLight }) =>
        gap !== null && (investmentLight === 'red' || investmentLight === 'yellow'),
    )
    .toSorted((left, right) => (left.gap ?? 0) - (right.gap ?? 0))
}

/** Why it lags: what was reported, else the step that is overdue; null where neither is known. Without an end mark. */
export function reasonOf({ problems, lateStep }: BulletinProject): string | null {
  const text = (problems ?? lateStep ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。；;.]+$/, '')
  return text === '' || text === '无' ? null : text
}
