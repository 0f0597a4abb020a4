import type { LayoutColumnKey } from '../../../../shared/model/layouts/columnKeys.ts'
import { type GroupFigures, shareOfTotalOf } from '../../../../shared/model/month/groupFigures.ts'
import type { LightColour } from '../../../../shared/model/month/lightRules.ts'
import type { AnnualRole } from '../../../../shared/model/month/projectRole.ts'
import type { BoardRow } from '../../../../shared/schemas/monthBoard.ts'
import { unfilledMark } from '../words.ts'
import type {
  ColumnTotal,
  ColumnValue,
  LayoutColumn,
  RowSpan,
  TotalContext,
} from './layoutColumn.ts'
import { layoutWords } from './layoutWords.ts'

/** Projects that share something, added up. */
export interface SumEntry {
  readonly name: string
  readonly members: readonly BoardRow[]
  readonly figures: GroupFigures
  /** Of all projects on the sheet. */
  readonly average: GroupFigures
  /** Null: not ranked. */
  readonly rank: number | null
  /** Places gained since the month before; null where there is nothing to compare. */
  readonly gained: number | null
}

type Column = LayoutColumn<SumEntry>
type Total = NonNullable<Column['total']>

const figures = { kind: 'number', align: 'right', minMm: 10, maxMm: 14 } as const
const area = (letter: string, { first, last }: RowSpan) => `${letter}$${first}:${letter}$${last}`

/** The sum of a section's rows is that of all projects: every project is in one of them. */
function addedUp(key: string, value: (entry: SumEntry) => number | null): Total {
  return ([all], { letterOf }): ColumnTotal => {
    const letter = letterOf(key)
    return {
      value: all === undefined ? null : value(all),
      ...(letter !== null && {
        formula: (span: RowSpan) => {
          const values = area(letter, span)
          return `IF(COUNT(${values})=0,"${unfilledMark}",SUM(${values}))`
        },
      }),
    }
  }
}

function money(
  key: LayoutColumnKey<'groups'>,
  read: (figures: GroupFigures) => number | null,
): Column {
  const of = (entry: SumEntry) => read(entry.figures)
  return { kind: 'money', align: 'right', minMm: 16, maxMm: 40, read: of, total: addedUp(key, of) }
}

/** How many members match; the figure opens them. */
function count(
  key: LayoutColumnKey<'groups'>,
  matches: (row: BoardRow) => boolean,
  weight: (row: BoardRow) => number = () => 1,
): Column {
  const of = ({ members }: SumEntry) =>
    members.filter(matches).reduce((sum, row) => sum + weight(row), 0)
  return {
    ...figures,
    read: (entry) => ({
      value: of(entry),
      format: '0_ ',
      ids: entry.members.filter(matches).map(({ id }) => id),
    }),
    total: (entries, sheet) => {
      const total = addedUp(key, of)(entries, sheet)
      return { ...total, value: withFormat(total.value) }
    },
  }
}

function withFormat(value: ColumnValue): ColumnValue {
  return typeof value === 'number' ? { value, format: '0_ ' } : value
}

const role = (wanted: AnnualRole) => (row: BoardRow) => row.annualRole === wanted
const light = (wanted: LightColour) => (row: BoardRow) => row.light === wanted

/** Σ (share × whole) ÷ Σ whole: what each row's share is of, added up again. */
function weighted(share: string, whole: string, value: (entry: SumEntry) => number | null): Total {
  return ([all], { letterOf }): ColumnTotal => {
    const [shareLetter, wholeLetter] = [letterOf(share), letterOf(whole)]
    const known = all === undefined ? null : value(all)
    if (shareLetter === null || wholeLetter === null) return { value: known }
    return {
      value: known,
      formula: (span) => {
        const shares = area(shareLetter, span)
        const wholes = area(wholeLetter, span)
        return `IF(COUNT(${shares})=0,"${unfilledMark}",SUMPRODUCT(${shares},${wholes})/SUM(${wholes}))`
      },
    }
  }
}

function againstSchedule(): Total {
  return ([all], { letterOf }: TotalContext): ColumnTotal => {
    const letter = letterOf('shareOfYearPlan')
    const schedule = all?.figures.schedule ?? null
    const value = all?.figures.gap ?? null
    if (letter === null || schedule === null) return { value }
    return {
      value,
      formula: (_, row) => {
        const points = `${letter}${row}-${schedule * 100}`
        return `IF(ISNUMBER(${letter}${row}),IF(ABS(${points})<0.05,0,${points}),"${unfilledMark}")`
      },
    }
  }
}

const points = { kind: 'points', align: 'right', minMm: 12.5, maxMm: 15 } as const
const percent = { kind: 'percent', align: 'right', minMm: 12, maxMm: 15 } as const

/** Every column of a sheet of sums. */
export const sumColumns: Readonly<Record<LayoutColumnKey<'groups'>, Column>> = {
  rank: {
    kind: 'number',
    align: 'center',
    minMm: 10,
    maxMm: 13,
    read: ({ rank }) => rank,
  },
  groupName: {
    kind: 'text',
    align: 'left',
    minMm: 34,
    maxMm: 60,
    read: ({ name }) => name,
  },
  projects: count('projects', () => true),
  preparatory: count('preparatory', role('preparatory')),
  started: count('started', role('started')),
  continued: count('continued', role('continued')),
  completed: count('completed', role('completed')),
  totalInvestment: money('totalInvestment', ({ withTotal, totalInvestment }) =>
    withTotal === 0 ? null : totalInvestment,
  ),
  planned: money('planned', ({ withPlan, planned }) => (withPlan === 0 ? null : planned)),
  invested: money('invested', ({ thisMonth }) => thisMonth),
  yearToDate: money('yearToDate', ({ yearToDate }) => yearToDate),
  shareOfYearPlan: {
    ...percent,
    read: (entry) => entry.figures.shareOfYearPlan,
    total: weighted('shareOfYearPlan', 'planned', (entry) => entry.figures.shareOfYearPlan),
  },
  gap: { ...points, read: (entry) => entry.figures.gap, total: againstSchedule() },
  againstAverage: {
    ...points,
    read: (entry) => {
      const [own, all] = [entry.figures.shareOfYearPlan, entry.average.shareOfYearPlan]
      return own === null || all === null ? null : (own - all) * 100
    },
    total: () => ({ value: undefined }),
  },
  sinceStart: money('sinceStart', ({ sinceStart }) => sinceStart),
  shareOfTotal: {
    ...percent,
    read: ({ members }) => shareOfTotalOf(members),
    total: weighted('shareOfTotal', 'totalInvestment', ({ members }) => shareOfTotalOf(members)),
  },
  rankChange: {
    kind: 'text',
    align: 'center',
    minMm: 13,
    maxMm: 16,
    read: ({ gained }, { language }) => {
      const { rankUp, rankDown, rankSame } = layoutWords[language]
      if (gained === null) return null
      if (gained === 0) return rankSame
      return gained > 0 ? rankUp(gained) : rankDown(-gained)
    },
    total: () => ({ value: undefined }),
  },
  red: count('red', light('red')),
  yellow: count('yellow', light('yellow')),
  green: count('green', light('green')),
  grey: count('grey', light('grey')),
  unreported: count('unreported', ({ state }) => state === 'unreported'),
  openProblems: count(
    'openProblems',
    ({ openProblems }) => openProblems > 0,
    ({ openProblems }) => openProblems,
  ),
  blank: { kind: 'text', align: 'left', minMm: 14, maxMm: 20, read: () => undefined },
}
