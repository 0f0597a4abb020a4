import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { parsePartialDate } from '../../../../shared/model/partialDate.ts'
import type { MilestoneRow } from '../../../../shared/schemas/followUp.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { saveMilestone } from '../../../app/stepActions.ts'
import { Dialog } from '../../../components/Dialog.tsx'
import { useText } from '../../../text/i18n.ts'
import { ProjectPicker } from '../ProjectPicker.tsx'

interface MilestoneDialogProps {
  /** Null for a new one. */
  readonly milestone: MilestoneRow | null
  readonly onClose: () => void
}

const dates = ['plannedDate', 'actualDate'] as const

export function MilestoneDialog({ milestone, onClose }: MilestoneDialogProps) {
  const { t, words } = useText()
  const app = useApp()
  const id = useId()
  const byId = useLedger((state) => state.rows.byId)
  const [projectId, setProjectId] = useState<string | null>(milestone?.projectId ?? null)
  const [typed, setTyped] = useState({
    name: milestone?.name ?? '',
    plannedDate: milestone?.plannedDate ?? '',
    actualDate: milestone?.actualDate ?? '',
  })
  const [wrong, setWrong] = useState<'project' | keyof typeof typed | null>(null)
  const change = (patch: Partial<typeof typed>) => {
    setTyped({ ...typed, ...patch })
    setWrong(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const name = typed.name.trim()
    const plannedDate = readDate(typed.plannedDate)
    const actualDate = readDate(typed.actualDate)
    if (projectId === null) setWrong('project')
    else if (name === '') setWrong('name')
    else if (plannedDate === undefined) setWrong('plannedDate')
    else if (actualDate === undefined) setWrong('actualDate')
    else {
      const input = {
        ...(milestone === null ? {} : { id: milestone.id }),
        name,
        plannedDate,
        actualDate,
      }
      if (await saveMilestone(app, projectId, input)) onClose()
    }
  }
  return (
    <Dialog
      title={t(milestone === null ? 'problems.milestones.form.title' : 'problems.edit')}
      {...(milestone === null
        ? {}
        : { text: byId.get(milestone.projectId)?.project.name ?? '', focusId: `${id}-name` })}
      className="problemDialog"
      testId="milestone-dialog"
      onClose={onClose}
    >
      <form className="formGrid" onSubmit={(event) => void submit(event)}>
        {milestone === null ? (
          <>
            <label htmlFor={`${id}-project`}>{t('problems.form.project')}</label>
            <div>
              <ProjectPicker
                id={`${id}-project`}
                autoFocus
                value={projectId}
                invalid={wrong === 'project'}
                onChoose={(chosen) => {
                  setProjectId(chosen)
                  setWrong(null)
                }}
              />
              {wrong === 'project' ? (
                <p className="formError" role="alert">
                  {t('problems.form.projectRequired')}
                </p>
              ) : null}
            </div>
          </>
        ) : null}
        <label htmlFor={`${id}-name`}>{t('problems.milestones.form.name')}</label>
        <div>
          <input
            id={`${id}-name`}
            className="planInput"
            value={typed.name}
            maxLength={200}
            autoComplete="off"
            placeholder={t('problems.milestones.form.nameHint')}
            aria-invalid={wrong === 'name'}
            data-testid="milestone-name"
            onChange={({ target }) => change({ name: target.value })}
          />
          {wrong === 'name' ? (
            <p className="formError" role="alert">
              {t('problems.milestones.form.nameRequired')}
            </p>
          ) : null}
        </div>
        {dates.map((field) => (
          <div key={field} className="formRow">
            <label htmlFor={`${id}-${field}`}>
              {t(
                field === 'plannedDate'
                  ? 'problems.milestones.form.planned'
                  : 'problems.milestones.column.actual',
              )}
            </label>
            <div>
              <input
                id={`${id}-${field}`}
                className="planInput shortInput"
                value={typed[field]}
                maxLength={20}
                autoComplete="off"
                placeholder={words.unfilled}
                aria-invalid={wrong === field}
                data-testid={`milestone-${field}`}
                onChange={({ target }) => change({ [field]: target.value })}
              />
              <small className={wrong === field ? 'formError' : 'formHint'}>
                {t(
                  wrong === field
                    ? 'problems.procedures.dateInvalid'
                    : 'problems.procedures.dateHint',
                )}
              </small>
            </div>
          </div>
        ))}
        <footer className="dialogFoot">
          <Button onClick={onClose}>{t('problems.form.cancel')}</Button>
          <Button type="primary" htmlType="submit" data-testid="milestone-save">
            {t('problems.form.save')}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

/** Undefined where it can't be read. */
function readDate(text: string): string | null | undefined {
  if (text.trim() === '') return null
  return parsePartialDate(text) ?? undefined
}
