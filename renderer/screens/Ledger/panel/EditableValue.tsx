import { type ReactNode, useRef, useState } from 'react'
import type { ProjectField, ProjectRow } from '../../../../shared/schemas/project.ts'
import { editField } from '../../../app/actions.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { fieldKinds } from '../../../fields/fieldKind.ts'
import { showField } from '../../../fields/showField.ts'
import { useText } from '../../../text/i18n.ts'
import { ChoiceInput } from './ChoiceInput.tsx'
import { LineInput } from './LineInput.tsx'

interface EditableValueProps {
  readonly project: ProjectRow
  readonly field: ProjectField
  /** What stands there when it isn't being edited; the value in words where left out. */
  readonly children?: ReactNode
  /** What becomes of a value that was chosen, where it isn't simply saved. */
  readonly onTake?: (value: string | number | null) => void
}

/** A value that becomes its own editor when clicked or entered. It shows the new value when the ledger has it. */
export function EditableValue({ project, field, children, onTake }: EditableValueProps) {
  const { t, words, language } = useText()
  const app = useApp()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  // Of which project: in the panel's header the same place shows one project after another.
  const [editingId, setEditingId] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const kind = fieldKinds[field]
  const value = project[field]
  const finish = (refocus: boolean) => {
    setEditingId(null)
    // The button comes back with the next paint.
    if (refocus) requestAnimationFrame(() => button.current?.focus())
  }
  const take = (next: string | number | null) => {
    finish(true)
    if (onTake === undefined) void editField(app, project.id, field, next)
    else onTake(next)
  }
  if (editingId === project.id) {
    return kind.kind === 'choice' ? (
      <ChoiceInput
        field={field}
        list={kind.list}
        open={kind.open}
        value={value === null ? null : String(value)}
        onTake={take}
        onLeave={finish}
      />
    ) : (
      <LineInput
        field={field}
        long={kind.kind === 'text' && kind.long === true}
        value={value}
        unit={unit}
        onTake={take}
        onLeave={finish}
      />
    )
  }
  const shown = showField(field, value, unit, language)
  const withUnit =
    shown !== null && field === 'totalInvestment' ? `${shown} ${words.moneyUnit[unit]}` : shown
  return (
    <button
      ref={button}
      type="button"
      className="editableValue"
      aria-label={`${t('edit.value', { field: words.field[field] })}: ${withUnit ?? words.unfilled}`}
      data-testid={`fact-${field}`}
      onClick={() => setEditingId(project.id)}
    >
      {value === null && field !== 'stage' ? (
        <span className="unfilled">{words.unfilled}</span>
      ) : (
        (children ?? withUnit)
      )}
    </button>
  )
}
