import { type KeyboardEvent, useRef, useState } from 'react'
import { formatPartialDate, parsePartialDate } from '../../shared/model/partialDate.ts'
import { useText } from '../text/i18n.ts'

interface InlineDateProps {
  /** `2017`, `2017-05` or `2017-05-31`. */
  readonly value: string | null
  /** What it is a date of, for those who can't see where it stands. */
  readonly label: string
  readonly testId?: string
  readonly onSave: (value: string | null) => void
}

/** A date that is changed where it stands: a click or Enter opens it, Enter or leaving it saves, Escape gives it up. */
export function InlineDate({ value, label, testId, onSave }: InlineDateProps) {
  const { t, words, language } = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const isGivenUp = useRef(false)
  if (typed === null) {
    return (
      <button
        ref={button}
        type="button"
        className="inlineDate"
        aria-label={`${label} ${value === null ? words.unfilled : formatPartialDate(value, language)}`}
        data-testid={testId}
        onClick={() => {
          isGivenUp.current = false
          setTyped(value ?? '')
        }}
      >
        {value === null ? (
          <span className="unfilled">{words.unfilled}</span>
        ) : (
          formatPartialDate(value, language)
        )}
      </button>
    )
  }
  const read = () => (typed.trim() === '' ? null : parsePartialDate(typed))
  const close = (refocus: boolean) => {
    setTyped(null)
    setRefused(false)
    // The button is there again once the page is drawn.
    if (refocus) requestAnimationFrame(() => button.current?.focus())
  }
  const save = (refocus: boolean) => {
    const next = read()
    if (typed.trim() !== '' && next === null) {
      setRefused(true)
      return false
    }
    isGivenUp.current = true
    close(refocus)
    if (next !== value) onSave(next)
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      save(true)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      isGivenUp.current = true
      close(true)
    }
  }
  return (
    <span className="inlineDateEditor">
      <input
        autoFocus
        className="planInput"
        value={typed}
        maxLength={20}
        aria-label={label}
        aria-invalid={isRefused}
        autoComplete="off"
        placeholder={words.unfilled}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          setTyped(target.value)
          setRefused(false)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!isGivenUp.current && !save(false)) close(false)
        }}
      />
      {isRefused ? (
        <small className="formError" role="alert">
          {t('problems.procedures.dateInvalid')}
        </small>
      ) : null}
    </span>
  )
}
