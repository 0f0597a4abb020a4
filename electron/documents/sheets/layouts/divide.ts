import type { LayoutGroupKey } from '../../../../shared/model/layouts/columnKeys.ts'
import { compareGroups } from '../../../../shared/model/groupOrder.ts'
import { lightColours } from '../../../../shared/model/month/lightRules.ts'
import { problemStates } from '../../../../shared/schemas/followUp.ts'
import type { BoardRow } from '../../../../shared/schemas/monthBoard.ts'
import { groupKeys } from '../../../../shared/schemas/viewFilter.ts'
import { groupWords } from '../../../../shared/text/groupWords.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { type Language, terms } from '../../../../shared/text/terms.ts'
import type { Database } from '../../../store/connection.ts'
import type { MonthRow } from '../../../store/month/monthRows.ts'
import { readListed } from '../groupEntries.ts'
import { layoutWords } from './layoutWords.ts'

/** A group of entries, and the groups that it is divided into. */
export interface Division<Entry> {
  /** `一、煤炭`, without the count. */
  readonly name: string
  readonly entries: readonly Entry[]
  readonly groups: readonly Division<Entry>[]
}

/** One level of groups: their order and what they are called. */
export interface GroupLevel<Entry> {
  readonly valueOf: (entry: Entry) => string | null
  readonly compare: (left: string | null, right: string | null) => number
  readonly nameOf: (value: string | null) => string
}

/** The entries in groups of the first level, divided by the next one. */
export function divide<Entry>(
  entries: readonly Entry[],
  levels: readonly GroupLevel<Entry>[],
  language: Language,
  depth: 0 | 1 = 0,
): readonly Division<Entry>[] {
  const level = levels[depth]
  if (level === undefined) return []
  const { heading } = groupWords[language]
  return [...Map.groupBy(entries, level.valueOf)]
    .toSorted(([left], [right]) => level.compare(left, right))
    .map(([value, within], index) => ({
      // The key only names what is 未填; here every value has its name.
      name: heading(depth, index + 1, 'sector', level.nameOf(value)),
      entries: within,
      groups: depth === 0 ? divide(within, levels, language, 1) : [],
    }))
}

/** 未报 before 滞后: a project that is both is first to report. */
export function standingOf({ row }: Pick<MonthRow, 'row'>): 'unreported' | 'lagging' {
  return row.state === 'unreported' ? 'unreported' : 'lagging'
}

/** A project's value for a level, in the plan's order of values; the board's row where it knows the month's own. */
export function projectLevel(
  database: Database,
  key: Exclude<LayoutGroupKey, 'problemState'>,
  language: Language,
): GroupLevel<{ readonly month: MonthRow }> {
  const fieldKey = groupKeys.find((each) => each === key)
  const listed: readonly string[] =
    fieldKey === undefined ? (orders[key] ?? []) : readListed(database, fieldKey)
  return {
    valueOf: ({ month }) => valueOf(month, key),
    compare: compareGroups(listed),
    nameOf: (value) => nameOf(key, value, language),
  }
}

const orders: Readonly<Record<string, readonly string[]>> = {
  annualRole: ['continued', 'started', 'completed', 'preparatory'],
  light: lightColours,
  reportState: ['unreported', 'repeated', 'reported', 'notExpected'],
  standing: ['unreported', 'lagging'],
  statisticsEntry: ['notEntered', 'entered'],
}

export const problemStateOrder = compareGroups(problemStates)

function valueOf(month: MonthRow, key: Exclude<LayoutGroupKey, 'problemState'>): string | null {
  const { row, project } = month
  switch (key) {
    case 'reportState':
      return row.state
    case 'standing':
      return standingOf(month)
    case 'statisticsEntry':
      return project.row.statisticsEntry
    case 'park':
    case 'sector':
    case 'category':
    case 'stage':
    case 'responsibleUnit':
    case 'owner':
    case 'annualRole':
    case 'light':
      return row[key satisfies keyof BoardRow]
    default:
      return key satisfies never
  }
}

/** What a group is called: keys are said in the language, all else as it reads. */
export function nameOf(key: LayoutGroupKey, value: string | null, language: Language): string {
  const month = monthTerms[language]
  const chinese = language === 'zh-CN'
  if (value === null) return unknownName(key, language)
  const dictionary: Readonly<Record<string, string>> =
    key === 'annualRole'
      ? month.role
      : key === 'light'
        ? month.colour
        : key === 'reportState'
          ? month.state
          : key === 'standing'
            ? layoutWords[language].standing
            : key === 'statisticsEntry'
              ? terms[language].statisticsEntry
              : key === 'problemState'
                ? month.problemState
                : key === 'stage'
                  ? terms[language].stage
                  : {}
  const name = dictionary[value] ?? value
  if (!chinese) return name
  if (key === 'annualRole') return `${name}项目`
  if (key === 'light') return `${name}灯`
  return key === 'category' ? `${name}类` : name
}

function unknownName(key: LayoutGroupKey, language: Language): string {
  if (key === 'annualRole') return layoutWords[language].unknown('annualRole')
  if (key === 'statisticsEntry') return layoutWords[language].unknownEntry
  const fieldKey = groupKeys.find((each) => each === key)
  const { unfilled, field } = terms[language]
  if (fieldKey === undefined) return unfilled
  return language === 'zh-CN' ? `${field[fieldKey]}未填` : `${field[fieldKey]} not filled in`
}
