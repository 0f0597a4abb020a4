import type { SheetProof } from '../../../shared/schemas/proof.ts'
import type { LaidOutSheet } from '../sheets/layouts/readLayoutSheet.ts'
import { unfilledMark } from '../sheets/words.ts'
import type { OwnLedger } from './ownProjects.ts'
import { proveProblems } from './proveProblems.ts'
import { proveProjects } from './proveProjects.ts'
import { proveSums } from './proveSums.ts'
import type { SheetCheck } from './tableFigures.ts'
import { tally } from './tally.ts'

/** Counts every figure of a sheet that was made from a layout again, from the ledger's tables. */
export function proveLayout(sheet: LaidOutSheet, own: OwnLedger): SheetProof {
  const score = tally(sheet.layout.name, unfilledMark)
  const check: SheetCheck = { sheet, own, projects: own.at(sheet.month), score }
  for (const row of sheet.table.rows) {
    if (row.kind === 'note' && /\d+(?:项| rows)/.test(row.text)) score.leave()
  }
  const { source } = sheet.layout
  switch (source) {
    case 'projects':
      proveProjects(check)
      break
    case 'groups':
      proveSums(check)
      break
    case 'problems':
      proveProblems(check)
      break
    default:
      source satisfies never
  }
  return score.proof()
}
