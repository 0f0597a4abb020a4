import { compareNumbers, compareTexts } from '../../shared/model/compare.ts'
import { stages } from '../../shared/model/vocabulary.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'
import type { ColumnId } from './columnIds.ts'

/** Order of two rows by one column, ascending; 未填 last. */
export type RowOrder = (left: LedgerRow, right: LedgerRow) => number

/**
 * The order by a column: names by their pinyin key, stages by a project's life, money by amount, dates by time, all else
 * as a Chinese reader expects.
 */
export function orderBy(column: ColumnId): RowOrder {
  switch (column) {
    case 'number':
      return () => 0
    case 'id':
      return (left, right) => compareTexts(left.id, right.id)
    case 'name':
      return (left, right) =>
        compareTexts(left.nameKey, right.nameKey) ||
        compareTexts(left.project.name, right.project.name)
    case 'capacity':
      return (left, right) => compareTexts(left.capacitySummary, right.capacitySummary)
    case 'stage':
      return (left, right) => compareNumbers(stageRank(left), stageRank(right))
    case 'totalInvestment':
      return (left, right) =>
        compareNumbers(left.project.totalInvestment, right.project.totalInvestment)
    case 'plannedStart':
    case 'plannedEnd':
    case 'actualStart':
    case 'actualEnd':
      return (left, right) => compareCodes(left.project[column], right.project[column])
    default:
      return (left, right) => compareTexts(left.project[column], right.project[column])
  }
}

/** `order`, but with 未填 last in a descending sort too: the grid turns every result around. */
export function unfilledLast(
  order: RowOrder,
  isUnfilled: (row: LedgerRow) => boolean,
): (left: LedgerRow, right: LedgerRow, descending: boolean) => number {
  return (left, right, descending) => {
    const blanks = Number(isUnfilled(left)) - Number(isUnfilled(right))
    if (blanks !== 0) return descending ? -blanks : blanks
    return order(left, right)
  }
}

function stageRank(row: LedgerRow): number | null {
  return row.project.stage === null ? null : stages.indexOf(row.project.stage)
}

function compareCodes(left: string | null, right: string | null): number {
  if (left === right) return 0
  if (left === null || right === null) return left === null ? 1 : -1
  return left < right ? -1 : 1
}
