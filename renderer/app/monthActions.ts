import { addMonths } from '../../shared/model/month/reportMonth.ts'
import type { MonthChanged } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
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

/**
 * Writes cells of the month shown, those of one kind as one undoable batch. What was shown keeps its place until the tab is
 * chosen anew.
 *
 * @param reason 调整依据: makes corrections of what is written into a closed month
 */
export async function saveEntries(
  app: AppBelowGrid,
  entries: readonly CellEntry[],
  reason?: string,
): Promise<boolean> {
  const month = monthOf(app)
  if (month === null) return false
  const changed = entries.filter(({ row, field, value }) => row[field] !== value)
  app.month.setState(({ keptIds }) => ({
    keptIds: new Set([...keptIds, ...changed.map((entry) => entry.row.id)]),
  }))
  const context = { shown: { month, today: today() }, ...(reason === undefined ? {} : { reason }) }
  const year = Number(month.slice(0, 4))
  const plans = changed.filter(({ field }) => field === 'planned')
  const openings = changed.filter(({ field }) => field === 'opening')
  const progress = progressChanges(
    changed.filter(({ field }) => field !== 'planned' && field !== 'opening'),
    month,
  )
  let fine = true
  if (progress.length > 0) {
    fine = await send(app, month, () =>
      app.port.call('progress.save', { changes: progress, ...context }),
    )
  }
  if (fine && plans.length > 0) {
    fine = await send(app, month, () =>
      app.port.call('yearPlans.save', {
        changes: plans.map(({ row, value }) => ({
          projectId: row.id,
          year,
          set: { planned: amountOf(value) },
          expected: { planned: row.planned },
        })),
        ...context,
      }),
    )
  }
  if (fine && openings.length > 0) {
    fine = await send(app, month, () =>
      app.port.call('openingBalances.save', {
        changes: openings.map(({ row, value }) => ({
          projectId: row.id,
          year,
          invested: amountOf(value),
        })),
        ...context,
      }),
    )
  }
  return fine
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
  const result = await runCommand(app.ledger, command)
  if (!said(app, result)) {
    // What is shown may be what was changed elsewhere.
    const { scope } = app.month.getState()
    await readBoard(app.month, app.port, {
      month,
      scope,
      revision: app.ledger.getState().revision,
    })
    return false
  }
  takeRows(app.month, month, result.value.rows)
  return true
}
