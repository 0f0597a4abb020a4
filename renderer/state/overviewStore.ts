import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Failure } from '../../shared/result.ts'
import type { LedgerInfo } from '../../shared/schemas/ledger.ts'
import type { Overview, OverviewGroup } from '../../shared/schemas/monthBoard.ts'
import type { MonthEntry } from '../../shared/schemas/progress.ts'
import type { Port } from '../bridge.ts'
import { today } from '../text/times.ts'

/** 总览 as the page holds it. */
export interface OverviewState {
  readonly overview: Overview | null
  readonly failure: Failure | null
  /** Months with a figure or a closing; null until they were read. */
  readonly months: readonly MonthEntry[] | null
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
    months: null,
    group: 'sector',
    asTable: new Set(),
  }))
}

export interface OverviewQuestion {
  /** Null: the month to begin with. */
  readonly month: string | null
  /** Of the ledger as the page knows it. */
  readonly revision: number
  readonly info: LedgerInfo | null
}

const asked = new WeakMap<OverviewStore, number>()

/**
 * Reads a month's overview; an answer that a later question overtook is dropped.
 What is shown already isn't read again.
 */
export async function readOverview(
  store: OverviewStore,
  port: Port,
  { month, revision, info }: OverviewQuestion,
): Promise<void> {
  const question = (asked.get(store) ?? 0) + 1
  asked.set(store, question)
  const { overview: shownNow } = store.getState()
  if (shownNow !== null && shownNow.month === month && shownNow.revision === revision) return
  const months = await port.call('months.list', {})
  if (asked.get(store) !== question) return
  if (!months.ok) {
    store.setState({ failure: months.error })
    return
  }
  const shown = month ?? firstMonth(months.value, info, today())
  const overview = await port.call('overview', { month: shown, today: today() })
  if (asked.get(store) !== question) return
  store.setState(
    overview.ok
      ? { overview: overview.value, months: months.value, failure: null }
      : { failure: overview.error },
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

/**
 * The month to begin with: the newest with figures; without any this month, or the
 * nearest to it that the plan covers.
 *
 * @param day today as `2017-06-02`
 */
export function firstMonth(
  months: readonly MonthEntry[],
  info: LedgerInfo | null,
  day: string,
): string {
  const newest = months.findLast((each) => each.reported > 0)
  if (newest !== undefined) return newest.month
  const now = day.slice(0, 7)
  const plan = info?.plans[0]
  if (plan === undefined || plan.firstYear === 0) return now
  const [first, last] = [`${plan.firstYear}-01`, `${plan.lastYear}-12`]
  if (now < first) return first
  return now > last ? last : now
}
