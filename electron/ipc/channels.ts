import type { LedgerEvent } from '../../shared/events.ts'
import type { Result } from '../../shared/result.ts'

export const callChannel = 'ledger:call'
export const eventChannel = 'ledger:event'

/** All that a page in Electron sees of the program, as `window.ledgerBridge`. */
export interface PageBridge {
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** @returns a function that ends the subscription */
  subscribe(listener: (event: LedgerEvent) => void): () => void
}
