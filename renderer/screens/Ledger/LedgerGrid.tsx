import { AgGridReact } from 'ag-grid-react'
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import type { GridState } from '../../grid/ledgerGridView.ts'
import { type FilteredRows, filterRows } from '../../state/filterRows.ts'
import type { GridRow } from '../../state/gridRow.ts'
import type { ViewState } from '../../state/viewStore.ts'
import { useText } from '../../text/i18n.ts'

/** The grid's place in the page. It hands the read models on to the grid's own view, which does the rest. */
export function LedgerGrid({ filtered }: { readonly filtered: FilteredRows }) {
  const text = useText()
  const { grid, view, ledger } = useApp()
  const host = useRef<HTMLDivElement>(null)
  const rows = useLedger((state) => state.rows)
  const info = useLedger((state) => state.info)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const density = useLedger((state) => state.settings.density) ?? 'compact'
  const expanded = useView((state) => state.expanded)
  const columns = useView((state) => state.columns)
  const grouping = useView((state) => state.grouping)
  const collapsed = useView((state) => state.collapsed)
  const sortings = useView((state) => state.sortings)
  const openId = useView((state) => state.openId)

  const state = {
    text,
    info,
    rows,
    filtered,
    expanded,
    columns,
    grouping,
    collapsed,
    sortings,
    openId,
    unit,
    density,
  }

  // Before the grid in it is ready.
  useLayoutEffect(() => (host.current === null ? undefined : grid.attach(host.current)), [grid])
  useEffect(() => {
    grid.show(state)
  })
  // Rows first: the page around them is drawn after a keystroke has shown what it finds.
  useEffect(
    () =>
      view.subscribe((now, before) => {
        if (isOnlyFilter(now, before)) {
          grid.showFiltered(filterRows(ledger.getState().rows, now.filter))
        }
      }),
    [grid, view, ledger],
  )

  return (
    <div
      ref={host}
      className="ledgerGrid"
      role="region"
      aria-label={text.t('grid.label')}
      data-testid="ledger-grid"
      data-density={density}
    >
      {/* The grid's own texts can't be exchanged: another language is another grid. */}
      <MountedGrid key={text.language} first={state} />
    </div>
  )
}

/** Whether the filter changed and nothing else did, which would rather be shown all at once. */
function isOnlyFilter(now: ViewState, before: ViewState): boolean {
  const { filter, ...rest } = now
  const changed = Object.entries(rest).some(
    ([key, value]) => before[key as keyof ViewState] !== value,
  )
  return filter !== before.filter && !changed
}

/** Mounted once with the state of that moment; `LedgerGridView` keeps it up to date from then on. */
const MountedGrid = memo(
  function MountedGrid({ first }: { readonly first: GridState }) {
    const { grid } = useApp()
    const [options] = useState(() => grid.prepare(first))
    return (
      <AgGridReact<GridRow>
        gridOptions={options}
        onGridReady={({ api }) => grid.ready(api)}
        onGridPreDestroyed={({ api }) => grid.released(api)}
      />
    )
  },
  () => true,
)
