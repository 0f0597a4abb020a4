import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Failure } from '../../shared/result.ts'
import type { MilestoneRow, ProblemRow, ProcedureRow } from '../../shared/schemas/followUp.ts'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import type { Port } from '../bridge.ts'
import { today } from '../text/times.ts'
import { readWholeBoard } from './wholeBoard.ts'

export const problemTabs = ['list', 'procedures', 'milestones', 'statistics'] as const
export type ProblemTab = (typeof problemTabs)[number]

/** `unsolved`: all that is not done. */
export const problemChoices = [
  'unsolved',
  'overdue',
  'open',
  'inHand',
  'postponed',
  'done',
  'all',
] as const
export type ProblemChoice = (typeof problemChoices)[number]

/** What is asked of the list. */
export interface ProblemFilter {
  readonly choice: ProblemChoice
  /** Null: all; an empty text: 未填. */
  readonly unit: string | null
  readonly query: string
}

/** A run through problems one by one (逐项过会): which, in what order, and where it is. */
export interface Meeting {
  readonly ids: readonly string[]
  readonly at: number
}

/** 问题, 手续, 节点 and 入统 as the page holds them. What wasn't read yet is null. */
export interface ProblemsState {
  readonly problems: readonly ProblemRow[] | null
  readonly procedures: readonly ProcedureRow[] | null
  readonly milestones: readonly MilestoneRow[] | null
  /** Every project's row of the month shown. */
  readonly rows: readonly BoardRow[] | null
  readonly failure: Failure | null
  readonly tab: ProblemTab
  readonly filter: ProblemFilter
  /** Problems that were shown when the filter was chosen stay while they are being worked on. */
  readonly keptIds: ReadonlySet<string>
  readonly meeting: Meeting | null
}

export type ProblemsStore = StoreApi<ProblemsState>

export const everyUnsolved: ProblemFilter = { choice: 'unsolved', unit: null, query: '' }

export function createProblemsStore(): ProblemsStore {
  return createStore<ProblemsState>(() => ({
    problems: null,
    procedures: null,
    milestones: null,
    rows: null,
    failure: null,
    tab: 'list',
    filter: everyUnsolved,
    keptIds: new Set(),
    meeting: null,
  }))
}

/** The revision that each part was last asked at. */
const asked = new WeakMap<ProblemsStore, { problems?: string; steps?: string; rows?: string }>()

function isNew(store: ProblemsStore, part: 'problems' | 'steps' | 'rows', question: string) {
  const last = asked.get(store) ?? {}
  if (last[part] === question) return false
  asked.set(store, { ...last, [part]: question })
  return true
}

/** Whether a newer question has been asked since. */
function isOvertaken(store: ProblemsStore, part: 'problems' | 'steps' | 'rows', question: string) {
  return asked.get(store)?.[part] !== question
}

/** Reads all problems as they are at a revision, unless they were already asked for at that one. */
export async function readProblems(
  store: ProblemsStore,
  port: Port,
  revision: number,
): Promise<void> {
  const question = `${revision} ${today()}`
  if (!isNew(store, 'problems', question)) return
  const result = await port.call('problems.list', { today: today() })
  if (isOvertaken(store, 'problems', question)) return
  store.setState(result.ok ? { problems: result.value, failure: null } : { failure: result.error })
}

/** Reads procedures and milestones of all projects. */
export async function readSteps(store: ProblemsStore, port: Port, revision: number): Promise<void> {
  const question = String(revision)
  if (!isNew(store, 'steps', question)) return
  const [procedures, milestones] = await Promise.all([
    port.call('procedures.list', {}),
    port.call('milestones.list', {}),
  ])
  if (isOvertaken(store, 'steps', question)) return
  if (!procedures.ok || !milestones.ok) {
    const failure = procedures.ok ? (milestones.ok ? null : milestones.error) : procedures.error
    store.setState({ failure })
    return
  }
  store.setState({
    procedures: procedures.value,
    milestones: milestones.value,
    failure: null,
  })
}

/** Reads every project's figures of a month. */
export async function readRows(
  store: ProblemsStore,
  port: Port,
  { month, revision }: { readonly month: string; readonly revision: number },
): Promise<void> {
  const question = `${month} ${revision}`
  if (!isNew(store, 'rows', question)) return
  const rows = await readWholeBoard(port, month)
  if (isOvertaken(store, 'rows', question)) return
  store.setState(rows.ok ? { rows: rows.value, failure: null } : { failure: rows.error })
}

/** Asks for other problems; what was kept for the sake of work in progress is let go. */
export function askForProblems(store: ProblemsStore, asking: Partial<ProblemFilter>): void {
  store.setState(({ filter }) => ({ filter: { ...filter, ...asking }, keptIds: new Set() }))
}

export function chooseProblemTab(store: ProblemsStore, tab: ProblemTab): void {
  store.setState({ tab })
}

/** How many are past their day. */
export function overdueCount({ problems }: ProblemsState): number {
  return problems?.filter((problem) => problem.overdue).length ?? 0
}
