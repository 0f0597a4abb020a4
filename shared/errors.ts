import type { Failure } from './result.ts'
import type { ProofDifference } from './schemas/proof.ts'

/** Every way the program can refuse. The page must have a sentence for each, or it doesn't compile. */
export const errorCodes = [
  'bad-input',
  'unknown-id',
  'conflict',
  'month-closed',
  'month-open',
  'sample-beside-real',
  'sample-absent',
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-conflict',
  'ledger-missing',
  'ledger-exists',
  'ledger-not-a-ledger',
  'ledger-newer',
  'ledger-corrupt',
  'ledger-in-use',
  'ledger-read-only',
  'ledger-on-network',
  'disk-full',
  'file-exists',
  'file-unwritable',
  'nothing-to-export',
  'proof-failed',
  'cancelled',
  'not-available',
  'not-connected',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Plain values that a message may name: the field, the value and what would be accepted. */
export interface LedgerErrorDetails {
  readonly field?: string
  readonly value?: string
  readonly accepted?: string
  readonly id?: string
  readonly path?: string
  readonly reason?: string
  /** Of `proof-failed`: the figures that differ, or the first of many. */
  readonly differences?: readonly ProofDifference[]
}

/** A refusal on its way to the edge of its own thread, where it becomes a `Result`. */
export class LedgerError extends Error {
  readonly code: ErrorCode
  readonly details: LedgerErrorDetails

  constructor(code: ErrorCode, message: string, details: LedgerErrorDetails = {}) {
    super(message)
    this.name = 'LedgerError'
    this.code = code
    this.details = details
  }

  toFailure(): Failure {
    return { code: this.code, message: this.message, details: this.details }
  }
}
