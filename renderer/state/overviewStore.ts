import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Failure } from '../../shared/result.ts'
import type { Overview, OverviewGroup } from '../../shared/schemas/monthBoard.ts'
import type { Port } from '../bridge.ts'
import { today } from '../text/times.ts'

/** 总览 as the page holds it. */
export interface OverviewState {
  readonly overview: Overview | null
  readonly failure: Failure | null
  /** What the bars are grouped by. */
  readonly group: OverviewGroup
  /** Charts that are shown as tables. */
  readonly asTable: ReadonlySet<ChartName>
}

export type ChartName = 'groups' | 'curve'
export type OverviewStore = StoreApi<OverviewState>

export function createOverviewStore(): OverviewStore {
  return createStore<OverviewState>(() => ({
    overview: null,
    failure: null,
    group: 'sector',
    asTable: new Set(),
  }))
}

const asked = new WeakMap<OverviewStore, number>()

/**
 * Reads a month's overview; an answer that a later question overtook is dropped. What is shown already isn't read again.
 *
 * @param revision of the ledger as the page knows it
 */
export async function readOverview(
  store: OverviewStore,
  port: Port,
  { month, revision }: { readonly month: string; readonly revision: number },
): Promise<void> {
  const question = (asked.get(store) ?? 0) + 1
  asked.set(store, question)
  const { overview: shown } = store.getState()
  if (shown !== null && shown.month === month && shown.revision === revision) return
  const overview = await port.call('overview', { month, today: today() })
  if (asked.get(store) !== question) return
  store.setState(
    overview.ok ? { overview: overview.value, failure: null } : { failure: overview.error },
  )
}

export function chooseGroup(store: OverviewStore, group: OverviewGroup): void {
  store.setState({ group })
}

export function toggleTable(store: OverviewStore, chart: ChartName): void {
  store.setState(({ asTable }) => {
    const next = new Set(asTable)
    if (!next.delete(chart)) next.add(chart)
    return { asTable: next }
  })
}
