import { useEffect, useId, useRef } from 'react'
import { useText } from '../../text/i18n.ts'

interface FindEntryProps {
  readonly query: string
  /** How many projects the query finds. */
  readonly hits: number
  readonly onChange: (query: string) => void
  /** Enter: the query stays. */
  readonly onKeep: () => void
}

/** The box in which projects are looked for while the page behind it already shows the first that is found. */
export function FindEntry({ query, hits, onChange, onKeep }: FindEntryProps) {
  const { t } = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const words =
    query.trim() === ''
      ? t('projector.ask.findHint')
      : t(hits === 0 ? 'projector.ask.noHits' : 'projector.ask.hits', { n: hits })
  return (
    <div className="projectorEntry">
      <label htmlFor={id}>{t('projector.ask.find')}</label>
      <input
        ref={input}
        id={id}
        value={query}
        maxLength={60}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        data-testid="projector-find"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (query.trim() === '' || hits > 0) onKeep()
        }}
      />
      <small
        id={`${id}-hint`}
        role="status"
        data-refused={query.trim() !== '' && hits === 0 ? '' : undefined}
      >
        {words}
      </small>
    </div>
  )
}
