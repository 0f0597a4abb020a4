import { useEffect, useRef } from 'react'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import type { FilteredRows } from '../../state/filterRows.ts'
import { useText } from '../../text/i18n.ts'

/** The grid's place in the page. It hands the read models on to the grid's own view, which does the rest. */
export function LedgerGrid({ filtered }: { readonly filtered: FilteredRows }) {
  const text = useText()
  const { grid } = useApp()
  const host = useRef<HTMLDivElement>(null)
  const rows = useLedger((state) => state.rows)
  const info = useLedger((state) => state.info)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const density = useLedger((state) => state.settings.density) ?? 'compact'
  const expanded = useView((state) => state.expanded)
  const hidden = useView((state) => state.hiddenColumns)
  const sortings = useView((state) => state.sortings)
  const openId = useView((state) => state.openId)

  useEffect(() => {
    if (host.current === null) return undefined
    grid.attach(host.current)
    return () => grid.detach()
  }, [grid])

  useEffect(() => {
    grid.show({ text, info, rows, filtered, expanded, hidden, sortings, openId, unit, density })
  })

  return (
    <div
      ref={host}
      className="ledgerGrid"
      role="region"
      aria-label={text.t('grid.label')}
      data-testid="ledger-grid"
      data-density={density}
    />
  )
}
