import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { type Stage, stages } from '../../../../shared/model/vocabulary.ts'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { ProjectRow } from '../../../../shared/schemas/project.ts'
import type { StageChangeRow } from '../../../../shared/schemas/followUp.ts'
import { editField } from '../../../app/actions.ts'
import { useApp } from '../../../app/appContext.ts'
import { changeStage } from '../../../app/followUpActions.ts'
import { DateEntry } from '../../../components/DateEntry.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { readDate } from '../../../fields/readDate.ts'
import { useText } from '../../../text/i18n.ts'
import { today } from '../../../text/times.ts'

interface StageChangeProps {
  readonly project: ProjectRow
  /** The stage that was chosen. */
  readonly stage: Stage
  readonly changes: readonly StageChangeRow[]
  readonly onClose: () => void
}

/** Asks for the day of a change of stage, and for its document; the stage alone can be set without either. */
export function StageChange({ project, stage, changes, onClose }: StageChangeProps) {
  const { t, language, words } = useText()
  const app = useApp()
  const id = useId()
  const [chosen, setChosen] = useState(stage)
  const [typed, setTyped] = useState(today())
  const [documentNumber, setDocumentNumber] = useState('')
  const [note, setNote] = useState('')
  const date = readDate(typed, 'day') ?? null
  const isEarlier = date !== null && changes.some((change) => !change.sample && change.date > date)
  const submit = async () => {
    if (date === null) return
    const entry = {
      projectId: project.id,
      stage: chosen,
      date,
      documentNumber: documentNumber.trim(),
      note: note.trim(),
    }
    if (await changeStage(app, entry)) onClose()
  }
  return (
    <Dialog
      title={t('followUp.stage.title')}
      text={project.name}
      testId="stage-dialog"
      focusId={`${id}-date`}
      onClose={onClose}
    >
      <form
        className="formGrid"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <label htmlFor={`${id}-stage`}>{t('followUp.stage.to')}</label>
        <Select<Stage>
          id={`${id}-stage`}
          value={chosen}
          options={stages.map((value) => ({ value, label: words.stage[value] }))}
          getPopupContainer={(element: HTMLElement) => element.closest('dialog') ?? document.body}
          onChange={setChosen}
        />
        <label htmlFor={`${id}-date`}>{t('followUp.stage.on')}</label>
        <DateEntry
          id={`${id}-date`}
          label={t('followUp.form.day')}
          precision="day"
          value={typed}
          testId="stage-date"
          onChange={setTyped}
        />
        <label htmlFor={`${id}-number`}>{t('followUp.stage.documentNumber')}</label>
        <Input
          id={`${id}-number`}
          value={documentNumber}
          maxLength={100}
          placeholder={t('followUp.stage.optional')}
          data-testid="stage-number"
          onChange={({ target }) => setDocumentNumber(target.value)}
        />
        <label htmlFor={`${id}-note`}>{t('followUp.stage.note')}</label>
        <Input
          id={`${id}-note`}
          value={note}
          maxLength={400}
          placeholder={t('followUp.stage.optional')}
          onChange={({ target }) => setNote(target.value)}
        />
        <p className="stageHint" role="status">
          {isEarlier && date !== null
            ? t('followUp.stage.earlier', { date: formatPartialDate(date, language) })
            : t('followUp.stage.hint')}
        </p>
        <StagePast changes={changes} />
        <div className="dialogFoot">
          <Button
            type="text"
            data-testid="stage-plain"
            disabled={chosen === project.stage}
            onClick={() => {
              void editField(app, project.id, 'stage', chosen)
              onClose()
            }}
          >
            {t('followUp.stage.plain')}
          </Button>
          <span className="panelToolsGap" />
          <Button onClick={onClose}>{t('followUp.form.cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            data-testid="stage-save"
            disabled={date === null}
          >
            {t('followUp.stage.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function StagePast({ changes }: { readonly changes: readonly StageChangeRow[] }) {
  const { t, language, words } = useText()
  if (changes.length === 0) return null
  return (
    <section className="stagePast" aria-label={t('followUp.stage.past')}>
      <h3>{t('followUp.stage.past')}</h3>
      <ul>
        {changes.map(({ id, date, before, stage, documentNumber, note }) => (
          <li key={id}>
            <time dateTime={date}>{formatPartialDate(date, language)}</time>
            <span>
              {t('followUp.stage.line', {
                before: before === null ? words.unfilled : words.stage[before],
                stage: words.stage[stage],
              })}
              <small>{[documentNumber, note].filter((part) => part !== null).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
