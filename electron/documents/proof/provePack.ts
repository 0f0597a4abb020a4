import type { PackSpec } from '../../../shared/schemas/pack.ts'
import { type ProofReport, reportOf, type SheetProof } from '../../../shared/schemas/proof.ts'
import type { Database } from '../../store/connection.ts'
import type { ReadDocument } from '../document.ts'
import { packSheets } from '../pack/packSheets.ts'
import { unlessEmpty } from '../pack/unlessEmpty.ts'
import { ownLedger } from './ownProjects.ts'
import { readProven } from './provenDocument.ts'

/** 核数 of the documents of a pack, without writing them; what has nothing to print is left out. @param today `YYYY-MM-DD` */
export async function provePack(
  database: Database,
  pack: PackSpec,
  today: string,
  read: ReadDocument,
): Promise<ProofReport> {
  database.exec('BEGIN')
  try {
    const own = ownLedger(database, today)
    const proofs: SheetProof[] = []
    for (const { name, spec } of packSheets(database, pack, today)) {
      const proven = await unlessEmpty(() => readProven(database, spec, today, read, own))
      if (proven !== undefined) proofs.push({ ...proven.proof, name })
    }
    return reportOf(proofs)
  } finally {
    database.exec('COMMIT')
  }
}
