import { useMemo, useState } from 'react'
import { useApp, useLedger } from '../../app/appContext.ts'
import { type BulkScope, bulkScopes, firstScope, rowsInScope } from '../../bulk/rowsInScope.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'

interface ScopeState {
  readonly scope: BulkScope
  readonly setScope: (scope: BulkScope) => void
  readonly rows: readonly LedgerRow[]
  readonly counts: Readonly<Record<BulkScope, number>>
}

/** The projects a dialog is about, kept up with the ledger while it is open. */
export function useScope(withChildren: boolean): ScopeState {
  const app = useApp()
  const ledgerRows = useLedger((state) => state.rows)
  const [scope, setScope] = useState(() => firstScope(app))
  const byScope = useMemo(
    () => new Map(bulkScopes.map((one) => [one, rowsInScope(app, one, withChildren)])),
    // The grid shows the ledger's rows.
    // oxlint-disable-next-line react/exhaustive-deps
    [app, withChildren, ledgerRows],
  )
  const count = (one: BulkScope) => byScope.get(one)?.length ?? 0
  return {
    scope,
    setScope,
    rows: byScope.get(scope) ?? [],
    counts: { selected: count('selected'), filtered: count('filtered'), all: count('all') },
  }
}
