import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Failure } from '../../shared/result.ts'
import type { ProjectDetail } from '../../shared/schemas/ledger.ts'
import type { MonthExplanation, ProjectProgress } from '../../shared/schemas/monthBoard.ts'
import type { Port } from '../bridge.ts'
import { today } from '../text/times.ts'

/** The pages of the panel: 概况, 月度, 问题, 手续, 节点. */
export const panelTabs = ['facts', 'month', 'problems', 'procedures', 'milestones'] as const
export type PanelTab = (typeof panelTabs)[number]

/** Everything about the project in the panel that the grid's rows do not hold: citation, history, progress. */
export interface DetailState {
  readonly detail: ProjectDetail | null
  readonly progress: ProjectProgress | null
  /** Of the shown month; null while that isn't known, and for what doesn't report. */
  readonly explanation: MonthExplanation | null
  readonly failure: Failure | null
  /** The ledger's revision when it was last asked. */
  readonly revision: number
  /** Stays from project to project. */
  readonly tab: PanelTab
}

export type DetailStore = StoreApi<DetailState>

export function createDetailStore(): DetailStore {
  return createStore<DetailState>(() => ({
    detail: null,
    progress: null,
    explanation: null,
    failure: null,
    revision: 0,
    tab: 'facts',
  }))
}

interface Question {
  readonly id: string
  /** Null while it isn't known. */
  readonly month: string | null
  readonly revision: number
}

let asked = 0

/** Reads one project as it is at a revision; an answer that a later question overtook is dropped. */
export async function readDetail(
  store: DetailStore,
  port: Port,
  { id, month, revision }: Question,
): Promise<void> {
  asked += 1
  const question = asked
  store.setState({ revision })
  const [detail, progress, explanation] = await Promise.all([
    port.call('projects.get', { id }),
    port.call('progress.ofProject', { projectId: id, today: today() }),
    month === null ? null : port.call('months.explain', { projectId: id, month, today: today() }),
  ])
  if (question !== asked) return
  if (!detail.ok || !progress.ok) {
    const refused = detail.ok ? progress : detail
    store.setState({
      detail: null,
      progress: null,
      explanation: null,
      failure: refused.ok ? null : refused.error,
    })
    return
  }
  store.setState({
    detail: detail.value,
    progress: progress.value,
    // An entry that only the plan's running text names has no month.
    explanation: explanation?.ok === true ? explanation.value : null,
    failure: null,
  })
}

export function showPanelTab(store: DetailStore, tab: PanelTab): void {
  store.setState({ tab })
}
