import { monthOfDate, yearOf } from '../../../shared/model/month/reportMonth.ts'
import {
  type MilestoneRow,
  procedureKinds,
  type ProcedureRow,
} from '../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { unfilledMark } from '../sheets/words.ts'
import type { Cell, CellStyle, Row } from '../xlsx/cell.ts'
import type { Card } from './card.ts'
import { block, labelled, rowOf } from './cardRow.ts'
import { cardStyles as looks, lowPt, monthColumns } from './cardStyles.ts'

const zh = monthTerms['zh-CN']
const proceduresPerRow = 4
const mostMilestones = 8
const yearsShown = 3

/** 审批手续: each kind with its state, number and date; four side by side. */
export function procedureRows({ procedures }: Card): readonly Row[] {
  const span = monthColumns / proceduresPerRow
  const byKind = new Map(procedures.map((each) => [each.kind, each]))
  const halves = [procedureKinds.slice(0, proceduresPerRow), procedureKinds.slice(proceduresPerRow)]
  const rows = halves.flatMap((kinds) => {
    const own = kinds.map((kind) => byKind.get(kind) ?? null)
    return [
      rowOf(
        kinds.map((kind) => block(looks.smallLabel, zh.procedure[kind], span)),
        lowPt,
      ),
      rowOf(
        own.map((each) => block(looks.small, procedureWords(each), span)),
        lowPt,
      ),
    ]
  })
  return labelled(looks.label, '审批手续', rows)
}

/** 已办结 and, on lines of their own, its number and date. */
function procedureWords(procedure: ProcedureRow | null): string {
  if (procedure === null) return unfilledMark
  const { state, documentNumber, date } = procedure
  return [zh.procedureState[state], documentNumber, date].filter((part) => part !== null).join('\n')
}

/** 关键节点 by quarters: the year before, this one and the next. A day outside of them stands at the edge, with an arrow. */
export function milestoneRows({ milestones, month }: Card): readonly Row[] {
  const firstYear = yearOf(month) - 1
  const years = Array.from({ length: yearsShown }, (_, at) => firstYear + at)
  const heading = labelled(looks.label, '关键节点', [
    rowOf(
      years.map((year) => block(looks.smallLabel, `${year}年`, monthColumns / yearsShown)),
      lowPt,
    ),
    rowOf(
      years.flatMap(() =>
        ['一季', '二季', '三季', '四季'].map((words) => block(looks.smallLabel, words, 1)),
      ),
      lowPt,
    ),
  ])
  if (milestones.length === 0) {
    return [
      ...heading,
      rowOf(
        [block(looks.smallLabel, '节点', 1), block(looks.small, unfilledMark, monthColumns)],
        lowPt,
      ),
    ]
  }
  const shown = milestones.slice(0, mostMilestones)
  const rest = milestones.length - shown.length
  return [
    ...heading,
    ...shown.map((each) => milestoneRow(each, month, firstYear)),
    ...(rest === 0
      ? []
      : [
          rowOf(
            [
              block(looks.smallLabel, '', 1),
              block(looks.small, `另有 ${rest} 个节点`, monthColumns),
            ],
            lowPt,
          ),
        ]),
  ]
}

function milestoneRow(
  { name, plannedDate, actualDate }: MilestoneRow,
  month: string,
  firstYear: number,
): Row {
  const cells: Cell[] = Array.from({ length: monthColumns }, () => ({ style: looks.empty }))
  // What was reached after the card's month, the month doesn't know yet.
  const isReached = actualDate !== null && monthOfDate(actualDate, 'last') <= month
  const put = (style: CellStyle, mark: string, date: string): void => {
    const at = quarterOf(date, firstYear)
    const isLater = at >= monthColumns
    const before = at < 0 ? '←' : ''
    cells[Math.max(0, Math.min(monthColumns - 1, at))] = {
      style,
      content: `${before}${mark}${shortDate(date)}${isLater ? '→' : ''}`,
    }
  }
  if (plannedDate !== null) put(looks.planned, '计', plannedDate)
  if (isReached) put(looks.done, '■', actualDate)
  const label = rowOf([block(looks.smallLabel, name, 1)], lowPt)
  return { ...label, cells: [...label.cells, ...cells] }
}

/** 17.9; a day known only to the year is that year. */
function shortDate(date: string): string {
  const [year = '', month] = date.split('-')
  return month === undefined ? `${year}年` : `${year.slice(2)}.${Number(month)}`
}

/** The column of a date's quarter, from 0; outside of the years shown it is outside of the columns. A year means its end. */
function quarterOf(date: string, firstYear: number): number {
  const month = date.length >= 7 ? Number(date.slice(5, 7)) : 12
  return (Number(date.slice(0, 4)) - firstYear) * 4 + Math.ceil(month / 3) - 1
}
