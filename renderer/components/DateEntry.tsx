import { Input } from 'antd'
import { useId } from 'react'
import { type DatePrecision, readDate } from '../fields/readDate.ts'
import { useText } from '../text/i18n.ts'

interface DateEntryProps {
  readonly label: string
  readonly value: string
  readonly precision: DatePrecision
  readonly testId: string
  readonly id?: string
  readonly onChange: (typed: string) => void
}

/** A date as clerks type it (`2017.5`, `20170531`); below it, what was understood or what would be accepted. */
export function DateEntry({ label, value, precision, testId, id, onChange }: DateEntryProps) {
  const { t } = useText()
  const hintId = useId()
  const date = readDate(value, precision)
  const refused = date === undefined
  return (
    <span className="dateEntry">
      <Input
        {...(id === undefined ? { 'aria-label': label } : { id })}
        placeholder={label}
        value={value}
        maxLength={24}
        status={refused ? 'error' : ''}
        aria-invalid={refused}
        aria-describedby={hintId}
        data-testid={testId}
        onChange={({ target }) => onChange(target.value)}
      />
      <small
        id={hintId}
        className={refused ? 'formError' : 'formHint'}
        hidden={value === '' || date === value}
      >
        {refused
          ? t(precision === 'day' ? 'followUp.form.day' : 'followUp.form.date')
          : t('edit.understood', { value: date ?? '' })}
      </small>
    </span>
  )
}
