import { Button } from 'antd'
import { SearchX } from 'lucide-react'
import { useMemo } from 'react'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import { isColumnId } from '../../grid/columnIds.ts'
import { type FilteredRows, filterRows } from '../../state/filterRows.ts'
import { clearCondition, clearFilter, search } from '../../state/viewStore.ts'
import { columnWord, filterWords } from '../../text/filterWords.ts'
import { useText } from '../../text/i18n.ts'

/** Says which conditions left nothing, and offers to drop the one that hides most. */
export function NoResult({ filtered }: { readonly filtered: FilteredRows }) {
  const text = useText()
  const { t } = text
  const { view } = useApp()
  const rows = useLedger((state) => state.rows)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const filter = useView((state) => state.filter)
  const withoutSearch = useMemo(
    () => (filter.query === '' ? 0 : filterRows(rows, { ...filter, query: '' }).entries),
    [rows, filter],
  )
  const drops = filter.conditions
    .map(({ column, kind }, at) => ({ column, kind, left: filtered.withoutEach[at] ?? 0 }))
    .filter(({ left }) => left > 0)
    .toSorted((one, other) => other.left - one.left)
  return (
    <div className="emptyState" role="status" data-testid="no-result">
      <SearchX size={36} strokeWidth={1.5} className="emptyMark" />
      <h3>{t('noResult.title')}</h3>
      <p>{t('noResult.words', { words: filterWords(filter, text, unit) })}</p>
      <div className="emptyActions">
        {drops.slice(0, 2).map(({ column, kind, left }) => (
          <Button key={`${column} ${kind}`} onClick={() => clearCondition(view, column, kind)}>
            {t('noResult.drop', {
              axis: isColumnId(column) ? columnWord(column, text) : column,
              n: left,
            })}
          </Button>
        ))}
        {withoutSearch === 0 ? null : (
          <Button onClick={() => search(view, '')}>
            {t('noResult.dropSearch', { n: withoutSearch })}
          </Button>
        )}
        <Button type="text" onClick={() => clearFilter(view)}>
          {t('noResult.clear')}
        </Button>
      </div>
    </div>
  )
}
