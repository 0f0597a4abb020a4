import { Select } from 'antd'
import { useState } from 'react'
import type { ProjectField } from '../../../../shared/schemas/project.ts'
import { useLedger } from '../../../app/appContext.ts'
import { choicesOf, matchesChoice } from '../../../fields/choices.ts'
import type { ChoiceList } from '../../../fields/fieldKind.ts'
import { useText } from '../../../text/i18n.ts'

interface ChoiceInputProps {
  readonly field: ProjectField
  readonly list: ChoiceList
  readonly open: boolean
  readonly value: string | null
  readonly onTake: (value: string | null) => void
  readonly onLeave: (refocus: boolean) => void
}

const unfilledKey = '\u0000'
const newPrefix = '\u0001'

/** A dropdown of the field's list, found by word or pinyin. Lists that belong to the ledger also take a new word. */
export function ChoiceInput({ field, list, open, value, onTake, onLeave }: ChoiceInputProps) {
  const { t, words, language } = useText()
  const info = useLedger((state) => state.info)
  const [typed, setTyped] = useState('')
  const choices = choicesOf(list, info, language)
  const options = choices.map((choice) => ({
    value: choice.value ?? unfilledKey,
    label: choice.word,
  }))
  const word = typed.trim()
  const isNew = open && word !== '' && !choices.some((choice) => choice.word === word)
  return (
    <Select
      autoFocus
      defaultOpen
      className="factSelect"
      popupMatchSelectWidth={false}
      aria-label={t('edit.value', { field: words.field[field] })}
      data-testid={`edit-${field}`}
      value={value ?? unfilledKey}
      options={
        isNew
          ? [...options, { value: newPrefix + word, label: t('edit.use', { value: word }) }]
          : options
      }
      showSearch={{
        onSearch: setTyped,
        filterOption: (search, option) =>
          option !== undefined &&
          (option.value.startsWith(newPrefix) ||
            matchesChoice({ value: option.value, word: option.label }, search)),
      }}
      notFoundContent={t('edit.noMatch')}
      onChange={(next: string) => {
        if (next === unfilledKey) onTake(null)
        else onTake(next.startsWith(newPrefix) ? next.slice(1) : next)
      }}
      onBlur={() => onLeave(false)}
      onInputKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onLeave(true)
      }}
    />
  )
}
