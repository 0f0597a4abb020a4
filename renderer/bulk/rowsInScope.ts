import type { App } from '../app/appContext.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'

/** Which projects a change of many is meant for. */
export const bulkScopes = ['selected', 'filtered', 'all'] as const
export type BulkScope = (typeof bulkScopes)[number]

/**
 * The projects of a scope, in the order shown.
 *
 * @param withChildren whether entries that the filter lets through bring their children along; selected rows are taken as they are
 */
export function rowsInScope(
  app: App,
  scope: BulkScope,
  withChildren: boolean,
): readonly LedgerRow[] {
  const { rows, byId } = app.ledger.getState().rows
  switch (scope) {
    case 'selected':
      return known(app.grid.selectedIds(), byId)
    case 'filtered':
      return known(app.grid.sheet(withChildren).ids, byId)
    case 'all':
      return withChildren
        ? rows
        : rows.filter((row) => row.parentId === null || !byId.has(row.parentId))
    default:
      return scope satisfies never
  }
}

/** One focused cell is no selection: people who never selected anything mean what they see. */
export function firstScope(app: App): BulkScope {
  return app.grid.selectedIds().length > 1 ? 'selected' : 'filtered'
}

function known(ids: readonly string[], byId: ReadonlyMap<string, LedgerRow>): readonly LedgerRow[] {
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined)
}
