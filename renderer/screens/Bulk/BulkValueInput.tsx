import { Select } from 'antd'
import { useState } from 'react'
import type { ProjectField, ProjectRow } from '../../../shared/schemas/project.ts'
import { useLedger } from '../../app/appContext.ts'
import { choicesOf, matchesChoice } from '../../fields/choices.ts'
import { fieldKinds } from '../../fields/fieldKind.ts'
import { readField } from '../../fields/readField.ts'
import { useText } from '../../text/i18n.ts'

/** What the input amounts to just now: nothing yet, something that can't be read, or a value (null is 未填). */
export type BulkValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly value: ProjectRow[ProjectField] }

interface BulkValueInputProps {
  readonly id: string
  readonly field: ProjectField
  readonly disabled: boolean
  readonly onRead: (value: BulkValue) => void
}

/** The new value, read as the field's own editor reads it. An empty box is no value: 未填 has to be asked for. */
export function BulkValueInput({ id, field, disabled, onRead }: BulkValueInputProps) {
  const { t } = useText()
  const [cleared, setCleared] = useState(false)
  const kind = fieldKinds[field]
  const canBeUnfilled = !(kind.kind === 'choice' && kind.list === 'kind')
  return (
    <div className="bulkValue">
      {kind.kind === 'choice' ? (
        <ChoiceValue id={id} field={field} disabled={disabled || cleared} onRead={onRead} />
      ) : (
        <TypedValue id={id} field={field} disabled={disabled || cleared} onRead={onRead} />
      )}
      {canBeUnfilled ? (
        <label className="checkLine">
          <input
            type="checkbox"
            checked={cleared}
            disabled={disabled}
            data-testid="bulk-clear"
            onChange={(event) => {
              setCleared(event.target.checked)
              onRead(event.target.checked ? { kind: 'read', value: null } : { kind: 'none' })
            }}
          />
          {t('bulk.clear')}
        </label>
      ) : null}
    </div>
  )
}

function ChoiceValue({ id, field, disabled, onRead }: BulkValueInputProps) {
  const { t, language } = useText()
  const info = useLedger((state) => state.info)
  const kind = fieldKinds[field]
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  if (kind.kind !== 'choice') return null
  const options = choicesOf(kind.list, info, language).flatMap(({ value, word }) =>
    value === null ? [] : [{ value, label: word }],
  )
  const word = typed.trim()
  const isNew = kind.open && word !== '' && !options.some((option) => option.label === word)
  return (
    <Select
      id={id}
      className="bulkChoice"
      data-testid="bulk-value"
      disabled={disabled}
      // A greyed hint is hard to read, and there is nothing to choose.
      placeholder={disabled ? null : t('bulk.chooseValue')}
      {...(chosen === null || disabled ? {} : { value: chosen })}
      options={
        isNew ? [...options, { value: word, label: t('edit.use', { value: word }) }] : options
      }
      showSearch={{
        onSearch: setTyped,
        filterOption: (search, option) =>
          option !== undefined &&
          (option.value === search.trim() ||
            matchesChoice({ value: option.value, word: option.label }, search)),
      }}
      notFoundContent={t('edit.noMatch')}
      onChange={(value: string) => {
        setChosen(value)
        onRead({ kind: 'read', value })
      }}
    />
  )
}

function TypedValue({ id, field, disabled, onRead }: BulkValueInputProps) {
  const text = useText()
  const { t } = text
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const [typed, setTyped] = useState('')
  const kind = fieldKinds[field]
  const long = kind.kind === 'text' && kind.long === true
  const reading = readField(field, typed, unit, text)
  const hint = typed.trim() === '' ? null : reading.ok ? reading.understood : reading.why
  const shared = {
    id,
    className: 'planInput',
    'data-testid': 'bulk-value',
    value: disabled ? '' : typed,
    disabled,
    placeholder: disabled ? '' : t('bulk.typeValue'),
    spellCheck: false,
    'aria-invalid': !reading.ok && typed !== '',
    'aria-describedby': `${id}-hint`,
    onChange: (event: { target: { value: string } }) => {
      const next = event.target.value
      setTyped(next)
      const read = readField(field, next, unit, text)
      if (next.trim() === '') onRead({ kind: 'none' })
      else onRead(read.ok ? { kind: 'read', value: read.value } : { kind: 'unreadable' })
    },
  }
  return (
    <div className="bulkTyped">
      {long ? <textarea rows={2} {...shared} /> : <input autoComplete="off" {...shared} />}
      <p
        id={`${id}-hint`}
        className={reading.ok ? 'bulkHint quietText' : 'formError'}
        aria-live="polite"
        hidden={hint === null || disabled}
      >
        {hint}
      </p>
    </div>
  )
}
