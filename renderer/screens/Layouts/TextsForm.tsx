import { type FocusEvent, useRef } from 'react'
import type { SheetLayout } from '../../../shared/schemas/sheetLayout.ts'
import { layoutFields } from '../../../shared/text/layoutFields.ts'
import { writeAtCaret } from '../../components/writeAtCaret.ts'
import { useText } from '../../text/i18n.ts'
import type { LayoutFault } from './layoutFaults.ts'
import type { LayoutPartProps } from './LayoutEditor.tsx'
import { LinesEntry } from './LinesEntry.tsx'

const lineFields = ['name', 'title', 'subtitle', 'unitLeft', 'unitRight'] as const
const lengths = { name: 60, title: 120, subtitle: 400, unitLeft: 400, unitRight: 400 } as const

/** What the sheet says around its rows; fields in braces are filled in when it is made. */
export function TextsForm({ layout, faults, onChange }: LayoutPartProps) {
  const { t, language } = useText()
  const last = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null)
  const remember = (event: FocusEvent<HTMLElement>) => {
    const { target } = event
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    // The name is a name, not a text with fields.
    if (isField) last.current = target.id === 'layout-name' ? null : target
  }
  const at = language === 'en' ? 1 : 0
  return (
    <div className="layoutForm" onFocus={remember}>
      {lineFields.map((field) => (
        <Line key={field} field={field} layout={layout} faults={faults} onChange={onChange} />
      ))}
      {(['signature', 'notes'] as const).map((field) => (
        <div key={field} className="layoutField">
          <label htmlFor={`layout-${field}`}>{t(`layoutForms.text.${field}`)}</label>
          <LinesEntry
            id={`layout-${field}`}
            lines={layout[field]}
            placeholder={t(`layoutForms.text.${field}Hint`)}
            invalid={faults.has(field)}
            onChange={(lines) => onChange({ ...layout, [field]: lines })}
          />
          {faults.has(field) ? (
            <p className="formError" role="alert">
              {t(`layoutForms.fault.${field}`)}
            </p>
          ) : null}
        </div>
      ))}
      <div className="fieldChips" role="group" aria-label={t('layoutForms.fields')}>
        <span>{t('layoutForms.fields')}</span>
        {Object.values(layoutFields).map((names) => (
          <button
            key={names[1]}
            type="button"
            className="fieldChip"
            title={t('layoutForms.fieldHint', { name: names[at] })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (last.current !== null) writeAtCaret(last.current, `{${names[at]}}`)
            }}
          >
            {names[at]}
          </button>
        ))}
      </div>
    </div>
  )
}

interface LineProps extends LayoutPartProps {
  readonly field: (typeof lineFields)[number]
}

function Line({ field, layout, faults, onChange }: LineProps) {
  const { t } = useText()
  const fault = faultOf(field, faults)
  const id = `layout-${field}`
  return (
    <div className="layoutField">
      <label htmlFor={id}>{t(`layoutForms.text.${field}`)}</label>
      <input
        id={id}
        className="planInput"
        value={layout[field]}
        maxLength={lengths[field]}
        placeholder={field === 'name' ? t('layoutForms.text.nameHint') : ''}
        aria-invalid={fault !== null}
        data-testid={id}
        onChange={(event) => {
          const changed: SheetLayout = { ...layout, [field]: event.currentTarget.value }
          onChange(changed)
        }}
      />
      {fault === null ? null : (
        <p className="formError" role="alert">
          {t(`layoutForms.fault.${fault}`)}
        </p>
      )}
    </div>
  )
}

function faultOf(
  field: LineProps['field'],
  faults: ReadonlySet<LayoutFault>,
): 'name' | 'nameTaken' | 'title' | null {
  if (field === 'name' && faults.has('nameTaken')) return 'nameTaken'
  return (field === 'name' || field === 'title') && faults.has(field) ? field : null
}
