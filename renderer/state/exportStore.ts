import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WrittenFile } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { PackSpec, WrittenPack } from '../../shared/schemas/pack.ts'
import type { SheetSpec } from '../../shared/schemas/sheet.ts'
import type { Port } from '../bridge.ts'

/** The sheet being written, if any. */
export interface ExportState {
  readonly job: string | null
  readonly done: number
  readonly total: number
}

export type ExportStore = StoreApi<ExportState>

export function createExportStore(): ExportStore {
  return createStore<ExportState>(() => ({ job: null, done: 0, total: 0 }))
}

export function followExport(store: ExportStore, port: Port): () => void {
  return port.subscribe((event) => {
    if (event.type !== 'progress' || event.job !== store.getState().job) return
    store.setState({ done: event.done, total: event.total })
  })
}

/** @returns the file written, or null where the person changed their mind about where to put it */
export async function writeSheet(
  store: ExportStore,
  port: Port,
  sheet: { readonly spec: SheetSpec; readonly fileName: string; readonly job: string },
): Promise<Result<WrittenFile | null>> {
  const total = sheet.spec.sheet === 'register' ? sheet.spec.ids.length : 0
  return watched(store, sheet.job, total, () => port.call('host.saveSheet', sheet))
}

/** As `writeSheet`, for a meeting pack: `done` and `total` count its documents. */
export async function writePack(
  store: ExportStore,
  port: Port,
  pack: { readonly spec: PackSpec; readonly fileName: string; readonly job: string },
): Promise<Result<WrittenPack | null>> {
  const { items, formats = 'office' } = pack.spec
  const total = (formats === 'office' ? items.length : 2 * items.length) + 1
  return watched(store, pack.job, total, () => port.call('host.savePack', pack))
}

/** Counts a job's progress for as long as it is worked on. */
async function watched<Answer>(
  store: ExportStore,
  job: string,
  total: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  store.setState({ job, done: 0, total })
  const answer = await work()
  store.setState({ job: null, done: 0, total: 0 })
  return answer
}

export async function cancelExport(store: ExportStore, port: Port): Promise<void> {
  const { job } = store.getState()
  if (job !== null) await port.call('sheets.cancel', { job })
}
