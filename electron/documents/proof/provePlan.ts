import type { SheetProof } from '../../../shared/schemas/proof.ts'
import type { SheetTable } from '../sheets/table/table.ts'
import { unfilledMark } from '../sheets/words.ts'
import { tally } from './tally.ts'

/**
 * The plan's own sheets: their figures are the plan's printed ones and sums by rules of the plan, which nothing counts a second
 * time. They are told as such.
 */
export function provePlan(table: SheetTable): SheetProof {
  const score = tally(table.sheetName, unfilledMark)
  for (const row of table.rows) {
    if (row.kind === 'total') score.leave(row.counts.length)
    if (row.kind !== 'entry' && row.kind !== 'sum' && row.kind !== 'parent') continue
    for (const [at, cell] of row.cells.entries()) {
      const isNumber = table.columns[at]?.key === 'number'
      if (typeof cell?.value === 'number' && !isNumber) score.leave()
    }
  }
  return score.proof()
}
