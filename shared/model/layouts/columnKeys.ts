import { procedureKinds } from '../../schemas/followUp.ts'
import { groupKeys } from '../../schemas/viewFilter.ts'

/**
 * What a sheet's rows are: projects with their month, problems, or sums of projects by what they share, section by
 * section.
 */
export const layoutSources = ['projects', 'problems', 'groups'] as const
export type LayoutSource = (typeof layoutSources)[number]

/**
 * Which projects: every entry of the register; those with a plan or figures in the year; those whose investment light is
 * yellow or red; those to report that haven't; either of the last two; those that have started.
 */
export const layoutRows = ['all', 'reporting', 'lagging', 'unreported', 'late', 'started'] as const
export type LayoutRows = (typeof layoutRows)[number]

/** What headings divide rows by. `standing`: 未报 before 滞后. */
export const layoutGroupKeys = [
  ...groupKeys,
  'annualRole',
  'light',
  'reportState',
  'standing',
  'statisticsEntry',
  'problemState',
] as const
export type LayoutGroupKey = (typeof layoutGroupKeys)[number]

/** Of what the sections of a sheet of sums are made. */
export const layoutSections = [
  'sector',
  'park',
  'category',
  'responsibleUnit',
  'annualRole',
] as const
export type LayoutSection = (typeof layoutSections)[number]

export const procedureColumns = procedureKinds.map((kind) => `procedure.${kind}` as const)

/** Columns that each source has. `blank` may stand several times, under headings of the layout's own. */
export const layoutColumnKeys = {
  projects: [
    'number',
    'id',
    'name',
    'kind',
    'category',
    'sector',
    'park',
    'place',
    'owner',
    'responsibleUnit',
    'leader',
    'level',
    'stage',
    'annualRole',
    'constructionType',
    'code',
    'verbatim',
    'capacity',
    'plannedStart',
    'plannedEnd',
    'actualStart',
    'actualEnd',
    'notes',
    'totalInvestment',
    'toLastYearEnd',
    'planned',
    'invested',
    'yearToDate',
    'shareOfYearPlan',
    'schedule',
    'gap',
    'sinceStart',
    'shareOfTotal',
    'fundsInPlace',
    'fundsToDate',
    'statistics',
    'statisticsToDate',
    'statisticsGap',
    'statisticsEntry',
    'statisticsOn',
    'statisticsDuty',
    'progressText',
    'problems',
    'coordination',
    'issues',
    'nextPlan',
    'reporter',
    'reportedOn',
    'reportState',
    'light',
    'lightReason',
    'remedy',
    'monthFindings',
    'openProblems',
    ...procedureColumns,
    'blank',
  ],
  problems: [
    'number',
    'name',
    'text',
    'problemUnit',
    'raisedMonth',
    'due',
    'overdueDays',
    'problemState',
    'result',
    'doneOn',
    'problemNotes',
    'sector',
    'park',
    'responsibleUnit',
    'light',
    'blank',
  ],
  groups: [
    'rank',
    'groupName',
    'projects',
    'preparatory',
    'started',
    'continued',
    'completed',
    'totalInvestment',
    'planned',
    'invested',
    'yearToDate',
    'shareOfYearPlan',
    'gap',
    'againstAverage',
    'sinceStart',
    'shareOfTotal',
    'rankChange',
    'red',
    'yellow',
    'green',
    'grey',
    'unreported',
    'openProblems',
    'blank',
  ],
} as const satisfies Record<LayoutSource, readonly string[]>

export type LayoutColumnKey<Source extends LayoutSource = LayoutSource> =
  (typeof layoutColumnKeys)[Source][number]

export function isColumnOf(source: LayoutSource, key: string): boolean {
  return layoutColumnKeys[source].some((each) => each === key)
}

/** The column that stands first on every sheet, whatever its layout lists. */
export const leadingColumns = {
  projects: 'number',
  problems: 'number',
  groups: 'rank',
} as const satisfies { readonly [Source in LayoutSource]: LayoutColumnKey<Source> }
