import { yuanPerUnit } from '../../../shared/model/money.ts'
import { monthsOfYear, yearOf } from '../../../shared/model/month/reportMonth.ts'
import { scheduleOf } from '../../../shared/model/month/progressFigures.ts'
import type { Cell, CellStyle, Row } from '../xlsx/cell.ts'
import type { Card } from './card.ts'
import { block, labelled, rowOf } from './cardRow.ts'
import { cardStyles as looks, lowPt, monthColumns } from './cardStyles.ts'

const barSteps = 10
const barStepPt = 6.75

/** What each month of the year was to bring and brought, and both added up; then the same as bars of filled cells. */
export function monthRows(card: Card): readonly Row[] {
  const { row, figures, month } = card
  const { planned, monthly } = row
  const months = monthsOfYear(yearOf(month))
  const done = months.map((_, at) => figures.months[at]?.invested ?? null)
  const plannedShares = months.map((each) =>
    planned === null ? null : scheduleOf(each, monthly).schedule,
  )
  const doneShares = runningSums(done, figures.months.length).map((sum) =>
    sum === null || planned === null || planned === 0 ? null : sum / planned,
  )
  const line = (label: string, style: CellStyle, values: readonly (number | null)[]): Row =>
    rowOf(
      [
        block(looks.smallLabel, label, 1),
        ...values.map((value) => block(style, value ?? undefined, 1)),
      ],
      lowPt,
    )
  const percents = (shares: readonly (number | null)[]) =>
    shares.map((share) => (share === null ? null : share * 100))
  return [
    rowOf(
      [
        block(looks.smallLabel, '月　　份', 1),
        ...months.map((_, at) => block(looks.smallLabel, `${at + 1}月`, 1)),
      ],
      lowPt,
    ),
    line(
      '计划完成',
      looks.smallMoney,
      months.map((_, at) => inWan(monthly?.[at] ?? null)),
    ),
    line('实际完成', looks.smallMoney, done.map(inWan)),
    line(monthly === null ? '序时累计%' : '计划累计%', looks.percent, percents(plannedShares)),
    line('实际累计%', looks.percent, percents(doneShares)),
    ...barRows(plannedShares, doneShares),
  ]
}

/** Sums up to each month; null after the card's month, and before the first figure. */
function runningSums(
  values: readonly (number | null)[],
  length: number,
): readonly (number | null)[] {
  let sum: number | null = null
  return values.map((value, at) => {
    if (value !== null) sum = (sum ?? 0) + value
    return at < length ? sum : null
  })
}

/** Ten rows from 100 % down to 0: a cell is dark as far as was done, light as far as was planned. */
function barRows(
  planned: readonly (number | null)[],
  done: readonly (number | null)[],
): readonly Row[] {
  const rows = Array.from({ length: barSteps }, (_, at): Row => {
    // Half a step: the nearest whole number of cells.
    const level = (barSteps - at - 0.5) / barSteps
    const cells = Array.from({ length: monthColumns }, (_each, month): Cell => {
      const isDone = (done[month] ?? 0) >= level
      const isPlanned = (planned[month] ?? 0) >= level
      return { style: isDone ? looks.barDone : isPlanned ? looks.barPlan : looks.barEmpty }
    })
    return { cells, heightPt: barStepPt }
  })
  return labelled(looks.smallLabel, '累计进度\n满格100%\n深：实际\n浅：计划', rows)
}

function inWan(yuan: number | null): number | null {
  return yuan === null ? null : yuan / yuanPerUnit.wan
}
