import { LedgerError } from '../../../shared/errors.ts'
import { describeCapacity } from '../../../shared/model/capacity.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { CapacityRow, ProjectRow } from '../../../shared/schemas/project.ts'
import { type Language, terms } from '../../../shared/text/terms.ts'
import type { FrameColumn } from './frame.ts'
import { type HeaderGroup, sheetWords } from './words.ts'

export type ColumnKey = 'number' | keyof (typeof terms)['zh-CN']['field']

/** A cell as the ledger knows it: text, yuan in a money column, null for 未填. */
export type CellValue = string | number | null

export type SourceProject = Omit<ProjectRow, 'deleted'>
export type SourceCapacity = Pick<CapacityRow, 'product' | 'quantity' | 'unit' | 'phase'>

export interface Source {
  readonly project: SourceProject
  readonly capacities: readonly SourceCapacity[]
}

export interface ReadingContext {
  readonly language: Language
  /** Paper sets list items and remarks on lines of their own; a table for machines keeps one line and ISO dates. */
  readonly forPaper: boolean
}

interface ColumnLayout {
  readonly kind: 'number' | 'text' | 'money'
  readonly align: 'left' | 'center' | 'right'
  /** mm at 9 pt: narrowest that reads well, and widest that doesn't waste paper. */
  readonly minMm: number
  readonly maxMm: number
  /** A heading with deliberate breaks, where the plain title would be wider than the column. */
  readonly brokenTitle?: Readonly<Partial<Record<Language, string>>>
  readonly group?: HeaderGroup
  /** Holds dates: a day is a day to the workbook too; a month or a year alone stays a word. */
  readonly isDate?: true
  /** Never 未填, so that the count of 未填 below 合计 has nothing to say here. */
  readonly neverEmpty?: true
  readonly read: (source: Source, context: ReadingContext) => CellValue
}

export interface RegisterColumn extends ColumnLayout, FrameColumn {
  readonly key: ColumnKey
  readonly title: string
}

function date(pick: (project: SourceProject) => string | null): ColumnLayout['read'] {
  return ({ project }, { language, forPaper }) => {
    const iso = pick(project)
    return iso === null || !forPaper ? iso : formatPartialDate(iso, language)
  }
}

const centred = { kind: 'text', align: 'center' } as const
const prose = { kind: 'text', align: 'left' } as const
const dates = { ...centred, group: 'dates', isDate: true, minMm: 18, maxMm: 21 } as const

