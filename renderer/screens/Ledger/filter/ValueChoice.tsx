import { Search } from 'lucide-react'
import { useRef } from 'react'
import type { ColumnId } from '../../../grid/columnIds.ts'
import { columnWord } from '../../../text/filterWords.ts'
import { useText } from '../../../text/i18n.ts'
import type { ValueChoiceState } from './useValueChoice.ts'
import { ValueList } from './ValueList.tsx'

/** A search box over the column's values; Enter applies, down leads into the list. */
export function ValueChoice({
  column,
  choice,
}: {
  readonly column: ColumnId
  readonly choice: ValueChoiceState
}) {
  const text = useText()
  const { t } = text
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { query, searched, found } = choice
  return (
    <>
      <div className="valueSearch">
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          ref={box}
          type="text"
          className="field"
          data-first=""
          data-testid="filter-search"
          value={query}
          placeholder={t('filters.sheet.search')}
          aria-label={t('filters.sheet.search')}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => choice.search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            list.current?.focus()
          }}
        />
      </div>
      <div className="valueHead">
        <span data-testid="filter-found">
          {searched.length === 0
            ? t('filters.sheet.count', { n: found.length })
            : t('filters.sheet.found', { n: found.length })}
        </span>
        <button
          type="button"
          className="linkButton"
          data-testid="filter-all"
          disabled={found.length === 0}
          onClick={() => choice.tickFound(true)}
        >
          {t('filters.sheet.all')}
        </button>
        <button
          type="button"
          className="linkButton"
          data-testid="filter-none"
          onClick={() => choice.tickFound(false)}
        >
          {t('filters.sheet.none')}
        </button>
      </div>
      <ValueList
        label={t('filters.sheet.list', { column: columnWord(column, text) })}
        values={found}
        hasUnfilled={choice.hasUnfilled}
        wordOf={choice.wordOf}
        countOf={choice.countOf}
        searched={searched}
        draft={choice.draft}
        listRef={list}
        onTick={choice.tick}
        onLeave={() => box.current?.focus()}
      />
    </>
  )
}
