import { LedgerError } from '../../../shared/errors.ts'

export interface WritingWatch {
  /** Called now and then with rows written so far, out of `total`. */
  readonly onProgress: (done: number, total: number) => void
  /** Asked now and then; true ends the writing with `cancelled`. */
  readonly isCancelled: () => boolean
}

/** Throws `cancelled` where the writing is to end. */
export function throwIfCancelled(watch: WritingWatch): void {
  if (watch.isCancelled()) throw new LedgerError('cancelled', 'The export was cancelled.')
}
