import type { LayoutColumnKey } from '../../../../shared/model/layouts/columnKeys.ts'
import { groupFigures, shareOfTotalOf } from '../../../../shared/model/month/groupFigures.ts'
import { type LightColour, lightColours } from '../../../../shared/model/month/lightRules.ts'
import { statisticsThresholdYuan } from '../../../../shared/model/month/lights.ts'
import type { ProcedureKind, ProcedureRow } from '../../../../shared/schemas/followUp.ts'
import type { BoardRow } from '../../../../shared/schemas/monthBoard.ts'
import { reasonSentence, remedySentence } from '../../../../shared/text/lightWords.ts'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import type { Language } from '../../../../shared/text/terms.ts'
import type { MonthRow } from '../../../store/month/monthRows.ts'
import { fieldColumns, type SourceCapacity } from '../columns.ts'
import type { PrintedCell } from '../table/table.ts'
import type { ColumnValue, LayoutColumn, LayoutContext } from './layoutColumn.ts'
import { layoutWords } from './layoutWords.ts'
import { countFilled, countOf, countWords, gapTo, shareOf, sumOf } from './totals.ts'

/** A project with its month, as a sheet's columns read it. */
export interface ProjectEntry {
  readonly month: MonthRow
  readonly capacities: readonly SourceCapacity[]
  readonly procedures: ReadonlyMap<ProcedureKind, ProcedureRow>
}

type Column = LayoutColumn<ProjectEntry>

const prose = { kind: 'text', align: 'left' } as const
const centred = { kind: 'text', align: 'center' } as const
const date = { kind: 'date', align: 'center', minMm: 17, maxMm: 22 } as const
const percent = { kind: 'percent', align: 'right', minMm: 10.5, maxMm: 14 } as const

/** Behind the words, which say the same. */
export const lightFills = {
  red: 'F4C7C3',
  yellow: 'FFF2CC',
  green: 'D9EAD3',
  grey: 'E7E6E6',
} as const satisfies Record<LightColour, string>

const figuresOf = (rows: readonly ProjectEntry[]) =>
  groupFigures(rows.map(({ month }) => month.row))

function money(key: LayoutColumnKey<'projects'>, read: (row: BoardRow) => number | null): Column {
  const of = ({ month }: ProjectEntry) => read(month.row)
  return {
    kind: 'money',
    align: 'right',
    minMm: 14,
    maxMm: 40,
    read: of,
    total: sumOf(key, of),
  }
}

/** A column of the project itself, as the register has it. */
function field(key: keyof typeof fieldColumns, kind: 'text' | 'code' = 'text'): Column {
  const { align, minMm, maxMm, read } = fieldColumns[key]
  return {
    kind,
    align,
    minMm,
    maxMm,
    read: ({ month, capacities }, { language, forPaper }) =>
      read({ project: month.project.row, capacities }, { language, forPaper }),
  }
}

function text(
  size: { readonly minMm: number; readonly maxMm: number },
  read: (row: BoardRow, context: LayoutContext) => ColumnValue,
): Column {
  return { ...prose, ...size, read: ({ month }, context) => read(month.row, context) }
}

function short(
  minMm: number,
  read: (row: BoardRow, context: LayoutContext) => ColumnValue,
): Column {
  return { ...centred, minMm, maxMm: 26, read: ({ month }, context) => read(month.row, context) }
}

/** Problems and what needs coordination, the second on lines of its own. */
function issuesOf({ problems, coordination }: BoardRow, forPaper: boolean): string | null {
  const parts = [problems, coordination].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(forPaper ? '\n' : '；')
}

/** The colour in words, with what decides it below where that isn't green. */
export function lightCell(row: BoardRow, language: Language): PrintedCell {
  const { colour, dimension } = monthTerms[language]
  const word = colour[row.light]
  const isPlain = row.light === 'green' || row.deciding === null || row.light === 'grey'
  return {
    value: word,
    fill: lightFills[row.light],
    ...(!isPlain && row.deciding !== null && { small: dimension[row.deciding] }),
    plain: isPlain || row.deciding === null ? word : `${word}（${dimension[row.deciding]}）`,
  }
}

