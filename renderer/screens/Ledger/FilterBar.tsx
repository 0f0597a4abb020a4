import { useApp, useView } from '../../app/appContext.ts'
import type { FilteredRows } from '../../state/filterRows.ts'
import { clearFilter } from '../../state/viewStore.ts'
import { useText } from '../../text/i18n.ts'
import { ChipRow } from './ChipRow.tsx'

/** One click filters: a row of chips for park, for sector, and one that stage and category share. */
export function FilterBar({ filtered }: { readonly filtered: FilteredRows }) {
  const { t } = useText()
  const { view } = useApp()
  const active = useView((state) => state.filter.conditions.length > 0)
  return (
    <div className="filterBar" data-testid="filter-bar">
      <ChipRow axis="park" filtered={filtered} />
      <ChipRow axis="sector" filtered={filtered} />
      <div className="filterPair">
        <ChipRow axis="stage" filtered={filtered} shared />
        <ChipRow axis="category" filtered={filtered} shared />
      </div>
      {active ? (
        <button
          type="button"
          className="linkButton clearFilter"
          data-testid="clear-filter"
          onClick={() => clearFilter(view)}
        >
          {t('filter.clear')}
        </button>
      ) : null}
    </div>
  )
}
