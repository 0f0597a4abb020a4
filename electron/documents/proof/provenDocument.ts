import { LedgerError } from '../../../shared/errors.ts'
import {
  differencesOf,
  type ProofDifference,
  reportOf,
  type SheetProof,
} from '../../../shared/schemas/proof.ts'
import type { SheetSpec } from '../../../shared/schemas/sheet.ts'
import type { Database } from '../../store/connection.ts'
import type { PrintDocument, ReadDocument } from '../document.ts'
import { type OwnLedger, ownLedger } from './ownProjects.ts'
import { proveBulletin } from './proveBulletin.ts'
import { proveCards } from './proveCards.ts'
import { proveLayout } from './proveLayout.ts'
import { provePlan } from './provePlan.ts'
import { proveRegister } from './proveRegister.ts'

/** A document whose figures were counted a second time, and what came of it. */
export interface ProvenDocument {
  readonly document: PrintDocument
  readonly proof: SheetProof
}

/**
 * 核数: reads a document and counts every figure of it again, both from the same moment of the ledger.
 * @param read the way a document is read; a test has one that gets a figure wrong
 * @param own where projects that were counted before are kept
 */
export async function readProven(
  database: Database,
  spec: SheetSpec,
  day: string,
  read: ReadDocument,
  own: OwnLedger = ownLedger(database, day),
): Promise<ProvenDocument> {
  // What is awaited in between runs nothing else on this connection.
  const isOuter = !database.inTransaction
  if (isOuter) database.exec('BEGIN')
  try {
    const document = await read(database, spec, day)
    return { document, proof: proveDocument(document, own) }
  } finally {
    if (isOuter) database.exec('COMMIT')
  }
}

/** Throws `proof-failed` with the list where a figure of a document isn't what its rows come to. */
export function refuseUnproven(proofs: readonly SheetProof[]): void {
  const report = reportOf(proofs)
  const differences = differencesOf(report)
  if (differences.length === 0) return
  const lines = differences.map(
    ({ sheet, row, column, printed, recounted }) =>
      `${[sheet, row, column].filter((part) => part !== '').join(' · ')}: ${printed}, counted again ${recounted}`,
  )
  throw new LedgerError(
    'proof-failed',
    `Nothing was written: ${differences.length} of ${report.checked} figures are not what the rows behind them come to.\n${lines.join('\n')}`,
    { value: String(differences.length), differences: differences.slice(0, mostListed).map(short) },
  )
}

/** Of a document that is wrong from end to end the first ones tell enough. */
const mostListed = 200
const mostProjects = 1000

function short(difference: ProofDifference): ProofDifference {
  return { ...difference, projectIds: difference.projectIds.slice(0, mostProjects) }
}

function proveDocument(document: PrintDocument, own: OwnLedger): SheetProof {
  switch (document.kind) {
    case 'register': {
      const { register, spec } = document
      return proveRegister(register.sheetName, register, spec, own.database)
    }
    case 'layout':
      return proveLayout(document.sheet, own)
    case 'plan':
      return provePlan(document.table)
    case 'bulletin': {
      const { bulletin, spec } = document
      return proveBulletin('月通报', bulletin, own, spec.filter === undefined)
    }
    case 'cards':
      return proveCards('重点项目卡', document.cards, own)
    default:
      return document satisfies never
  }
}
