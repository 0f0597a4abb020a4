import { useEffect, useId, useRef, useState } from 'react'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { ProjectField, ProjectRow } from '../../../../shared/schemas/project.ts'
import { readField } from '../../../fields/readField.ts'
import { editText } from '../../../fields/showField.ts'
import { useText } from '../../../text/i18n.ts'

interface LineInputProps {
  readonly field: ProjectField
  readonly long: boolean
  readonly value: ProjectRow[ProjectField]
  readonly unit: MoneyUnit
  readonly onTake: (value: string | number | null) => void
  readonly onLeave: (refocus: boolean) => void
}

/** Text, amounts, dates and codes: Enter or leaving takes what could be read, Escape leaves the old value. */
export function LineInput({ field, long, value, unit, onTake, onLeave }: LineInputProps) {
  const text = useText()
  const { t, words } = text
  const hintId = useId()
  const before = editText(field, value, unit, text.language)
  const [typed, setTyped] = useState(before)
  const [insisting, setInsisting] = useState(false)
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const reading = readField(field, typed, unit, text)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  const commit = () => {
    if (typed === before) onLeave(true)
    else if (reading.ok) onTake(reading.value)
    else setInsisting(true)
  }
  const refused = !reading.ok && (insisting || field === 'totalInvestment')
  const hint = reading.ok ? reading.understood : refused ? reading.why : null
  const shared = {
    ref: input,
    value: typed,
    className: 'factInput',
    'aria-label': t('edit.value', { field: words.field[field] }),
    'aria-invalid': refused,
    'aria-describedby': hintId,
    'data-testid': `edit-${field}`,
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
    onBlur: () => {
      if (typed === before || !reading.ok) onLeave(false)
      else onTake(reading.value)
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.preventDefault()
        onLeave(true)
      } else if (event.key === 'Enter' && !(long && event.shiftKey)) {
        event.preventDefault()
        commit()
      }
    },
  }
  return (
    <span className="factEditor">
      {long ? (
        <textarea rows={3} {...shared} />
      ) : (
        <input type="text" autoComplete="off" {...shared} />
      )}
      <span
        id={hintId}
        className="editorHint"
        data-refused={refused ? '' : undefined}
        aria-live="polite"
        hidden={hint === null || typed === before}
      >
        {hint}
      </span>
    </span>
  )
}