function procedureColumn(kind: ProcedureKind): Column {
  const key = `procedure.${kind}` as const
  return {
    ...centred,
    minMm: 22,
    maxMm: 34,
    read: ({ procedures }, { language, forPaper }) => {
      const step = procedures.get(kind)
      if (step === undefined) return null
      const state = monthTerms[language].procedureState[step.state]
      const when = step.date === null ? null : formatPartialDate(step.date, language)
      const due =
        step.state !== 'done' && step.state !== 'notNeeded' && step.due !== null
          ? layoutWords[language].due(formatPartialDate(step.due, language))
          : null
      const parts = [state, step.documentNumber, when, due].filter((part) => part !== null)
      return parts.join(forPaper ? '\n' : ' ')
    },
    total: (rows, sheet) =>
      countOf<ProjectEntry>(
        key,
        layoutWords[sheet.context.language].done,
        ({ procedures }) => procedures.get(kind)?.state === 'done',
      )(rows, sheet),
  }
}

/** Why a project isn't green: each red or yellow light, named where there are several. */
function reasonsOf({ month }: ProjectEntry, { language, forPaper }: LayoutContext): ColumnValue {
  const lit = month.judgement.lights.filter(({ colour }) => colour === 'red' || colour === 'yellow')
  const { dimension: names } = monthTerms[language]
  const sentences = lit.map(({ dimension, reason }) => {
    const sentence = reasonSentence(reason, language)
    return lit.length === 1 ? sentence : `${names[dimension]}：${sentence}`
  })
  return sentences.length === 0 ? undefined : sentences.join(forPaper ? '\n' : '；')
}

/** 应统未统: what the statistics light of the project says. */
function dutyOf({ month }: ProjectEntry, { language }: LayoutContext): ColumnValue {
  const { totalInvestment, statisticsEntry } = month.project.row
  if (statisticsEntry === 'entered' || !month.listed) return undefined
  if (totalInvestment !== null && totalInvestment < statisticsThresholdYuan) {
    return layoutWords[language].belowThreshold
  }
  const light = month.judgement.lights.find(({ dimension }) => dimension === 'statistics')
  return light === undefined ? null : reasonSentence(light.reason, language)
}