/** How each of a project’s own columns stands on paper, and what it reads. */
export const fieldColumns: Readonly<Record<ColumnKey, ColumnLayout>> = {
  number: {
    kind: 'number',
    align: 'center',
    minMm: 10,
    maxMm: 14,
    neverEmpty: true,
    read: () => null,
  },
  id: {
    ...centred,
    minMm: 13,
    maxMm: 30,
    neverEmpty: true,
    read: ({ project }) => project.id,
  },
  name: { ...prose, minMm: 38, maxMm: 70, neverEmpty: true, read: ({ project }) => project.name },
  kind: {
    ...centred,
    minMm: 14,
    maxMm: 17,
    brokenTitle: { 'zh-CN': '项目\n类型' },
    neverEmpty: true,
    read: ({ project }, { language }) => terms[language].kind[project.kind],
  },
  category: {
    ...centred,
    minMm: 14,
    maxMm: 20,
    brokenTitle: { 'zh-CN': '项目\n类别' },
    read: ({ project }) => project.category,
  },
  sector: { ...centred, minMm: 15, maxMm: 24, read: ({ project }) => project.sector },
  park: {
    ...centred,
    minMm: 20,
    maxMm: 30,
    read: ({ project: { park, parkBasis } }, { language, forPaper }) =>
      park === null || parkBasis !== 'inferred'
        ? park
        : park + (forPaper ? '\n' : '') + sheetWords[language].inferred,
  },
  place: { ...prose, minMm: 18, maxMm: 40, read: ({ project }) => project.place },
  owner: { ...prose, minMm: 26, maxMm: 46, read: ({ project }) => project.owner },
  responsibleUnit: {
    ...centred,
    group: 'responsibility',
    minMm: 17,
    maxMm: 30,
    read: ({ project }) => project.responsibleUnit,
  },
  leader: {
    ...centred,
    group: 'responsibility',
    minMm: 16,
    maxMm: 22,
    read: ({ project }) => project.leader,
  },
  level: {
    ...centred,
    minMm: 14,
    maxMm: 17,
    brokenTitle: { 'zh-CN': '项目\n级别' },
    read: ({ project }, { language }) =>
      project.level === null ? null : terms[language].level[project.level],
  },
  stage: {
    ...centred,
    group: 'construction',
    minMm: 14,
    maxMm: 18,
    read: ({ project }, { language }) =>
      project.stage === null ? null : terms[language].stage[project.stage],
  },
  constructionType: {
    ...centred,
    group: 'construction',
    minMm: 14,
    maxMm: 22,
    brokenTitle: { 'zh-CN': '建设\n性质' },
    read: ({ project: { constructionType } }, { language }) =>
      constructionType === null ? null : terms[language].constructionType[constructionType],
  },
  constructionTypePrinted: {
    ...centred,
    group: 'construction',
    minMm: 16,
    maxMm: 22,
    brokenTitle: { 'zh-CN': '建设性质\n（原文）' },
    read: ({ project }) => project.constructionTypePrinted,
  },
  code: { ...centred, minMm: 26, maxMm: 46, read: ({ project }) => project.code },
  totalInvestment: {
    kind: 'money',
    align: 'right',
    minMm: 20,
    maxMm: 40,
    read: ({ project }) => project.totalInvestment,
  },
  plannedStart: { ...dates, read: date((project) => project.plannedStart) },
  plannedEnd: { ...dates, read: date((project) => project.plannedEnd) },
  actualStart: { ...dates, read: date((project) => project.actualStart) },
  actualEnd: { ...dates, read: date((project) => project.actualEnd) },
  statisticsEntry: {
    ...centred,
    minMm: 14,
    maxMm: 18,
    read: ({ project }, { language }) =>
      project.statisticsEntry === null
        ? null
        : terms[language].statisticsEntry[project.statisticsEntry],
  },
  statisticsOn: {
    ...centred,
    isDate: true,
    minMm: 18,
    maxMm: 21,
    read: date((project) => project.statisticsOn),
  },
  pinyin: { ...prose, minMm: 28, maxMm: 60, read: ({ project }) => project.pinyin },
  notes: { ...prose, minMm: 26, maxMm: 70, read: ({ project }) => project.notes },
  capacity: {
    ...prose,
    minMm: 30,
    maxMm: 50,
    read: ({ capacities }, { language, forPaper }) =>
      capacities.length === 0
        ? null
        : capacities
            .map(describeCapacity)
            .join(forPaper ? '\n' : sheetWords[language].listSeparator),
  },
  verbatim: { ...prose, minMm: 40, maxMm: 80, read: ({ project }) => project.verbatim },
}

// Object.keys forgets that the keys are the columns'.
const columnKeys = Object.keys(fieldColumns) as readonly ColumnKey[]

function isColumnKey(key: string): key is ColumnKey {
  return Object.hasOwn(fieldColumns, key)
}

/**
 * The columns of a register. 序号 always leads, asked for or not: a register is numbered, and its totals tell projects
 * from their parts by that number. Throws `bad-input` for an unknown or repeated key.
 */
export function resolveColumns(
  keys: readonly string[],
  language: Language,
): readonly RegisterColumn[] {
  const resolved: RegisterColumn[] = [columnOf('number', language)]
  const seen = new Set<string>()
  for (const key of keys) {
    if (!isColumnKey(key) || seen.has(key)) {
      const problem = seen.has(key) ? 'is listed twice' : "isn't one of the sheet's columns"
      throw new LedgerError('bad-input', `The column ${key} ${problem}.`, {
        field: 'columns',
        value: key,
        accepted: columnKeys.join(', '),
      })
    }
    seen.add(key)
    if (key !== 'number') resolved.push(columnOf(key, language))
  }
  return resolved
}

function columnOf(key: ColumnKey, language: Language): RegisterColumn {
  const layout = fieldColumns[key]
  const title = key === 'number' ? sheetWords[language].number : terms[language].field[key]
  return {
    ...layout,
    key,
    title,
    heading: layout.brokenTitle?.[language] ?? title,
    ...(layout.group !== undefined && {
      groupHeading: sheetWords[language].headerGroups[layout.group],
    }),
  }
}
