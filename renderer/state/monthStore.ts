import { createStore, type StoreApi } from 'zustand/vanilla'
import { fromColumnar } from '../../shared/columnar.ts'
import type { LightColour } from '../../shared/model/month/lightRules.ts'
import type { Failure } from '../../shared/result.ts'
import type { LedgerInfo } from '../../shared/schemas/ledger.ts'
import type { BoardRow, MonthBoard } from '../../shared/schemas/monthBoard.ts'
import type { MonthEntry } from '../../shared/schemas/progress.ts'
import type { Port } from '../bridge.ts'
import { today } from '../text/times.ts'

/** The month's grid as the page holds it. */
export type Board = Omit<MonthBoard, 'rows'> & { readonly rows: readonly BoardRow[] }

/** Which rows are asked for: all, those not reported, those with findings, or those of a light. */
export type BoardTab = 'all' | 'unreported' | 'findings' | LightColour
export type BoardAxis = 'responsibleUnit' | 'park' | 'sector'
export type BoardScope = 'reporting' | 'all'

/** Columns that are not there until they are asked for. */
export const extraColumns = [
  'problems',
  'coordination',
  'nextPlan',
  'fundsInPlace',
  'statistics',
  'opening',
  'sinceStart',
  'shareOfTotal',
] as const
export type ExtraColumn = (typeof extraColumns)[number]

export interface MonthState {
  /** Months with a figure or a closing; null until they were read. */
  readonly months: readonly MonthEntry[] | null
  readonly board: Board | null
  readonly failure: Failure | null
  readonly scope: BoardScope
  readonly tab: BoardTab
  /** Null: all; an empty text: 未填. */
  readonly only: Readonly<Record<BoardAxis, string | null>>
  readonly extra: ReadonlySet<ExtraColumn>
  /** Rows that were shown when the tab was chosen stay while they are being filled in. */
  readonly keptIds: ReadonlySet<string>
  /** A row that another screen asked for: it takes the focus once it is shown. */
  readonly wantedId: string | null
}

export type MonthStore = StoreApi<MonthState>

const anything: MonthState['only'] = { responsibleUnit: null, park: null, sector: null }

export function createMonthStore(): MonthStore {
  return createStore<MonthState>(() => ({
    months: null,
    board: null,
    failure: null,
    scope: 'reporting',
    tab: 'all',
    only: anything,
    extra: new Set(),
    keptIds: new Set(),
    wantedId: null,
  }))
}

/** The revision that the months were last asked at. */
const monthsAsked = new WeakMap<MonthStore, number>()

/** Reads the list of months as it is at a revision, unless it was already asked for at that one. */
export async function readMonths(store: MonthStore, port: Port, revision: number): Promise<void> {
  if (monthsAsked.get(store) === revision) return
  monthsAsked.set(store, revision)
  const result = await port.call('months.list', {})
  store.setState(result.ok ? { months: result.value } : { failure: result.error })
}

let asked = 0

/**
 * Reads a month's grid; an answer that a later question overtook, or that is older than the revision the page knows, is
 * dropped.
 */
export async function readBoard(
  store: MonthStore,
  port: Port,
  { month, scope, revision }: { month: string; scope: BoardScope; revision: number },
): Promise<void> {
  asked += 1
  const question = asked
  const result = await port.call('months.board', { month, today: today(), scope })
  if (question !== asked || (result.ok && result.value.revision < revision)) return
  if (!result.ok) {
    store.setState({ failure: result.error })
    return
  }
  const { rows, ...rest } = result.value
  store.setState(({ board }) => ({
    board: { ...rest, rows: fromColumnar(rows) },
    failure: null,
    ...(board?.month === month ? {} : { keptIds: new Set() }),
  }))
}

/** Takes in the rows that a command answered with, before the whole is read anew. */
export function takeRows(store: MonthStore, month: string, rows: readonly BoardRow[]): void {
  const changed = new Map(rows.map((row) => [row.id, row]))
  store.setState(({ board }) =>
    board?.month !== month
      ? {}
      : { board: { ...board, rows: board.rows.map((row) => changed.get(row.id) ?? row) } },
  )
}

/** Asks for other rows; what was kept for the sake of an entry in progress is let go. */
export function askForRows(
  store: MonthStore,
  asking: Partial<Pick<MonthState, 'tab' | 'only' | 'scope'>>,
): void {
  store.setState({ ...asking, keptIds: new Set() })
}

export function clearAsked(store: MonthStore): void {
  askForRows(store, { tab: 'all', only: anything })
}

/** The rows asked for, in the register's order, and those kept. */
export function shownRows(state: MonthState): readonly BoardRow[] {
  const { board, tab, only, keptIds } = state
  return (board?.rows ?? []).filter(
    (row) => keptIds.has(row.id) || (isInTab(row, tab) && isAsked(row, only)),
  )
}

export function isInTab(row: BoardRow, tab: BoardTab): boolean {
  switch (tab) {
    case 'all':
      return true
    case 'unreported':
      return row.state === 'unreported'
    case 'findings':
      return row.findings.length > 0
    default:
      return row.light === tab && row.counted
  }
}

function isAsked(row: BoardRow, only: MonthState['only']): boolean {
  return (['responsibleUnit', 'park', 'sector'] as const).every(
    (axis) => only[axis] === null || (row[axis] ?? '') === only[axis],
  )
}

/**
 * The month to begin with: the newest with figures; without any this month, or the nearest to it that the plan covers.
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