/** Every column of a sheet of projects. */
export const projectColumns: Readonly<Record<LayoutColumnKey<'projects'>, Column>> = {
  number: { kind: 'number', align: 'center', minMm: 8, maxMm: 12, read: () => undefined },
  id: field('id', 'code'),
  name: field('name'),
  kind: field('kind'),
  category: field('category'),
  sector: field('sector'),
  park: field('park'),
  place: field('place'),
  owner: field('owner'),
  responsibleUnit: { ...field('responsibleUnit'), minMm: 13.5 },
  leader: { ...field('leader'), minMm: 13.5 },
  level: field('level'),
  stage: field('stage'),
  annualRole: short(13, ({ annualRole }, { language }) =>
    annualRole === null ? null : monthTerms[language].role[annualRole],
  ),
  constructionType: field('constructionType'),
  code: field('code', 'code'),
  verbatim: field('verbatim'),
  capacity: field('capacity'),
  plannedStart: { ...date, read: ({ month }) => month.project.row.plannedStart },
  plannedEnd: { ...date, read: ({ month }) => month.project.row.plannedEnd },
  actualStart: { ...date, read: ({ month }) => month.project.row.actualStart },
  actualEnd: { ...date, read: ({ month }) => month.project.row.actualEnd },
  notes: field('notes'),
  totalInvestment: money('totalInvestment', (row) => row.totalInvestment),
  toLastYearEnd: money('toLastYearEnd', (row) => row.toLastYearEnd),
  planned: money('planned', (row) => row.planned),
  invested: money('invested', (row) => row.invested),
  yearToDate: money('yearToDate', (row) => row.yearToDate),
  shareOfYearPlan: {
    ...percent,
    read: ({ month }) => month.row.shareOfYearPlan,
    total: shareOf('yearToDate', 'planned', (rows) => figuresOf(rows).shareOfYearPlan),
  },
  schedule: { ...percent, read: ({ month }) => month.row.schedule },
  gap: {
    kind: 'points',
    align: 'right',
    minMm: 11.5,
    maxMm: 14,
    read: ({ month }) => month.row.gap,
    total: gapTo(
      'shareOfYearPlan',
      (rows) => figuresOf(rows).schedule,
      (rows) => figuresOf(rows).gap,
    ),
  },
  sinceStart: money('sinceStart', (row) => row.sinceStart),
  shareOfTotal: {
    ...percent,
    read: ({ month }) => month.row.shareOfTotal,
    total: shareOf('sinceStart', 'totalInvestment', (rows) =>
      shareOfTotalOf(rows.map(({ month }) => month.row)),
    ),
  },
  fundsInPlace: money('fundsInPlace', (row) => row.fundsInPlace),
  fundsToDate: money('fundsToDate', (row) => row.fundsToDate),
  statistics: money('statistics', (row) => row.statistics),
  statisticsToDate: money('statisticsToDate', (row) => row.statisticsToDate),
  statisticsGap: money('statisticsGap', ({ statisticsToDate, yearToDate }) =>
    statisticsToDate === null || yearToDate === null ? null : statisticsToDate - yearToDate,
  ),
  statisticsEntry: field('statisticsEntry'),
  statisticsOn: { ...date, read: ({ month }) => month.project.row.statisticsOn },
  statisticsDuty: { ...prose, minMm: 34, maxMm: 60, read: dutyOf },
  progressText: {
    ...text({ minMm: 34, maxMm: 60 }, (row) => row.progressText),
    total: (rows, sheet) => lightCounts(rows, sheet),
  },
  problems: text({ minMm: 30, maxMm: 54 }, (row) => row.problems),
  coordination: text({ minMm: 30, maxMm: 54 }, (row) => row.coordination),
  issues: {
    ...text({ minMm: 30, maxMm: 54 }, (row, { forPaper }) => issuesOf(row, forPaper)),
    total: (rows, sheet) =>
      countFilled<ProjectEntry>(
        'issues',
        layoutWords[sheet.context.language].withProblems,
        ({ month: { row } }) => row.problems !== null || row.coordination !== null,
      )(rows, sheet),
  },
  nextPlan: text({ minMm: 30, maxMm: 54 }, (row) => row.nextPlan),
  reporter: short(14, (row) => row.reporter),
  reportedOn: { ...date, read: ({ month }) => month.row.reportedOn },
  reportState: short(12, ({ state }, { language }) => monthTerms[language].state[state]),
  light: {
    ...centred,
    minMm: 11,
    maxMm: 14,
    // What has no plan and no figure isn't judged.
    read: ({ month }, { language }) => (month.listed ? lightCell(month.row, language) : undefined),
  },
  lightReason: { ...prose, minMm: 36, maxMm: 64, read: reasonsOf },
  remedy: text({ minMm: 36, maxMm: 64 }, ({ remedy }, { language }) =>
    remedy === null ? undefined : remedySentence(remedy, language),
  ),
  monthFindings: text({ minMm: 30, maxMm: 54 }, ({ findings }, { language, forPaper }) =>
    findings.length === 0
      ? undefined
      : findings
          .map((finding) => monthTerms[language].finding[finding])
          .join(forPaper ? '\n' : '；'),
  ),
  openProblems: {
    kind: 'number',
    align: 'center',
    minMm: 11,
    maxMm: 14,
    read: ({ month }) => month.row.openProblems,
    total: sumOf('openProblems', ({ month }) => month.row.openProblems),
  },
  'procedure.projectApproval': procedureColumn('projectApproval'),
  'procedure.landPreReview': procedureColumn('landPreReview'),
  'procedure.landApproval': procedureColumn('landApproval'),
  'procedure.planningPermit': procedureColumn('planningPermit'),
  'procedure.environment': procedureColumn('environment'),
  'procedure.energy': procedureColumn('energy'),
  'procedure.bidding': procedureColumn('bidding'),
  'procedure.constructionPermit': procedureColumn('constructionPermit'),
  blank: { ...prose, minMm: 14, maxMm: 20, read: () => undefined },
}

const lightCounts: NonNullable<Column['total']> = (rows, sheet) => {
  const { language } = sheet.context
  const { colour } = monthTerms[language]
  const words = lightColours.map((each) => colour[each])
  return countWords<ProjectEntry>('light', layoutWords[language].lights, words, ({ month }) =>
    month.listed ? colour[month.row.light] : null,
  )(rows, sheet)
}
