import type { LayoutColumnKey } from '../../../../shared/model/layouts/columnKeys.ts'
import type { ProblemRow } from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import type { MonthRow } from '../../../store/month/monthRows.ts'
import type { LayoutColumn, LayoutContext } from './layoutColumn.ts'
import { lightCell } from './projectColumns.ts'

/** A problem, with its project's month where that is in the register. */
export interface ProblemEntry {
  readonly problem: ProblemRow
  readonly month: MonthRow | null
}

type Column = LayoutColumn<ProblemEntry>

const prose = { kind: 'text', align: 'left' } as const
const centred = { kind: 'text', align: 'center' } as const
const date = { kind: 'date', align: 'center', minMm: 17, maxMm: 22 } as const

/** Days since it was due, 0 where it isn't; null without a day, or where it is done. */
export function overdueDays({ problem }: ProblemEntry, { day }: LayoutContext): number | null {
  if (problem.due === null || problem.state === 'done') return null
  const late =
    (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${problem.due}T00:00:00Z`)) / 86_400_000
  return Math.max(0, late)
}

/** Every column of a sheet of problems. */
export const problemColumns: Readonly<Record<LayoutColumnKey<'problems'>, Column>> = {
  number: { kind: 'number', align: 'center', minMm: 9, maxMm: 12, read: () => undefined },
  name: { ...prose, minMm: 38, maxMm: 56, read: ({ problem }) => problem.projectName },
  text: { ...prose, minMm: 44, maxMm: 76, read: ({ problem }) => problem.text },
  problemUnit: { ...centred, minMm: 17, maxMm: 28, read: ({ problem }) => problem.responsibleUnit },
  raisedMonth: { ...date, read: ({ problem }) => problem.raisedMonth },
  due: { ...date, read: ({ problem }) => problem.due },
  overdueDays: {
    kind: 'number',
    align: 'center',
    minMm: 12,
    maxMm: 16,
    read: (entry, context) => {
      const days = overdueDays(entry, context)
      return days === null || days === 0 ? undefined : days
    },
  },
  problemState: {
    ...centred,
    minMm: 16,
    maxMm: 20,
    read: ({ problem }, { language }) => monthTerms[language].problemState[problem.state],
  },
  result: { ...prose, minMm: 36, maxMm: 66, read: ({ problem }) => problem.result },
  doneOn: {
    ...date,
    read: ({ problem }) => (problem.state === 'done' ? problem.doneOn : undefined),
  },
  problemNotes: {
    ...prose,
    minMm: 20,
    maxMm: 40,
    read: ({ problem }) => problem.notes ?? undefined,
  },
  sector: { ...centred, minMm: 15, maxMm: 24, read: ({ month }) => month?.row.sector ?? null },
  park: { ...centred, minMm: 20, maxMm: 30, read: ({ month }) => month?.row.park ?? null },
  responsibleUnit: {
    ...centred,
    minMm: 15,
    maxMm: 28,
    read: ({ month }) => month?.row.responsibleUnit ?? null,
  },
  light: {
    ...centred,
    minMm: 9,
    maxMm: 14,
    read: ({ month }, { language }) => (month === null ? null : lightCell(month.row, language)),
  },
  blank: { ...prose, minMm: 14, maxMm: 20, read: () => undefined },
}
