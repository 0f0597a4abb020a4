import type { ErrorCode, LedgerErrorDetails } from './errors.ts'

export interface Failure {
  readonly code: ErrorCode
  /** English, one sentence or two: what happened, then what to do. The page words it anew from `code`. */
  readonly message: string
  readonly details: LedgerErrorDetails
}

/** What crosses every process and thread border. Nothing is ever thrown across one. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function failed<Value = never>(error: Failure): Result<Value> {
  return { ok: false, error }
}
