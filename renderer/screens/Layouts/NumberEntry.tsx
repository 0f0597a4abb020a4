import { useState } from 'react'

interface NumberEntryProps {
  readonly id?: string
  readonly value: number | undefined
  readonly placeholder: string
  readonly label?: string
  readonly invalid?: boolean
  readonly testId?: string
  /** `undefined` where it was left empty, NaN where what was typed is no number. */
  readonly onChange: (value: number | undefined) => void
}

/** A number that may be left to the program. */
export function NumberEntry(props: NumberEntryProps) {
  const { id, value, placeholder, label, invalid = false, testId, onChange } = props
  const [typed, setTyped] = useState('')
  // What was typed stands as it was typed for as long as it means the value.
  const shown = Object.is(numberOf(typed), value) ? typed : value === undefined ? '' : `${value}`
  return (
    <input
      id={id}
      className="planInput shortInput"
      inputMode="decimal"
      value={shown}
      placeholder={placeholder}
      aria-label={label}
      aria-invalid={invalid || Number.isNaN(value)}
      data-testid={testId}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(numberOf(event.currentTarget.value))
      }}
    />
  )
}

function numberOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim()
  return plain === '' ? undefined : Number(plain)
}
