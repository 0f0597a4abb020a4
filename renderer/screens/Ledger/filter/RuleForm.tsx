import { useId } from 'react'
import { useText } from '../../../text/i18n.ts'
import {
  type RuleDraft,
  type RuleKind,
  type RuleOperator,
  ruleOperators,
  type RuleReading,
} from './ruleDraft.ts'

interface RuleFormProps {
  readonly kind: RuleKind
  /** Printed after amounts; empty where there is no unit. */
  readonly unit: string
  readonly draft: RuleDraft
  readonly reading: RuleReading
  readonly onChange: (draft: RuleDraft) => void
}

/** What a column's numbers, dates or texts must be like; below it what was understood. */
export function RuleForm({ kind, unit, draft, reading, onChange }: RuleFormProps) {
  const { t } = useText()
  const notesId = useId()
  const operators: readonly RuleOperator[] = ruleOperators[kind]
  const bound = (side: 'from' | 'to', label: string) => (
    <label className="ruleBound">
      <span>{label}</span>
      <input
        type="text"
        className="field"
        data-first={side === 'from' ? '' : undefined}
        data-testid={`filter-${side}`}
        value={draft[side]}
        placeholder={kind === 'date' ? t('filters.sheet.dateHint') : undefined}
        aria-describedby={notesId}
        aria-invalid={reading.notes.some((note) => note.refused && note.side === side)}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange({ ...draft, [side]: event.target.value })}
      />
      {unit === '' ? null : <span className="ruleUnit">{unit}</span>}
    </label>
  )
  return (
    <div className="ruleForm">
      <select
        className="field"
        aria-label={t('filters.sheet.operator')}
        data-testid="filter-operator"
        value={draft.operator}
        onChange={(event) => {
          const operator = operators.find((one) => one === event.target.value)
          if (operator !== undefined) onChange({ ...draft, operator })
        }}
      >
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {t(`filters.operator.${operator}`)}
          </option>
        ))}
      </select>
      {draft.operator === 'between' ? (
        <>
          {bound('from', t('filters.sheet.from'))}
          {bound('to', t('filters.sheet.to'))}
        </>
      ) : (
        bound('from', '')
      )}
      <div id={notesId} className="ruleNotes" role="status">
        {reading.notes.map((note) => (
          <p key={note.side} data-refused={note.refused ? '' : undefined}>
            {note.text}
          </p>
        ))}
      </div>
    </div>
  )
}
