import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { parsePartialDate } from '../../../../shared/model/partialDate.ts'
import type { UnitInput, UnitRow } from '../../../../shared/schemas/plan.ts'
import { useApp } from '../../../app/appContext.ts'
import { Dialog } from '../../../components/Dialog.tsx'
import { useText } from '../../../text/i18n.ts'
import { commitPlan } from '../planActions.ts'

interface UnitDialogProps {
  /** Null for a new one. */
  readonly unit: UnitRow | null
  readonly onClose: () => void
}

/** The longest text that the ledger takes for each. */
const fields = {
  name: 100,
  formerName: 100,
  renamedOn: 20,
  renameNote: 200,
  aliases: 1000,
  contact: 100,
  phone: 40,
  notes: 1000,
} as const
type Field = keyof typeof fields
const order = Object.keys(fields) as readonly Field[]

export function UnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t, words } = useText()
  const app = useApp()
  const id = useId()
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>(() => ({
    name: unit?.name ?? '',
    formerName: unit?.formerName ?? '',
    renamedOn: unit?.renamedOn ?? '',
    renameNote: unit?.renameNote ?? '',
    aliases: (unit?.aliases ?? []).join('、'),
    contact: unit?.contact ?? '',
    phone: unit?.phone ?? '',
    notes: unit?.notes ?? '',
  }))
  const [wrong, setWrong] = useState<{ readonly field: Field; readonly why: string } | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const reading = readUnit(typed)
    if (!reading.ok) {
      setWrong({ field: reading.field, why: t(`plan.units.${reading.why}`) })
      return
    }
    const input = unit === null ? reading.input : { ...reading.input, id: unit.id }
    const saved = await commitPlan(app, () => app.port.call('units.save', input), {
      done: t('plan.units.saved', { name: input.name }),
      refused: (why) => t('plan.units.notSaved', { why }),
    })
    if (saved) onClose()
    else setWrong({ field: 'name', why: t('plan.units.taken') })
  }
  return (
    <Dialog
      title={t(unit === null ? 'plan.units.titleAdd' : 'plan.units.titleEdit')}
      text={t('plan.units.text')}
      onClose={onClose}
    >
      <form className="formGrid" onSubmit={(event) => void submit(event)}>
        {order.map((field) => (
          <div key={field} className="formRow">
            <label htmlFor={`${id}-${field}`}>{t(`plan.units.${field}`)}</label>
            <div>
              <input
                id={`${id}-${field}`}
                className="planInput"
                value={typed[field]}
                maxLength={fields[field]}
                autoComplete="off"
                autoFocus={field === 'name'}
                placeholder={
                  field === 'aliases'
                    ? t('plan.units.aliasesHint')
                    : field === 'name'
                      ? ''
                      : words.unfilled
                }
                aria-invalid={wrong?.field === field}
                data-testid={`unit-${field}`}
                onChange={(event) => {
                  setTyped({ ...typed, [field]: event.target.value })
                  setWrong(null)
                }}
              />
              {wrong?.field === field ? (
                <p className="formError" role="alert">
                  {wrong.why}
                </p>
              ) : null}
            </div>
          </div>
        ))}
        <footer className="dialogFoot">
          <Button onClick={onClose}>{t('plan.units.cancel')}</Button>
          <Button type="primary" htmlType="submit" data-testid="unit-save">
            {t('plan.units.save')}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

type UnitReading =
  | { readonly ok: true; readonly input: UnitInput }
  | { readonly ok: false; readonly field: Field; readonly why: 'nameRequired' | 'dateInvalid' }

function readUnit(typed: Readonly<Record<Field, string>>): UnitReading {
  const textOf = (field: Field) => {
    const text = typed[field].trim()
    return text === '' ? null : text
  }
  const name = textOf('name')
  if (name === null) return { ok: false, field: 'name', why: 'nameRequired' }
  const given = textOf('renamedOn')
  const renamedOn = given === null ? null : parsePartialDate(given)
  if (given !== null && renamedOn === null)
    return { ok: false, field: 'renamedOn', why: 'dateInvalid' }
  const aliases = typed.aliases
    .split(/[、,，;；]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '')
  return {
    ok: true,
    input: {
      name,
      aliases: [...new Set(aliases)],
      formerName: textOf('formerName'),
      renamedOn,
      renameNote: textOf('renameNote'),
      contact: textOf('contact'),
      phone: textOf('phone'),
      notes: textOf('notes'),
    },
  }
}
