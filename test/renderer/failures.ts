import type { ErrorCode, LedgerErrorDetails } from '../../shared/errors.ts'
import type { Failure } from '../../shared/result.ts'

export function failure(code: ErrorCode, details: LedgerErrorDetails): Failure {
  return { code, message: 'In English.', details }
}
