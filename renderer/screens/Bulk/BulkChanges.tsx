import { useLedger } from '../../app/appContext.ts'
import type { CellChange } from '../../grid/range/cellChange.ts'
import { useText } from '../../text/i18n.ts'
import { ChangeScroller } from './ChangeScroller.tsx'
import { shownValue } from './shownValue.ts'
import { useShownCount } from './useShownCount.ts'

export function BulkChanges({ changes }: { readonly changes: readonly CellChange[] }) {
  const text = useText()
  const { t, words } = text
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const { shown, next, showMore } = useShownCount(changes.length, changes)
  const value = (field: CellChange['field'], one: CellChange['after']) => {
    const word = shownValue(field, one, unit, text)
    return word === null ? <span className="unfilled">{words.unfilled}</span> : word
  }
  return (
    <ChangeScroller
      className="bulkTable"
      next={next}
      onMore={showMore}
      head={
        <>
          <th scope="col">{t('bulk.project')}</th>
          <th scope="col">{t('bulk.before')}</th>
          <th aria-hidden="true" />
          <th scope="col">{t('bulk.after')}</th>
        </>
      }
    >
      {changes.slice(0, shown).map(({ row, field, before, after }) => (
        <tr key={row.id} data-testid="bulk-line">
          <td title={row.project.name}>{row.project.name}</td>
          <td className="changeBefore">{value(field, before)}</td>
          <td className="changeArrow" aria-hidden="true">
            →
          </td>
          <td className="changeAfter">{value(field, after)}</td>
        </tr>
      ))}
    </ChangeScroller>
  )
}
