import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import {
  type ProcedureInput,
  type ProcedureKind,
  procedureKinds,
  type ProcedureRow,
  procedureStates,
  type ProcedureState,
} from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { useApp } from '../../../app/appContext.ts'
import { saveProcedure } from '../../../app/followUpActions.ts'
import { DateEntry } from '../../../components/DateEntry.tsx'
import { readDate } from '../../../fields/readDate.ts'
import { procedureStanding } from '../../../state/projectSteps.ts'
import { useText } from '../../../text/i18n.ts'
import { PanelForm } from './PanelForm.tsx'

interface ProcedureSectionProps {
  readonly projectId: string
  readonly procedures: readonly ProcedureRow[]
  /** The reporting month; null before it is known: then nothing is called late. */
  readonly month: string | null
}

/** 手续 of one project, each kind a line: its state, document number and date. A line becomes its own editor. */
export function ProcedureSection({ projectId, procedures, month }: ProcedureSectionProps) {
  const { t, language, words } = useText()
  const app = useApp()
  const [editing, setEditing] = useState<ProcedureKind | null>(null)
  const needed = procedures.filter((each) => each.state !== 'notNeeded')
  const done = needed.filter((each) => each.state === 'done').length
  return (
    <section
      className="panelSection"
      aria-label={t('followUp.tab.procedures')}
      data-testid="procedures"
    >
      <h4 className="sectionTitle">
        {t('followUp.tab.procedures')}
        {needed.length === 0 ? null : (
          <span className="sectionNote">
            {t('followUp.procedure.progress', { done, all: needed.length })}
          </span>
        )}
      </h4>
      <ul className="followLines">
        {procedureKinds.map((kind) => {
          const row = procedures.find((each) => each.kind === kind) ?? null
          return (
            <li key={kind}>
              {kind === editing ? (
                <ProcedureForm
                  projectId={projectId}
                  kind={kind}
                  row={row}
                  onCancel={() => setEditing(null)}
                  onSave={async (next) => {
                    if (await saveProcedure(app, next)) setEditing(null)
                  }}
                />
              ) : (
                <button
                  type="button"
                  className="procedureLine"
                  data-testid={`procedure-${kind}`}
                  aria-label={`${t('followUp.procedure.edit', { kind: monthTerms[language].procedure[kind] })}: ${row === null ? words.unfilled : monthTerms[language].procedureState[row.state]}`}
                  onClick={() => setEditing(kind)}
                >
                  <ProcedureWords kind={kind} row={row} month={month} />
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ProcedureWords({
  kind,
  row,
  month,
}: {
  readonly kind: ProcedureKind
  readonly row: ProcedureRow | null
  readonly month: string | null
}) {
  const { t, language, words } = useText()
  const terms = monthTerms[language]
  if (row === null) {
    return (
      <>
        <span>{terms.procedure[kind]}</span>
        <span className="unfilled">{words.unfilled}</span>
      </>
    )
  }
  const { state, documentNumber, date, due, note } = row
  const isOpen = state === 'open' || state === 'inHand'
  const isLate = month !== null && procedureStanding(row, month).kind === 'late'
  const facts = [
    documentNumber,
    date === null ? null : formatPartialDate(date, language),
    isOpen && due !== null
      ? t('followUp.procedure.dueBy', { date: formatPartialDate(due, language) })
      : null,
    note,
    row.sample ? terms.sample : null,
  ].filter((part) => part !== null)
  return (
    <>
      <span>{terms.procedure[kind]}</span>
      <span>
        <span className="stateTag" data-state={isLate ? 'late' : state}>
          {isLate ? t('followUp.procedure.late') : terms.procedureState[state]}
        </span>
      </span>
      <small>{facts.join(' · ')}</small>
    </>
  )
}

interface ProcedureFormProps {
  readonly projectId: string
  readonly kind: ProcedureKind
  readonly row: ProcedureRow | null
  readonly onSave: (procedure: ProcedureInput) => Promise<void>
  readonly onCancel: () => void
}

function ProcedureForm({ projectId, kind, row, onSave, onCancel }: ProcedureFormProps) {
  const { t, language } = useText()
  const terms = monthTerms[language]
  const [chosen, setState] = useState<ProcedureState | null>(row?.state ?? null)
  const [documentNumber, setDocumentNumber] = useState(row?.documentNumber ?? '')
  const [date, setDate] = useState(row?.date ?? '')
  const [due, setDue] = useState(row?.due ?? '')
  const [note, setNote] = useState(row?.note ?? '')
  const [why, setWhy] = useState<string | null>(null)
  // A date says that it is done, until a state is chosen.
  const state = chosen ?? (date.trim() === '' ? 'inHand' : 'done')
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const submit = () => {
    const [on, by] = [readDate(date, 'any'), readDate(due, 'any')]
    if (on === undefined || by === undefined) {
      setWhy(t('followUp.form.date'))
      return
    }
    const texts = { documentNumber: orNull(documentNumber), note: orNull(note) }
    void onSave({ projectId, kind, state, date: on, due: by, ...texts })
  }
  return (
    <PanelForm why={why} onSubmit={submit} onCancel={onCancel}>
      <strong>{terms.procedure[kind]}</strong>
      <Segmented<ProcedureState>
        aria-label={t('followUp.procedure.state')}
        value={state}
        options={procedureStates.map((value) => ({
          value,
          label: <span data-testid={`state-${value}`}>{terms.procedureState[value]}</span>,
        }))}
        onChange={setState}
      />
      <Input
        autoFocus
        aria-label={t('followUp.procedure.documentNumber')}
        placeholder={t('followUp.procedure.documentNumber')}
        value={documentNumber}
        maxLength={100}
        data-testid="procedure-number"
        onChange={({ target }) => setDocumentNumber(target.value)}
      />
      <div className="panelFormPair">
        <DateEntry
          label={t('followUp.procedure.date')}
          precision="any"
          value={date}
          testId="procedure-date"
          onChange={setDate}
        />
        <DateEntry
          label={t('followUp.procedure.due')}
          precision="any"
          value={due}
          testId="procedure-due"
          onChange={setDue}
        />
      </div>
      <Input
        aria-label={t('followUp.procedure.note')}
        placeholder={t('followUp.procedure.note')}
        value={note}
        maxLength={400}
        onChange={({ target }) => setNote(target.value)}
      />
    </PanelForm>
  )
}
