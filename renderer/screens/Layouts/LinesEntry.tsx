import { useState } from 'react'

interface LinesEntryProps {
  readonly id: string
  readonly lines: readonly string[]
  readonly placeholder: string
  readonly invalid: boolean
  readonly onChange: (lines: string[]) => void
}

/** Several texts, one a line; empty lines don't count. */
export function LinesEntry({ id, lines, placeholder, invalid, onChange }: LinesEntryProps) {
  const [typed, setTyped] = useState('')
  const shown = linesOf(typed).join('\n') === lines.join('\n') ? typed : lines.join('\n')
  return (
    <textarea
      id={id}
      className="planInput layoutLines"
      value={shown}
      placeholder={placeholder}
      aria-invalid={invalid}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(linesOf(event.currentTarget.value))
      }}
    />
  )
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
