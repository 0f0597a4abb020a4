import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

interface ProjectorEntryProps {
  readonly label: string
  readonly hint: string
  readonly initial?: string
  readonly maxLength: number
  /** One line only. */
  readonly short?: boolean
  readonly testId?: string
  /** Says how the text is understood; an error where it isn't. */
  readonly read?: (text: string) => { readonly ok: boolean; readonly words: string }
  readonly onSave: (text: string) => void
}

/** The box at the foot of a projected page that a note or a day is typed into: Enter saves, the frame's Escape closes it. */
export function ProjectorEntry(props: ProjectorEntryProps) {
  const { label, hint, initial = '', maxLength, short = false, testId, read, onSave } = props
  const id = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(initial)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const reading = text.trim() === '' ? null : (read?.(text) ?? { ok: true, words: hint })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.shiftKey && !short)) return
    event.preventDefault()
    if (reading?.ok === true) onSave(text.trim())
    else setRefused(true)
  }
  const words = reading?.words ?? hint
  return (
    <div className="projectorEntry">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={input}
        id={id}
        rows={short ? 1 : 2}
        value={text}
        maxLength={maxLength}
        aria-describedby={`${id}-hint`}
        aria-invalid={isRefused && reading?.ok !== true}
        data-testid={testId}
        onChange={({ target }) => {
          setText(short ? target.value.replaceAll('\n', '') : target.value)
          setRefused(false)
        }}
        onKeyDown={onKeyDown}
      />
      <small id={`${id}-hint`} data-refused={isRefused && reading?.ok !== true ? '' : undefined}>
        {words}
      </small>
    </div>
  )
}
