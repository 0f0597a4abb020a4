import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import type { BoardColumnId } from '../grid/board/boardColumnIds.ts'
import { boardModel, boardPasting } from '../grid/board/boardRange.ts'
import type { PastedCell, Rows } from '../grid/clipboard/block.ts'
import { needsPreview, type PastePlan, planPaste } from '../grid/clipboard/planPaste.ts'
import type { CellChange } from '../grid/range/cellChange.ts'
import { clearCells, type PlannedFill } from '../grid/range/fillCells.ts'
import type { SelectedCells } from '../grid/range/selectedCells.ts'
import type { BoardField } from '../state/boardField.ts'
import { say } from '../state/sessionStore.ts'
import { errorLine } from '../text/errors.ts'
import { pageText } from '../text/i18n.ts'
import { type AppBelowGrid, undoAction } from './actions.ts'
import { isOpeningClosed, writeEntries } from './monthActions.ts'

/** What people do with selected cells of the month. Each is one batch, undone as one. */

type Cells = SelectedCells<BoardRow, BoardColumnId>
type Plan = PastePlan<BoardRow, BoardColumnId, BoardField>

/** Pastes at once what is plain to see, and shows the rest first. */
export async function pasteEntries(
  app: AppBelowGrid,
  cells: Cells,
  block: Rows<PastedCell>,
): Promise<void> {
  const text = pageText(app.texts)
  const { board, months } = app.month.getState()
  if (board === null || block.length === 0 || cells.rows.length === 0) {
    say(app.session, 'refused', text.t('range.nothingToPaste'))
    return
  }
  const words = {
    text,
    board,
    unit: app.ledger.getState().settings.moneyUnit ?? 'wan',
    numbers: new Map<string, number>(),
    openingClosed: isOpeningClosed({ months }, board.month),
  } as const
  const plan = planPaste(block, cells, boardPasting(words))
  if (needsPreview(plan)) {
    app.boardRange.setState({ pasting: plan })
    return
  }
  if (plan.changes.length === 0) say(app.session, 'done', text.t('range.pastedSame'))
  else await write(app, plan.changes, text.t('range.pasted', { n: plan.changes.length }))
}

/** @returns why nothing was written, or null where it was and the preview is closed */
export async function applyBoardPaste(
  app: AppBelowGrid,
  plan: Plan,
  changes: readonly CellChange<BoardRow, BoardField>[],
): Promise<string | null> {
  const { t, language } = pageText(app.texts)
  const failure = await writeEntries(app, entriesOf(changes))
  if (failure !== null) return errorLine(failure, language)
  app.boardRange.setState({ pasting: null })
  const left = plan.changes.length - changes.length + plan.refused.length
  const n = changes.length
  const done = left === 0 ? t('range.pasted', { n }) : t('range.pastedPart', { n, left })
  say(app.session, 'done', done, [undoAction(app)])
  return null
}

export async function fillEntries(
  app: AppBelowGrid,
  { changes, fixed }: PlannedFill<BoardRow, BoardField>,
): Promise<void> {
  const { t } = pageText(app.texts)
  const n = changes.length
  if (n > 0) await write(app, changes, withFixed(app, t('range.filled', { n }), fixed))
  else if (fixed > 0) say(app.session, 'refused', t('range.nothingToFill'))
}

export async function clearEntries(app: AppBelowGrid, cells: Cells, isCut: boolean): Promise<void> {
  const { t } = pageText(app.texts)
  const { board, months } = app.month.getState()
  if (board === null) return
  const model = boardModel({ board, openingClosed: isOpeningClosed({ months }, board.month) })
  const { changes, fixed } = clearCells(cells.rows, cells.columns, model)
  const n = changes.length
  const done = t(isCut ? 'range.cut' : 'range.cleared', { n })
  if (n > 0) await write(app, changes, withFixed(app, done, fixed))
  else if (fixed > 0) say(app.session, 'refused', t('range.nothingToClear'))
}

async function write(
  app: AppBelowGrid,
  changes: readonly CellChange<BoardRow, BoardField>[],
  done: string,
): Promise<void> {
  const { t, language } = pageText(app.texts)
  const failure = await writeEntries(app, entriesOf(changes))
  if (failure === null) say(app.session, 'done', done, [undoAction(app)])
  else {
    const why = errorLine(failure, language)
    say(app.session, 'refused', t('range.notWritten', { why }))
  }
}

function entriesOf(changes: readonly CellChange<BoardRow, BoardField>[]) {
  return changes.map(({ row, field, after }) => ({ row, field, value: after }))
}

function withFixed(app: AppBelowGrid, done: string, fixed: number): string {
  return fixed === 0 ? done : pageText(app.texts).t('range.leftFixed', { done, n: fixed })
}
