import { Button, Segmented } from 'antd'
import { type FormEvent, useId, useRef, useState } from 'react'
import { parsePartialDate } from '../../../../shared/model/partialDate.ts'
import {
  type ProcedureInput,
  type ProcedureState,
  procedureStates,
} from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { useApp } from '../../../app/appContext.ts'
import { clearProcedure, saveProcedure } from '../../../app/stepActions.ts'
import { FloatingSheet } from '../../../components/FloatingSheet.tsx'
import { useText } from '../../../text/i18n.ts'

export interface EditedProcedure {
  readonly input: ProcedureInput
  readonly isFilled: boolean
  readonly name: string
  readonly anchor: DOMRect
}

interface ProcedureEditorProps {
  readonly edited: EditedProcedure
  readonly onClose: () => void
}

const fields = ['documentNumber', 'date', 'due', 'note'] as const
const labels = {
  documentNumber: 'problems.procedures.number',
  date: 'problems.procedures.date',
  due: 'problems.procedures.dueField',
  note: 'problems.procedures.note',
} as const
const longest = { documentNumber: 100, date: 20, due: 20, note: 400 } as const

/** State, document number and dates of one procedure, in a sheet below its cell. Enter saves. */
export function ProcedureEditor({ edited, onClose }: ProcedureEditorProps) {
  const { t, words, language } = useText()
  const app = useApp()
  const { input, isFilled, name, anchor } = edited
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<ProcedureState>(input.state)
  const [typed, setTyped] = useState({
    documentNumber: input.documentNumber ?? '',
    date: input.date ?? '',
    due: input.due ?? '',
    note: input.note ?? '',
  })
  const [wrong, setWrong] = useState<'date' | 'due' | null>(null)
  const terms = monthTerms[language]
  const hide = () => form.current?.closest<HTMLElement>('[popover]')?.hidePopover()
  const clear = async () => {
    if (await clearProcedure(app, input)) hide()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const date = readDate(typed.date)
    const due = readDate(typed.due)
    if (date === undefined || due === undefined) {
      setWrong(date === undefined ? 'date' : 'due')
      return
    }
    const saved = await saveProcedure(app, {
      ...input,
      state,
      documentNumber: textOrNull(typed.documentNumber),
      date,
      due,
      note: textOrNull(typed.note),
    })
    if (saved) hide()
  }
  return (
    <FloatingSheet
      label={`${name} ${terms.procedure[input.kind]}`}
      role="dialog"
      className="procedureEditor"
      anchor={anchor}
      testId="procedure-editor"
      onClose={onClose}
    >
      <h3 className="actualTitle">
        {terms.procedure[input.kind]}
        <span className="quietText">{name}</span>
      </h3>
      <form ref={form} className="formGrid" onSubmit={(event) => void submit(event)}>
        <span className="formLabel">{t('problems.procedures.state')}</span>
        <Segmented<ProcedureState>
          value={state}
          aria-label={t('problems.procedures.state')}
          options={procedureStates.map((value) => ({ value, label: terms.procedureState[value] }))}
          onChange={setState}
        />
        {fields.map((field) => (
          <div key={field} className="formRow">
            <label htmlFor={`${id}-${field}`}>{t(labels[field])}</label>
            <div>
              <input
                id={`${id}-${field}`}
                className="planInput"
                value={typed[field]}
                maxLength={longest[field]}
                autoComplete="off"
                data-first={field === 'documentNumber' ? '' : undefined}
                placeholder={
                  field === 'date' || field === 'due'
                    ? t('problems.procedures.dateHint')
                    : words.unfilled
                }
                aria-invalid={wrong === field}
                data-testid={`procedure-${field}`}
                onChange={({ target }) => {
                  setTyped({ ...typed, [field]: target.value })
                  setWrong(null)
                }}
              />
              {wrong === field ? (
                <p className="formError" role="alert">
                  {t('problems.procedures.dateInvalid')}
                </p>
              ) : null}
            </div>
          </div>
        ))}
        <footer className="actualFoot">
          {isFilled ? (
            <Button data-testid="procedure-clear" onClick={() => void clear()}>
              {t('problems.procedures.clear')}
            </Button>
          ) : null}
          <span className="actualGap" />
          <Button onClick={hide}>{t('problems.form.cancel')}</Button>
          <Button type="primary" htmlType="submit" data-testid="procedure-save">
            {t('problems.form.save')}
          </Button>
        </footer>
      </form>
    </FloatingSheet>
  )
}

/** Undefined where it can't be read. */
function readDate(text: string): string | null | undefined {
  if (text.trim() === '') return null
  return parsePartialDate(text) ?? undefined
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
