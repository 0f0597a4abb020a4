import { Button } from 'antd'
import { SearchX } from 'lucide-react'
import { useMemo } from 'react'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import { axes, type FilteredRows, filterRows } from '../../state/filterRows.ts'
import { clearAxis, clearFilter, search } from '../../state/viewStore.ts'
import { filterWords } from '../../text/filterWords.ts'
import { useText } from '../../text/i18n.ts'

/** Says which conditions left nothing, and offers to drop the one that hides most. */
export function NoResult({ filtered }: { readonly filtered: FilteredRows }) {
  const text = useText()
  const { t, words } = text
  const { view } = useApp()
  const rows = useLedger((state) => state.rows)
  const filter = useView((state) => state.filter)
  const withoutSearch = useMemo(
    () => (filter.query === '' ? 0 : filterRows(rows, { ...filter, query: '' }).entries),
    [rows, filter],
  )
  const drops = axes
    .filter((axis) => filter.chosen[axis].length > 0 && filtered.allOf[axis] > 0)
    .toSorted((left, right) => filtered.allOf[right] - filtered.allOf[left])
  return (
    <div className="emptyState" role="status" data-testid="no-result">
      <SearchX size={36} strokeWidth={1.5} className="emptyMark" />
      <h3>{t('noResult.title')}</h3>
      <p>{t('noResult.words', { words: filterWords(filter, text) })}</p>
      <div className="emptyActions">
        {drops.slice(0, 2).map((axis) => (
          <Button key={axis} onClick={() => clearAxis(view, axis)}>
            {t('noResult.drop', { axis: words.field[axis], n: filtered.allOf[axis] })}
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
