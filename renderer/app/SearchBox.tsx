import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { shownKeys } from '../../shared/commandList.ts'
import { Keys } from '../components/Keys.tsx'
import { search } from '../state/viewStore.ts'
import { useText } from '../text/i18n.ts'
import { useApp, useSession, useView } from './appContext.ts'

/** Filters the ledger while typing, also in the middle of a composition: the pinyin letters find the words too. */
export function SearchBox() {
  const { t } = useText()
  const { view, session, grid } = useApp()
  const query = useView((state) => state.filter.query)
  const screen = useSession((state) => state.screen)
  const asked = useSession((state) => state.searchAsked)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asked === 0) return
    input.current?.focus()
    input.current?.select()
  }, [asked])
  return (
    <div className="searchBox" role="search">
      <Search size={16} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={input}
        type="text"
        data-testid="search"
        value={query}
        placeholder={t('topBar.searchPlaceholder')}
        title={t('topBar.searchHint')}
        aria-label={t('topBar.searchPlaceholder')}
        aria-description={t('topBar.searchHint')}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          if (screen !== 'ledger') session.setState({ screen: 'ledger' })
          search(view, event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') search(view, '')
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault()
            grid.focus()
          }
        }}
      />
      {query === '' ? (
        <Keys keys={shownKeys('search') ?? ''} />
      ) : (
        <button
          type="button"
          className="searchClear"
          aria-label={t('topBar.clearSearch')}
          onClick={() => {
            search(view, '')
            input.current?.focus()
          }}
        >
          <X size={14} />
        </button>
      )}
    </div>
  )
}
