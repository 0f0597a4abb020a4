import type { Bridge } from '../../shared/contract.ts'
import type { Core } from '../core.ts'

/** The core, typed by the contract: each answer is what its worker's `Handlers` promise for that name. */
export function coreBridge(core: Pick<Core, 'call'>): Bridge {
  // The workers are bound to the contract by `Handlers`; a message channel has no types of its own.
  return { call: (name, input) => core.call(name, input) } as Bridge
}
