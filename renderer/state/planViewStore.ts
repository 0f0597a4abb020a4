import { createStore, type StoreApi } from 'zustand/vanilla'

export const planTabs = [
  'text',
  'indicators',
  'targets',
  'capacity',
  'parks',
  'units',
  'findings',
] as const
export type PlanTab = (typeof planTabs)[number]

export interface LineSpan {
  readonly firstLine: number
  readonly lastLine: number
}

/** Where a person was before they followed a link, and what to call it. */
export type PlanPlace =
  | { readonly screen: 'ledger'; readonly projectId: string | null; readonly label: string }
  | {
      readonly screen: 'plan'
      readonly tab: PlanTab
      readonly itemId: string | null
      readonly lines: LineSpan | null
      readonly topLine: number
      readonly label: string
    }

/** What this window shows of the plan. Nothing of it is saved. */
export interface PlanViewState {
  readonly tab: PlanTab
  /** The lines that somebody asked to see, highlighted in the text. */
  readonly lines: LineSpan | null
  /** Where reading stopped; fractions of a line are kept out. */
  readonly topLine: number
  /** Counts up at each wish to see lines or an item, so that the same one can be asked for twice. */
  readonly asked: number
  /** The last wish to see lines that the text has answered; from then on `topLine` says where to be. */
  readonly answered: number
  /** Whether cited lines are tinted and their notes shown. */
  readonly marks: boolean
  /** The target, indicator, park … that a link led to: its row is open. */
  readonly itemId: string | null
  /** The newest last. */
  readonly trail: readonly PlanPlace[]
}

export type PlanViewStore = StoreApi<PlanViewState>

export function createPlanViewStore(): PlanViewStore {
  return createStore<PlanViewState>(() => ({
    tab: 'text',
    lines: null,
    topLine: 1,
    asked: 0,
    answered: 0,
    marks: true,
    itemId: null,
    trail: [],
  }))
}

/** A person chose a tab themselves: there is nothing to go back to. */
export function chooseTab(store: PlanViewStore, tab: PlanTab): void {
  store.setState({ tab, itemId: null, trail: [] })
}

export function followLines(store: PlanViewStore, lines: LineSpan, from: PlanPlace): void {
  store.setState((state) => ({
    tab: 'text',
    lines,
    itemId: null,
    asked: state.asked + 1,
    trail: [...state.trail, from],
  }))
}

export function followItem(
  store: PlanViewStore,
  tab: Exclude<PlanTab, 'text'>,
  itemId: string,
  from: PlanPlace,
): void {
  store.setState((state) => ({
    tab,
    itemId,
    asked: state.asked + 1,
    trail: [...state.trail, from],
  }))
}

/** Takes the last place off the trail; a place of the plan itself is shown again. @returns it, or null at the start */
export function stepBack(store: PlanViewStore): PlanPlace | null {
  const { trail, asked } = store.getState()
  const place = trail.at(-1) ?? null
  if (place === null) return null
  const rest = trail.slice(0, -1)
  if (place.screen === 'ledger') {
    store.setState({ trail: rest })
  } else {
    const { tab, itemId, lines, topLine } = place
    const now = asked + 1
    // Back to where reading stopped, which need not be where the highlighted lines are.
    store.setState({ tab, itemId, lines, topLine, trail: rest, asked: now, answered: now })
  }
  return place
}
