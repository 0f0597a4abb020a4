import type { SheetProof } from '../../../shared/schemas/proof.ts'
import type { Card } from '../cards/card.ts'
import { layCard } from '../cards/layCard.ts'
import { formattedNumber } from '../sheets/table/numberFormats.ts'
import { unfilledMark } from '../sheets/words.ts'
import type { Cell } from '../xlsx/cell.ts'
import { exactOf, ratio, scaled } from './exact.ts'
import type { OwnLedger, OwnProject } from './ownProjects.ts'
import { recount, type Recounted, roleOf } from './recount.ts'
import { inUnit } from './tableFigures.ts'
import { tally, type Tally } from './tally.ts'

const amounts: Readonly<Record<string, string>> = {
  总投资: 'totalInvestment',
  至上年底累计: 'toLastYearEnd',
  年计划: 'planned',
  本月完成: 'invested',
  自年初累计: 'yearToDate',
  自开工累计: 'sinceStart',
}
const shares: Readonly<Record<string, string>> = {
  '占年度计划%': 'shareOfYearPlan',
  '比序时±点': 'gap',
  '占总投资%': 'shareOfTotal',
}
const monthLines = ['计划完成', '实际完成', '序时累计%', '计划累计%', '实际累计%'] as const

/** Counts the figures of each card again, as they stand on its page. Its bars are filled from the line above them. */
export function proveCards(name: string, cards: readonly Card[], own: OwnLedger): SheetProof {
  const score = tally(name, unfilledMark)
  for (const card of cards) {
    const project = own.at(card.month).get(card.project.id)
    if (project === undefined) score.leave()
    else proveCard(score, card, project, own)
  }
  return score.proof()
}

function proveCard(score: Tally, card: Card, project: OwnProject, own: OwnLedger): void {
  const page = layCard(card, String(card.number))
  const rows = Array.from({ length: page.rowCount }, (_, at) => page.rowAt(at).cells)
  const { month } = card
  const put = (column: string, cell: Cell | undefined, value: Recounted): void => {
    const place = { row: project.name, column, ids: [project.id] }
    const content = cell?.content
    if (typeof content === 'number') {
      const text = formattedNumber(content, cell?.style.numFmt ?? '')
      score.figure(place, { value: content, text }, value)
    } else if (content === unfilledMark || content === undefined) score.figure(place, null, value)
    else score.leave()
  }
  for (const [at, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const label = typeof cell?.content === 'string' ? cell.content : ''
      const amount = amounts[label.replace(/^\d{4}(?=年计划$)/, '')]
      if (amount !== undefined && rows[at - 1] !== undefined) {
        put(label, rows[at + 1]?.[column], inUnit(amount, recount(amount, [project], month), 'wan'))
      }
      const share = shares[label]
      if (share !== undefined) {
        const isLeftOut = share === 'gap' && roleOf(project, month) === 'preparatory'
        // The label takes two columns.
        put(label, cells[column + 2], isLeftOut ? null : recount(share, [project], month))
      }
      if (monthLines.some((line) => line === label)) {
        proveMonths(label, project, own, month, (number, value) =>
          put(`${number}月 ${label}`, cells[column + number], value),
        )
      }
    }
  }
}

/** A line with a figure for each month of the year. */
function proveMonths(
  label: string,
  project: OwnProject,
  own: OwnLedger,
  month: string,
  put: (number: number, value: Recounted) => void,
): void {
  const done = own.monthsTo(month, project.id)
  for (let number = 1; number <= 12; number += 1) {
    put(number, monthFigure(label, project, done.slice(0, number), number, month))
  }
}

/** @param done from January up to that month, or to the last that the card knows */
function monthFigure(
  label: string,
  project: OwnProject,
  done: readonly (bigint | null)[],
  number: number,
  month: string,
): Recounted {
  const { monthly, planned } = project
  const isKnown = number <= Number(month.slice(5))
  const inWan = (yuan: bigint | null | undefined) =>
    yuan === null || yuan === undefined ? null : scaled(exactOf(yuan), 1n, 10_000n)
  switch (label) {
    case '计划完成':
      return inWan(monthly?.[number - 1])
    case '实际完成':
      return isKnown ? inWan(done[number - 1]) : null
    case '实际累计%': {
      const reported = done.filter((yuan) => yuan !== null)
      if (!isKnown || reported.length === 0 || planned === null) return null
      const share = ratio(
        reported.reduce((sum, yuan) => sum + yuan, 0n),
        planned,
      )
      return share === null ? null : share * 100n
    }
    default: {
      const then = `${month.slice(0, 5)}${String(number).padStart(2, '0')}`
      return planned === null ? null : recount('schedule', [project], then)
    }
  }
}
