import { AutoComplete, Button, Segmented } from 'antd'
import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { compareTexts } from '../../../../shared/model/compare.ts'
import { type ProblemRow, problemStates } from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { saveProblem } from '../../../app/problemActions.ts'
import { useShownMonth } from '../../../app/useShownMonth.ts'
import { Dialog } from '../../../components/Dialog.tsx'
import { matchesChoice } from '../../../fields/choices.ts'
import { readDay } from '../../../fields/readDay.ts'
import { useText } from '../../../text/i18n.ts'
import { today } from '../../../text/times.ts'
import { ProjectPicker } from '../ProjectPicker.tsx'
import {
  type ProblemFault,
  readTypedProblem,
  typedProblem,
  type TypedProblem,
} from './problemForm.ts'

interface ProblemDialogProps {
  /** Null for a new one. */
  readonly problem: ProblemRow | null
  readonly onClose: () => void
}

/** A problem with all that is known of it. Ctrl+Enter saves from anywhere. */
export function ProblemDialog({ problem, onClose }: ProblemDialogProps) {
  const { t, words, language } = useText()
  const app = useApp()
  const id = useId()
  const month = useShownMonth()
  const units = useKnownUnits()
  const byId = useLedger((state) => state.rows.byId)
  const [typed, setTyped] = useState(() => typedProblem(problem, month))
  const [fault, setFault] = useState<ProblemFault | null>(null)
  const change = (patch: Partial<TypedProblem>) => {
    setTyped((before) => ({ ...before, ...patch }))
    setFault(null)
  }
  const submit = async () => {
    const reading = readTypedProblem(typed, problem, today())
    if (!reading.ok) {
      setFault(reading.fault)
      return
    }
    const name = byId.get(reading.input.projectId)?.project.name ?? problem?.projectName ?? ''
    const done = t(problem === null ? 'problems.said.added' : 'problems.said.saved', { name })
    if (await saveProblem(app, reading.input, done)) onClose()
  }
  const line = (name: string, label: string, control: ReactNode, why?: ProblemFault) => (
    <>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <div>
        {control}
        {fault !== null && fault === why ? (
          <p className="formError" role="alert">
            {t(`problems.form.${fault}`)}
          </p>
        ) : null}
      </div>
    </>
  )
  const day = readDay(typed.due, today())
  return (
    <Dialog
      title={t(problem === null ? 'problems.form.addTitle' : 'problems.form.editTitle')}
      {...(problem === null ? {} : { text: problem.projectName, focusId: `${id}-text` })}
      className="problemDialog"
      testId="problem-dialog"
      onClose={onClose}
    >
      <form
        className="formGrid"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void submit()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            void submit()
          }
        }}
      >
        {problem === null
          ? line(
              'project',
              t('problems.form.project'),
              <ProjectPicker
                id={`${id}-project`}
                autoFocus
                value={typed.projectId}
                invalid={fault === 'projectRequired'}
                onChoose={(projectId) =>
                  change({
                    projectId,
                    responsibleUnit:
                      typed.responsibleUnit === ''
                        ? (byId.get(projectId)?.project.responsibleUnit ?? '')
                        : typed.responsibleUnit,
                  })
                }
              />,
              'projectRequired',
            )
          : null}
        {line(
          'text',
          t('problems.form.text'),
          <textarea
            id={`${id}-text`}
            className="planInput problemText"
            rows={3}
            value={typed.text}
            maxLength={2000}
            placeholder={t('problems.form.textHint')}
            aria-invalid={fault === 'textRequired'}
            data-testid="problem-text"
            onChange={({ target }) => change({ text: target.value })}
          />,
          'textRequired',
        )}
        {line(
          'unit',
          t('problems.form.unit'),
          <AutoComplete
            id={`${id}-unit`}
            className="projectPicker"
            value={typed.responsibleUnit}
            maxLength={200}
            placeholder={words.unfilled}
            options={units.map((unit) => ({ value: unit }))}
            showSearch={{
              filterOption: (search, option) =>
                option !== undefined &&
                matchesChoice({ value: option.value, word: option.value }, search),
            }}
            data-testid="problem-unit"
            onChange={(responsibleUnit: string) => change({ responsibleUnit })}
          />,
        )}
        {line(
          'due',
          t('problems.form.due'),
          <>
            <input
              id={`${id}-due`}
              className="planInput shortInput"
              value={typed.due}
              maxLength={20}
              autoComplete="off"
              placeholder={words.unfilled}
              aria-invalid={fault === 'dueInvalid'}
              data-testid="problem-due"
              onChange={({ target }) => change({ due: target.value })}
            />
            <small className="formHint">
              {day === null || day === typed.due.trim()
                ? t('problems.form.dueHint')
                : t('problems.form.understood', { day })}
            </small>
          </>,
          'dueInvalid',
        )}
        {line(
          'raised',
          t('problems.form.raised'),
          <input
            id={`${id}-raised`}
            className="planInput shortInput"
            value={typed.raisedMonth}
            maxLength={20}
            autoComplete="off"
            placeholder={words.unfilled}
            aria-invalid={fault === 'monthInvalid'}
            onChange={({ target }) => change({ raisedMonth: target.value })}
          />,
          'monthInvalid',
        )}
        <span className="formLabel">{t('problems.form.state')}</span>
        <Segmented<TypedProblem['state']>
          value={typed.state}
          aria-label={t('problems.form.state')}
          options={problemStates.map((value) => ({
            value,
            label: monthTerms[language].problemState[value],
          }))}
          onChange={(state) => change({ state })}
        />
        {line(
          'result',
          t('problems.form.result'),
          <textarea
            id={`${id}-result`}
            className="planInput problemText"
            rows={2}
            value={typed.result}
            maxLength={2000}
            placeholder={words.unfilled}
            data-testid="problem-result"
            onChange={({ target }) => change({ result: target.value })}
          />,
        )}
        {problem === null
          ? null
          : line(
              'notes',
              t('problems.form.notes'),
              <textarea
                id={`${id}-notes`}
                className="planInput problemText"
                rows={2}
                value={typed.notes}
                maxLength={2000}
                placeholder={words.unfilled}
                onChange={({ target }) => change({ notes: target.value })}
              />,
            )}
        <footer className="dialogFoot">
          <Button onClick={onClose}>{t('problems.form.cancel')}</Button>
          <Button type="primary" htmlType="submit" data-testid="problem-save">
            {t(problem === null ? 'problems.form.add' : 'problems.form.save')}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

/** Units named by projects and problems. */
function useKnownUnits(): readonly string[] {
  const { problems: store } = useApp()
  const rows = useLedger((state) => state.rows.rows)
  const problems = useStore(store, (state) => state.problems)
  return useMemo(() => {
    const named = [
      ...rows.map(({ project }) => project.responsibleUnit),
      ...(problems ?? []).map((problem) => problem.responsibleUnit),
    ].filter((unit) => unit !== null)
    return [...new Set(named)].toSorted(compareTexts)
  }, [rows, problems])
}
