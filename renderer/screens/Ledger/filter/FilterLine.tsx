import { X } from 'lucide-react'
import { useApp, useLedger, useView } from '../../../app/appContext.ts'
import { clearCondition, clearFilter, search } from '../../../state/viewStore.ts'
import { type FilterPart, filterParts } from '../../../text/filterWords.ts'
import { useText } from '../../../text/i18n.ts'

/** What is filtered, in words, each part with a way to drop it. It stands at the foot, where it moves nothing when it comes. */
export function FilterLine() {
  const text = useText()
  const { t } = text
  const { view } = useApp()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const filter = useView((state) => state.filter)
  const parts = filterParts(filter, text, unit)
  const drop = ({ condition }: FilterPart) => {
    if (condition === null) search(view, '')
    else clearCondition(view, condition.column, condition.kind)
  }
  return (
    <span className="statusFilter" role="group" aria-label={t('filters.line.label')}>
      {parts.map((part) => (
        <span key={part.words} className="filterPart" data-testid="filter-part">
          <span className="cellText" title={part.words}>
            {part.words}
          </span>
          <button
            type="button"
            aria-label={t('filters.line.drop', { words: part.words })}
            title={t('filters.line.drop', { words: part.words })}
            onClick={() => drop(part)}
          >
            <X size={12} strokeWidth={2} aria-hidden />
          </button>
        </span>
      ))}
      {parts.length < 2 ? null : (
        <button
          type="button"
          className="linkButton"
          data-testid="filter-clear-all"
          onClick={() => clearFilter(view)}
        >
          {t('filters.line.clear')}
        </button>
      )}
    </span>
  )
}
