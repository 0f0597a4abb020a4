import { fromColumnar } from '../../../shared/columnar.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import { type Condition, noFilter } from '../../../shared/schemas/viewFilter.ts'
import { said } from '../../app/actions.ts'
import type { App } from '../../app/appContext.ts'
import { filterRows } from '../../state/filterRows.ts'
import { showScreen } from '../../state/sessionStore.ts'
import { leaveFilteredView } from '../../state/viewsStore.ts'
import { today } from '../../text/times.ts'

export function setOf(column: string, values: readonly (string | null)[]): Condition {
  return { kind: 'set', column, values: values.map((value) => value ?? ''), exclude: false }
}

/** Shows the entries behind a figure in the ledger, filtered. */
export function showEntries(app: App, conditions: readonly Condition[]): void {
  leaveFilteredView(app.views)
  app.view.setState({ filter: { ...noFilter, conditions: [...conditions] }, openId: null })
  showScreen(app.session, 'ledger')
}

export function showIds(app: App, ids: readonly string[]): void {
  const { byId } = app.ledger.getState().rows
  const entries = new Set(ids.map((id) => byId.get(id)?.parentId ?? id))
  showEntries(app, [setOf('id', [...entries])])
}

interface MeantRows {
  readonly month: string
  /** Also rows without a plan or a figure for the year. */
  readonly ofAll?: boolean
  readonly isMeant: (row: BoardRow) => boolean
  readonly conditions?: readonly Condition[]
}

/**
 * Shows the rows of a month that a figure is made of. They are named by their ids where the conditions alone would show
 * others too: a sector has entries without a plan for the year.
 */
export async function showMonthRows(app: App, meant: MeantRows): Promise<void> {
  const { month, ofAll = false, isMeant, conditions = [] } = meant
  const scope = ofAll ? 'all' : 'reporting'
  const board = await app.port.call('months.board', { month, today: today(), scope })
  if (!said(app, board)) return
  const ids = entriesOf(fromColumnar(board.value.rows).filter(isMeant))
  const { entryIds } = filterRows(app.ledger.getState().rows, {
    ...noFilter,
    conditions: [...conditions],
  })
  // A stage of that month may be another than the project's own of today: then only the ids are right.
  const kept = [...ids].every((id) => entryIds.has(id)) ? conditions : []
  const isEnough = kept.length > 0 && ids.size === entryIds.size
  showEntries(app, isEnough ? kept : [...kept, setOf('id', [...ids])])
}

/** The ledger filters by entries: a piece of a bundle stands for the bundle. */
function entriesOf(rows: readonly BoardRow[]): Set<string> {
  return new Set(rows.map((row) => row.parentId ?? row.id))
}
