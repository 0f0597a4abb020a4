import type { StatisticsEntry } from '../../shared/model/vocabulary.ts'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import type { ProjectRow } from '../../shared/schemas/project.ts'
import type { LedgerRow } from './ledgerRow.ts'

export const statisticsChoices = ['missing', 'gap', 'entered', 'all'] as const
export type StatisticsChoice = (typeof statisticsChoices)[number]

/** A project as the statistics see it beside what the dispatch knows. */
export interface StatisticsRow {
  readonly row: BoardRow
  readonly project: ProjectRow
  /** Its own field, or what the sample makes of it. */
  readonly entry: StatisticsEntry | null
  /** 500万元 or more, started, not in the statistics. */
  readonly missing: boolean
  /** The two figures are further apart than is passed over. */
  readonly farApart: boolean
  /** Statistics less dispatch, from January to the month, in yuan; null where one isn't known. */
  readonly gap: number | null
}

/** The projects with anything to say about statistics: what is missing first, then the largest differences. */
export function statisticsRows(
  rows: readonly BoardRow[],
  byId: ReadonlyMap<string, LedgerRow>,
): readonly StatisticsRow[] {
  return rows
    .flatMap((row): readonly StatisticsRow[] => {
      const project = byId.get(row.id)?.project
      if (project === undefined) return []
      const missing = row.findings.includes('notInStatistics')
      const isEntered = row.statisticsToDate !== null && !missing
      const entry =
        project.statisticsEntry ?? (row.sample ? (isEntered ? 'entered' : 'notEntered') : null)
      if (entry === null && !missing && row.statisticsToDate === null) return []
      const gap =
        row.statisticsToDate === null || row.yearToDate === null
          ? null
          : row.statisticsToDate - row.yearToDate
      const farApart = row.findings.includes('statisticsGap')
      return [{ row, project, entry, missing, farApart, gap }]
    })
    .toSorted(
      (left, right) =>
        Number(right.missing) - Number(left.missing) ||
        Number(right.farApart) - Number(left.farApart) ||
        Math.abs(right.gap ?? 0) - Math.abs(left.gap ?? 0),
    )
}

export function isStatisticsChoice(each: StatisticsRow, choice: StatisticsChoice): boolean {
  switch (choice) {
    case 'all':
      return true
    case 'missing':
      return each.missing
    case 'gap':
      return each.farApart
    case 'entered':
      return each.entry === 'entered'
    default:
      return choice satisfies never
  }
}
