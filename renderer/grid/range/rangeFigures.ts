import { type Total, totalOf } from '../../../shared/model/total.ts'
import { fieldKinds } from '../../fields/fieldKind.ts'
import { fieldOf, valueOf } from '../columnIds.ts'
import type { SelectedCells } from './selectedCells.ts'

/** What the selected cells come to. */
export interface RangeFigures {
  readonly rows: number
  readonly columns: number
  /** Cells that hold a value. */
  readonly filled: number
  /** Cells shown as 未填: a child without a value of its own is not one of them, because its entry has it. */
  readonly unfilled: number
  /** Of the amounts among them, in yuan; null where no column of amounts is selected. */
  readonly money: Total | null
}

export function rangeFigures({ rows, columns }: SelectedCells): RangeFigures {
  const moneyColumns = columns.filter((column) => {
    const field = fieldOf(column)
    return field !== null && fieldKinds[field].kind === 'money'
  })
  let filled = 0
  let unfilled = 0
  for (const row of rows) {
    for (const column of columns) {
      if (valueOf(row, column) !== null) filled += 1
      else if (row.parentId === null) unfilled += 1
    }
  }
  const amounts = moneyColumns.flatMap((column) => rows.map((row) => valueOf(row, column)))
  return {
    rows: rows.length,
    columns: columns.length,
    filled,
    unfilled,
    money:
      moneyColumns.length === 0
        ? null
        : totalOf(amounts.map((amount) => (typeof amount === 'number' ? amount : null))),
  }
}
