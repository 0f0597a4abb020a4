import { Input, Segmented } from 'antd'
import { useState } from 'react'
import {
  type ProblemInput,
  type ProblemRow,
  problemStates,
  type ProblemState,
} from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { DateEntry } from '../../../components/DateEntry.tsx'
import { readDate } from '../../../fields/readDate.ts'
import { problemInput } from '../../../app/problemActions.ts'
import { useText } from '../../../text/i18n.ts'
import { PanelForm } from './PanelForm.tsx'

interface ProblemFormProps {
  readonly projectId: string
  /** Null for a new one. */
  readonly problem: ProblemRow | null
  /** The project's own, which a new problem begins with. */
  readonly responsibleUnit: string | null
  readonly month: string | null
  readonly onSave: (problem: ProblemInput) => Promise<void>
  readonly onCancel: () => void
  readonly onRemove?: () => Promise<void>
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** One problem being written, in the place where it will stand. */
export function ProblemForm(props: ProblemFormProps) {
  const { projectId, problem, responsibleUnit, month, onSave, onCancel, onRemove } = props
  const { t, language } = useText()
  const [text, setText] = useState(problem?.text ?? '')
  const [unit, setUnit] = useState(
    (problem === null ? responsibleUnit : problem.responsibleUnit) ?? '',
  )
  const [due, setDue] = useState(problem?.due ?? '')
  const [state, setState] = useState<ProblemState>(problem?.state ?? 'open')
  const [result, setResult] = useState(problem?.result ?? '')
  const [why, setWhy] = useState<string | null>(null)
  const submit = () => {
    const day = readDate(due, 'day')
    if (text.trim() === '') setWhy(t('followUp.problem.textRequired'))
    else if (day === undefined) setWhy(t('followUp.form.day'))
    else {
      void onSave({
        ...(problem === null ? {} : { id: problem.id, expected: problemInput(problem).expected }),
        projectId,
        text: text.trim(),
        responsibleUnit: orNull(unit),
        due: day,
        state,
        result: orNull(result),
        raisedMonth: problem === null ? month : problem.raisedMonth,
        doneOn: state === 'done' ? (problem?.doneOn ?? null) : null,
        notes: problem?.notes ?? null,
      })
    }
  }
  return (
    <PanelForm
      why={why}
      onSubmit={submit}
      onCancel={onCancel}
      {...(onRemove === undefined ? {} : { onRemove })}
    >
      <textarea
        autoFocus
        className="panelTextArea"
        rows={2}
        maxLength={2000}
        aria-label={t('followUp.problem.text')}
        placeholder={t('followUp.problem.text')}
        data-testid="problem-text"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="panelFormPair">
        <Input
          aria-label={t('followUp.problem.unit')}
          placeholder={t('followUp.problem.unit')}
          value={unit}
          maxLength={200}
          onChange={({ target }) => setUnit(target.value)}
        />
        <DateEntry
          label={t('followUp.problem.due')}
          precision="day"
          value={due}
          testId="problem-due"
          onChange={setDue}
        />
      </div>
      <Segmented<ProblemState>
        aria-label={t('followUp.problem.state')}
        value={state}
        options={problemStates.map((value) => ({
          value,
          label: monthTerms[language].problemState[value],
        }))}
        onChange={setState}
      />
      <Input
        aria-label={t('followUp.problem.result')}
        placeholder={t('followUp.problem.result')}
        value={result}
        maxLength={2000}
        onChange={({ target }) => setResult(target.value)}
      />
    </PanelForm>
  )
}
