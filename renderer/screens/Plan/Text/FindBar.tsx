import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../../../text/i18n.ts'

interface FindBarProps {
  readonly query: string
  readonly found: number
  readonly at: number
  readonly onQuery: (query: string) => void
  readonly onMove: (step: 1 | -1) => void
}

/** Finds words in the text. Ctrl+F comes here for as long as the text is shown. */
export function FindBar({ query, found, at, onQuery, onMove }: FindBarProps) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Before the page's own shortcut, which would leave for the ledger's search.
    const onKeyDown = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
      if (!isFind || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
  return (
    <div className="findBar" role="search">
      <Search size={15} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={input}
        type="text"
        value={query}
        placeholder={t('plan.text.find')}
        aria-label={t('plan.text.find')}
        data-testid="plan-find"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onMove(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') onQuery('')
        }}
      />
      {query === '' ? null : (
        <>
          <span className="findCount" role="status" data-testid="plan-found">
            {found === 0 ? t('plan.text.notFound') : t('plan.text.found', { at: at + 1, n: found })}
          </span>
          <button
            type="button"
            className="findStep"
            aria-label={t('plan.text.previous')}
            title={t('plan.text.previous')}
            disabled={found === 0}
            onClick={() => onMove(-1)}
          >
            <ChevronUp size={15} />
          </button>
          <button
            type="button"
            className="findStep"
            aria-label={t('plan.text.next')}
            title={t('plan.text.next')}
            disabled={found === 0}
            onClick={() => onMove(1)}
          >
            <ChevronDown size={15} />
          </button>
          <button
            type="button"
            className="findStep"
            aria-label={t('plan.text.clear')}
            title={t('plan.text.clear')}
            onClick={() => {
              onQuery('')
              input.current?.focus()
            }}
          >
            <X size={14} />
          </button>
        </>
      )}
    </div>
  )
}
