import { Button, Input, Select } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import type { ProjectPatch } from '../../../shared/schemas/project.ts'
import { addProject } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { choicesOf, matchesChoice } from '../../fields/choices.ts'
import { readField } from '../../fields/readField.ts'
import { useText } from '../../text/i18n.ts'

const asked = ['sector', 'park', 'stage', 'category'] as const

/** A new project needs a name; the rest may wait. */
export function AddProjectDialog() {
  const text = useText()
  const { t, words, language } = text
  const app = useApp()
  const info = useLedger((state) => state.info)
  const id = useId()
  const [name, setName] = useState('')
  const [owner, setOwner] = useState('')
  const [chosen, setChosen] = useState<ProjectPatch>({})
  const [why, setWhy] = useState<string | null>(null)
  const close = () => app.session.setState({ dialog: null })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const reading = readField('name', name, 'wan', text)
    if (!reading.ok) {
      setWhy(reading.why)
      return
    }
    const ownerReading = readField('owner', owner, 'wan', text)
    if (!ownerReading.ok) {
      setWhy(ownerReading.why)
      return
    }
    const given = owner.trim() === '' ? {} : { owner: owner.trim() }
    if (await addProject(app, { name: name.trim(), ...given, ...chosen })) close()
  }
  return (
    <Dialog title={t('add.title')} text={t('add.text')} onClose={close}>
      <form className="formGrid" onSubmit={(event) => void submit(event)}>
        <label htmlFor={`${id}-name`}>{words.field.name}</label>
        <div>
          <Input
            id={`${id}-name`}
            autoFocus
            value={name}
            maxLength={300}
            status={why === null ? '' : 'error'}
            placeholder={t('add.namePlaceholder')}
            aria-describedby={`${id}-why`}
            onChange={(event) => {
              setName(event.target.value)
              setWhy(null)
            }}
          />
          {why === null ? null : (
            <p id={`${id}-why`} className="formError" role="alert">
              {why}
            </p>
          )}
        </div>
        <label htmlFor={`${id}-owner`}>{words.field.owner}</label>
        <Input
          id={`${id}-owner`}
          value={owner}
          maxLength={200}
          placeholder={words.unfilled}
          onChange={(event) => setOwner(event.target.value)}
        />
        {asked.map((field) => (
          <div key={field} className="formRow">
            <label htmlFor={`${id}-${field}`}>{words.field[field]}</label>
            <Select
              id={`${id}-${field}`}
              allowClear
              showSearch={{
                filterOption: (typed, option) =>
                  option !== undefined &&
                  matchesChoice({ value: option.value, word: option.label }, typed),
              }}
              placeholder={words.unfilled}
              options={choicesOf(field, info, language).flatMap(({ value, word }) =>
                value === null ? [] : [{ value, label: word }],
              )}
              onChange={(value?: string) =>
                setChosen((before) => withChoice(before, field, value ?? null))
              }
            />
          </div>
        ))}
        <footer className="dialogFoot">
          <Button onClick={close}>{t('add.cancel')}</Button>
          <Button type="primary" htmlType="submit" data-testid="add-submit">
            {t('add.submit')}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

function withChoice(
  before: ProjectPatch,
  field: (typeof asked)[number],
  value: string | null,
): ProjectPatch {
  return { ...before, [field]: value }
}
