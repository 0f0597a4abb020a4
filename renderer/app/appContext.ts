import type { i18n } from 'i18next'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import type { Port } from '../bridge.ts'
import type { BoardColumnId } from '../grid/board/boardColumnIds.ts'
import { LedgerGridView } from '../grid/ledgerGridView.ts'
import type { BoardField } from '../state/boardField.ts'
import { createDetailStore, type DetailStore } from '../state/detailStore.ts'
import { createExportStore, type ExportStore } from '../state/exportStore.ts'
import { createFormsStore, type FormsStore } from '../state/formsStore.ts'
import { createHistoryStore, type HistoryStore } from '../state/historyStore.ts'
import { createLedgerStore, type LedgerState, type LedgerStore } from '../state/ledgerStore.ts'
import { createMenuStore, type MenuStore } from '../state/menuStore.ts'
import { createMonthStore, type MonthStore } from '../state/monthStore.ts'
import { createOverviewStore, type OverviewStore } from '../state/overviewStore.ts'
import { createPlanStore, type PlanStore } from '../state/planStore.ts'
import { createPlanViewStore, type PlanViewStore } from '../state/planViewStore.ts'
import { createProblemsStore, type ProblemsStore } from '../state/problemsStore.ts'
import { createProjectorStore, type ProjectorStore } from '../state/projectorStore.ts'
import { createProofStore, type ProofStore } from '../state/proofStore.ts'
import { type BoardRangeStore, createRangeStore, type RangeStore } from '../state/rangeStore.ts'
import { createSessionStore, type SessionState, type SessionStore } from '../state/sessionStore.ts'
import { createViewStore, type ViewState, type ViewStore } from '../state/viewStore.ts'
import { createViewsStore, type ViewsStore } from '../state/viewsStore.ts'
import { gridListeners } from './gridListeners.ts'

/** All that the page is made of below its looks: the way to the ledger, the read models, the sentences. */
export interface App {
  readonly port: Port
  readonly texts: i18n
  /** Style elements made at run time must carry this, or the content security policy drops them. */
  readonly nonce: string
  readonly ledger: LedgerStore
  readonly view: ViewStore
  readonly session: SessionStore
  readonly detail: DetailStore
  readonly history: HistoryStore
  readonly exporting: ExportStore
  readonly plan: PlanStore
  readonly planView: PlanViewStore
  readonly overview: OverviewStore
  readonly range: RangeStore
  readonly views: ViewsStore
  readonly menus: MenuStore
  readonly month: MonthStore
  readonly boardRange: BoardRangeStore
  readonly problems: ProblemsStore
  readonly projector: ProjectorStore
  readonly forms: FormsStore
  readonly proof: ProofStore
  readonly grid: LedgerGridView
}

export function createApp(port: Port, texts: i18n, nonce: string): App {
  const app = {
    port,
    texts,
    nonce,
    ledger: createLedgerStore(),
    view: createViewStore(),
    session: createSessionStore(),
    detail: createDetailStore(),
    history: createHistoryStore(),
    exporting: createExportStore(),
    plan: createPlanStore(),
    planView: createPlanViewStore(),
    overview: createOverviewStore(),
    range: createRangeStore(),
    views: createViewsStore(),
    menus: createMenuStore(),
    month: createMonthStore(),
    boardRange: createRangeStore<BoardRow, BoardColumnId, BoardField>(),
    problems: createProblemsStore(),
    projector: createProjectorStore(),
    forms: createFormsStore(),
    proof: createProofStore(),
  }
  return { ...app, grid: new LedgerGridView(gridListeners(app), nonce) }
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('Rendered outside of the app')
  return app
}

/** One stored value of a read model; the component is drawn again when that value changes. */
export function useLedger<Value>(select: (state: LedgerState) => Value): Value {
  return useStore(useApp().ledger, select)
}

export function useView<Value>(select: (state: ViewState) => Value): Value {
  return useStore(useApp().view, select)
}

export function useSession<Value>(select: (state: SessionState) => Value): Value {
  return useStore(useApp().session, select)
}
