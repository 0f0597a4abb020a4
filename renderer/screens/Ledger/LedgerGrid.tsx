import { createGrid } from 'ag-grid-community'
import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import type { GridState } from '../../grid/ledgerGridView.ts'
import { type FilteredRows, filterRows } from '../../state/filterRows.ts'
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

  // Before any grid is made in it, which passive effects do.
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

/**
 * Mounted once with the state of that moment; `LedgerGridView` keeps it up to date from then on. Made without the grid's React
 * wrapper, which would draw every row and cell as a component: a filter that brings thirty new rows costs twice as much there.
 */
const MountedGrid = memo(
  function MountedGrid({ first }: { readonly first: GridState }) {
    const { grid } = useApp()
    const place = useRef<HTMLDivElement>(null)
    const start = useRef(first)
    useEffect(() => {
      if (place.current === null) return undefined
      const api = createGrid(place.current, grid.prepare(start.current))
      grid.ready(api)
      return () => {
        grid.released(api)
        api.destroy()
      }
    }, [grid])
    return <div ref={place} className="gridPlace" />
  },
  () => true,
)
