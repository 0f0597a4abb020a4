import type { PastedCell, Rows } from '../grid/clipboard/block.ts'
import { needsPreview, type PastePlan, planPaste } from '../grid/clipboard/planPaste.ts'
import type { CellChange } from '../grid/range/cellChange.ts'
import { ledgerCellModel, ledgerPasting } from '../grid/ledgerCellModel.ts'
import { clearCells, type PlannedFill } from '../grid/range/fillCells.ts'
import type { SelectedCells } from '../grid/range/selectedCells.ts'
import { showPastePlan } from '../state/rangeStore.ts'
import { say } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import { type AppBelowGrid, undoAction } from './actions.ts'
import { writeCells } from './writeCells.ts'

/** What people do with selected cells. Each is one batch, undone as one. */

/** Pastes at once what is plain to see, and shows the rest first. */
export async function pasteBlock(
  app: AppBelowGrid,
  cells: SelectedCells,
  block: Rows<PastedCell>,
): Promise<void> {
  const text = pageText(app.texts)
  const { info, settings } = app.ledger.getState()
  if (block.length === 0 || cells.rows.length === 0) {
    say(app.session, 'refused', text.t('range.nothingToPaste'))
    return
  }
  const plan = planPaste(
    block,
    cells,
    ledgerPasting({ text, info, unit: settings.moneyUnit ?? 'wan' }),
  )
  if (needsPreview(plan)) {
    showPastePlan(app.range, plan)
    return
  }
  if (plan.changes.length === 0) {
    say(app.session, 'done', text.t('range.pastedSame'))
    return
  }
  const refusal = await writeCells(app, plan.changes)
  if (refusal === null) sayDone(app, text.t('range.pasted', { n: plan.changes.length }))
  else sayRefused(app, refusal)
}

/** @returns why nothing was written, or null where it was and the preview is closed */
export async function applyPaste(
  app: AppBelowGrid,
  plan: PastePlan,
  changes: readonly CellChange[],
): Promise<string | null> {
  const refusal = await writeCells(app, changes)
  if (refusal !== null) return refusal
  const { t } = pageText(app.texts)
  showPastePlan(app.range, null)
  const left = plan.changes.length - changes.length + plan.refused.length
  const n = changes.length
  sayDone(app, left === 0 ? t('range.pasted', { n }) : t('range.pastedPart', { n, left }))
  return null
}

export async function fillCells(app: AppBelowGrid, plan: PlannedFill): Promise<void> {
  const { t } = pageText(app.texts)
  const n = plan.changes.length
  if (n === 0) {
    if (plan.fixed > 0) say(app.session, 'refused', t('range.nothingToFill'))
    return
  }
  const refusal = await writeCells(app, plan.changes)
  if (refusal !== null) sayRefused(app, refusal)
  else sayDone(app, withFixed(app, t('range.filled', { n }), plan.fixed))
}

export async function clearSelected(app: AppBelowGrid, cells: SelectedCells): Promise<void> {
  await empty(app, cells, 'range.cleared')
}

/** What was cut is on the clipboard already; here it leaves its cells. */
export async function cutCells(app: AppBelowGrid, cells: SelectedCells): Promise<void> {
  await empty(app, cells, 'range.cut')
}

async function empty(
  app: AppBelowGrid,
  cells: SelectedCells,
  done: 'range.cleared' | 'range.cut',
): Promise<void> {
  const { t } = pageText(app.texts)
  const { changes, required, fixed } = clearCells(cells.rows, cells.columns, ledgerCellModel)
  const n = changes.length
  if (n === 0) {
    if (required > 0) sayRefused(app, t('edit.nameRequired'))
    else if (fixed > 0) say(app.session, 'refused', t('range.nothingToClear'))
    return
  }
  const refusal = await writeCells(app, changes)
  if (refusal !== null) sayRefused(app, refusal)
  else if (required > 0) sayDone(app, t('range.keptNames', { done: t(done, { n }), n: required }))
  else sayDone(app, withFixed(app, t(done, { n }), fixed))
}

function withFixed(app: AppBelowGrid, done: string, fixed: number): string {
  return fixed === 0 ? done : pageText(app.texts).t('range.leftFixed', { done, n: fixed })
}

function sayDone(app: AppBelowGrid, text: string): void {
  say(app.session, 'done', text, [undoAction(app)])
}

function sayRefused(app: AppBelowGrid, why: string): void {
  say(app.session, 'refused', pageText(app.texts).t('range.notWritten', { why }))
}
