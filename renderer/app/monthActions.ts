import { addMonths } from '../../shared/model/month/reportMonth.ts'
import type { MonthChanged } from '../../shared/contract.ts'
import type { Failure, Result } from '../../shared/result.ts'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import type { ProgressChange } from '../../shared/schemas/progress.ts'
import type { BoardField } from '../state/boardField.ts'
import { type LedgerState, runCommand } from '../state/ledgerStore.ts'
import { firstMonth, type MonthState, readBoard, takeRows } from '../state/monthStore.ts'
import { chooseMonth, type SessionState } from '../state/sessionStore.ts'
import { today } from '../text/times.ts'
import { type AppBelowGrid, said } from './actions.ts'

/** The month that is shown: the chosen one, or the one to begin with; null while that isn't known. */
export function shownMonth(
  session: SessionState,
  { months }: MonthState,
  { info }: LedgerState,
): string | null {
  if (session.month !== null) return session.month
  return months === null ? null : firstMonth(months, info, today())
}

function monthOf(app: AppBelowGrid): string | null {
  return shownMonth(app.session.getState(), app.month.getState(), app.ledger.getState())
}

export function stepMonth(app: AppBelowGrid, by: -1 | 1): void {
  const month = monthOf(app)
  if (month !== null) chooseMonth(app.session, addMonths(month, by))
}

export interface CellEntry {
  readonly row: BoardRow
  readonly field: BoardField
  readonly value: string | number | null
  /** The text was copied from the month before. */
  readonly copied?: boolean
}

/** Writes cells of the month shown as one undoable batch; a refusal is said at the foot of the window. */
export async function saveEntries(
  app: AppBelowGrid,
  entries: readonly CellEntry[],
  reason?: string,
): Promise<boolean> {
  const failure = await writeEntries(app, entries, reason)
  return failure === null || said(app, { ok: false, error: failure })
}

/**
 * The same, telling what came of it. What was shown keeps its place until the tab is chosen anew.
 *
 * @param reason 调整依据: makes corrections of what is written into a closed month
 * @returns why nothing was written, or null
 */
export async function writeEntries(
  app: AppBelowGrid,
  entries: readonly CellEntry[],
  reason?: string,
): Promise<Failure | null> {
  const month = monthOf(app)
  if (month === null) return null
  const changed = entries.filter(
    ({ row, field, value, copied }) => row[field] !== value || copied === true,
  )
  if (changed.length === 0) return null
  app.month.setState(({ keptIds }) => ({
    keptIds: new Set([...keptIds, ...changed.map((entry) => entry.row.id)]),
  }))
  const context = { shown: { month, today: today() }, ...(reason === undefined ? {} : { reason }) }
  const year = Number(month.slice(0, 4))
  const progress = progressChanges(
    changed.filter(({ field }) => field !== 'planned' && field !== 'opening'),
    month,
  )
  const yearPlans = changed
    .filter(({ field }) => field === 'planned')
    .map(({ row, value }) => ({
      projectId: row.id,
      year,
      set: { planned: amountOf(value) },
      expected: { planned: row.planned },
    }))
  const openings = changed
    .filter(({ field }) => field === 'opening')
    .map(({ row, value }) => ({ projectId: row.id, year, invested: amountOf(value) }))
  const { port } = app
  // The history names what was done where it was of one kind.
  return sendQuietly(app, month, () => {
    if (progress.length === changed.length || yearPlans.length + openings.length === 0) {
      return port.call('progress.save', { changes: progress, ...context })
    }
    if (yearPlans.length === changed.length) {
      return port.call('yearPlans.save', { changes: yearPlans, ...context })
    }
    if (openings.length === changed.length) {
      return port.call('openingBalances.save', { changes: openings, ...context })
    }
    return port.call('months.save', {
      ...(progress.length > 0 && { progress }),
      ...(yearPlans.length > 0 && { yearPlans }),
      ...(openings.length > 0 && { openings }),
      ...context,
    })
  })
}

/** Whether a month that counts the opening balances of a month's year is closed: changing one then asks for a reason. */
export function isOpeningClosed({ months }: Pick<MonthState, 'months'>, month: string): boolean {
  const first = `${month.slice(0, 4)}-01`
  return (months ?? []).some((each) => each.closing !== null && each.month >= first)
}

/** Saves a year's plan with its split by months. */
export async function saveYearPlan(
  app: AppBelowGrid,
  row: BoardRow,
  planned: number | null,
  monthly: number[] | null,
): Promise<boolean> {
  const month = monthOf(app)
  if (month === null) return false
  return send(app, month, () =>
    app.port.call('yearPlans.save', {
      changes: [{ projectId: row.id, year: Number(month.slice(0, 4)), set: { planned, monthly } }],
      shown: { month, today: today() },
    }),
  )
}

function progressChanges(entries: readonly CellEntry[], month: string): ProgressChange[] {
  return [...Map.groupBy(entries, (entry) => entry.row.id)].map(([projectId, own]) => {
    const copied = own.some((entry) => entry.copied === true)
    const set = Object.fromEntries(own.map(({ field, value }) => [field, value]))
    const expected = Object.fromEntries(own.map(({ row, field }) => [field, row[field]]))
    return { projectId, month, set: copied ? { ...set, copied: 1 } : set, expected }
  })
}

function amountOf(value: CellEntry['value']): number | null {
  return typeof value === 'number' ? value : null
}

/** Sends a command on the month; its rows are shown as soon as they are back. */
export async function send(
  app: AppBelowGrid,
  month: string,
  command: () => Promise<Result<MonthChanged>>,
): Promise<boolean> {
  const failure = await sendQuietly(app, month, command)
  return failure === null || said(app, { ok: false, error: failure })
}

/** The same without a word about a refusal. */
async function sendQuietly(
  app: AppBelowGrid,
  month: string,
  command: () => Promise<Result<MonthChanged>>,
): Promise<Failure | null> {
  const result = await runCommand(app.ledger, command)
  if (result.ok) {
    takeRows(app.month, month, result.value.rows)
    return null
  }
  // What is shown may be what was changed elsewhere.
  const { scope } = app.month.getState()
  const { revision } = app.ledger.getState()
  await readBoard(app.month, app.port, { month, scope, revision })
  return result.error
}
