import { type CSSProperties, useMemo } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger, useSession, useView } from '../../app/appContext.ts'
import { isFiltered } from '../../state/editFilter.ts'
import { filterRows } from '../../state/filterRows.ts'
import { AddProjectDialog } from './AddProjectDialog.tsx'
import { EmptyLedger } from './EmptyLedger.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { FilterBar } from './FilterBar.tsx'
import { FirstRunHint } from './FirstRunHint.tsx'
import { LedgerGrid } from './LedgerGrid.tsx'
import { GridMenus } from './menus/GridMenus.tsx'
import { NoResult } from './NoResult.tsx'
import { LedgerPaste } from './LedgerPaste.tsx'
import { DetailPanel } from './panel/DetailPanel.tsx'
import { StatusBar } from './StatusBar.tsx'
import { ViewBar } from './ViewBar.tsx'

export function LedgerScreen() {
  const rows = useLedger((state) => state.rows)
  const filter = useView((state) => state.filter)
  const filterBarOpen = useView((state) => state.filterBarOpen)
  const openId = useView((state) => state.openId)
  const panelWidth = useLedger((state) => state.settings.panelWidth) ?? 384
  const dialog = useSession((state) => state.dialog)
  const pasting = useStore(useApp().range, (state) => state.pasting)
  const filtered = useMemo(() => filterRows(rows, filter), [rows, filter])
  const empty = rows.rows.length === 0
  const panelOpen = openId !== null && rows.byId.has(openId)
  return (
    <div
      className="ledgerScreen"
      data-panel={panelOpen ? 'open' : undefined}
      style={{ '--panel-width': `${panelWidth}px` } as CSSProperties}
    >
      <ViewBar filtered={filtered} />
      <div className="ledgerBody">
        <div className="ledgerList">
          {filterBarOpen && !empty ? <FilterBar filtered={filtered} /> : null}
          <div className="gridArea">
            <LedgerGrid filtered={filtered} />
            {empty ? <EmptyLedger /> : null}
            {!empty && filtered.entries === 0 && isFiltered(filter) ? (
              <NoResult filtered={filtered} />
            ) : null}
          </div>
        </div>
        {panelOpen ? <DetailPanel id={openId} /> : null}
      </div>
      <StatusBar filtered={filtered} />
      <FirstRunHint />
      <GridMenus />
      {pasting === null ? null : <LedgerPaste plan={pasting} />}
      {dialog === 'add' ? <AddProjectDialog /> : null}
      {dialog === 'export' ? <ExportDialog filtered={filtered} /> : null}
    </div>
  )
}
