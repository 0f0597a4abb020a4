import { Input } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { MilestoneInput, MilestoneRow } from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { useApp } from '../../../app/appContext.ts'
import { removeMilestone, saveMilestones } from '../../../app/followUpActions.ts'
import { milestoneInput } from '../../../app/stepActions.ts'
import { DateEntry } from '../../../components/DateEntry.tsx'
import { readDate } from '../../../fields/readDate.ts'
import { milestoneStanding } from '../../../state/projectSteps.ts'
import { useText } from '../../../text/i18n.ts'
import { PanelForm } from './PanelForm.tsx'

interface MilestoneSectionProps {
  readonly projectId: string
  readonly milestones: readonly MilestoneRow[]
  /** The reporting month; null before it is known: then nothing is called late. */
  readonly month: string | null
}

/** 节点 of one project: planned and actual day, the late ones marked. */
export function MilestoneSection({ projectId, milestones, month }: MilestoneSectionProps) {
  const { t, language, words } = useText()
  const app = useApp()
  // The id of the line being edited, or an empty text for a new one.
  const [editing, setEditing] = useState<string | null>(null)
  const save = async (lines: MilestoneInput[]) => {
    if (await saveMilestones(app, projectId, lines)) setEditing(null)
  }
  const lines = milestones.map(milestoneInput)
  const dateWord = (date: string | null) =>
    date === null ? (
      <span className="unfilled">{words.unfilled}</span>
    ) : (
      formatPartialDate(date, language)
    )
  return (
    <section
      className="panelSection"
      aria-label={t('followUp.tab.milestones')}
      data-testid="milestones"
    >
      <h4 className="sectionTitle">
        {t('followUp.tab.milestones')}
        <button
          type="button"
          className="linkButton sectionAction"
          data-testid="add-milestone"
          onClick={() => setEditing('')}
        >
          <Plus size={13} /> {t('followUp.milestone.add')}
        </button>
      </h4>
      {milestones.length === 0 ? (
        editing === null ? (
          <p className="unfilled">{t('followUp.milestone.none')}</p>
        ) : null
      ) : (
        <p className="milestoneLine milestoneHead" aria-hidden="true">
          <span>{t('followUp.milestone.name')}</span>
          <span>{t('followUp.milestone.planned')}</span>
          <span>{t('followUp.milestone.actual')}</span>
        </p>
      )}
      <ul className="followLines">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            {milestone.id === editing ? (
              <MilestoneForm
                milestone={milestone}
                onCancel={() => setEditing(null)}
                onSave={(next) =>
                  save(
                    lines.map((line) => (line.id === milestone.id ? { ...line, ...next } : line)),
                  )
                }
                onRemove={async () => {
                  if (await removeMilestone(app, milestones, milestone)) setEditing(null)
                }}
              />
            ) : (
              <button
                type="button"
                className="milestoneLine"
                aria-label={t('followUp.milestone.edit', { name: milestone.name })}
                onClick={() => setEditing(milestone.id)}
              >
                <span>
                  {milestone.name}
                  {month === null ? null : <LateMark milestone={milestone} month={month} />}
                  {milestone.sample ? (
                    <span className="sampleTag">{monthTerms[language].sample}</span>
                  ) : null}
                </span>
                <span>{dateWord(milestone.plannedDate)}</span>
                <span>{dateWord(milestone.actualDate)}</span>
              </button>
            )}
          </li>
        ))}
        {editing === '' ? (
          <li>
            <MilestoneForm
              milestone={null}
              onCancel={() => setEditing(null)}
              onSave={(next) => save([...lines, next])}
            />
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** The one rule of the 节点 list and of the lights: late by the end of the shown month. */
function LateMark({
  milestone,
  month,
}: {
  readonly milestone: MilestoneRow
  readonly month: string
}) {
  const { t } = useText()
  const standing = milestoneStanding(milestone, month)
  if (standing.kind === 'late') {
    return (
      <span className="stateTag" data-state="late">
        {t('problems.milestones.late', { n: standing.months })}
      </span>
    )
  }
  return standing.kind === 'done' && (standing.months ?? 0) > 0 ? (
    <span className="stateTag" data-state="postponed">
      {t('problems.milestones.doneLate', { n: standing.months })}
    </span>
  ) : null
}

interface MilestoneFormProps {
  /** Null for a new one. */
  readonly milestone: MilestoneRow | null
  readonly onSave: (milestone: MilestoneInput) => Promise<void>
  readonly onCancel: () => void
  readonly onRemove?: () => Promise<void>
}

function MilestoneForm({ milestone, onSave, onCancel, onRemove }: MilestoneFormProps) {
  const { t } = useText()
  const [name, setName] = useState(milestone?.name ?? '')
  const [planned, setPlanned] = useState(milestone?.plannedDate ?? '')
  const [actual, setActual] = useState(milestone?.actualDate ?? '')
  const [why, setWhy] = useState<string | null>(null)
  const submit = () => {
    const [plannedDate, actualDate] = [readDate(planned, 'any'), readDate(actual, 'any')]
    if (name.trim() === '') setWhy(t('followUp.milestone.nameRequired'))
    else if (plannedDate === undefined || actualDate === undefined) setWhy(t('followUp.form.date'))
    else void onSave({ name: name.trim(), plannedDate, actualDate })
  }
  return (
    <PanelForm
      why={why}
      onSubmit={submit}
      onCancel={onCancel}
      {...(onRemove === undefined ? {} : { onRemove })}
    >
      <Input
        autoFocus
        aria-label={t('followUp.milestone.name')}
        placeholder={t('followUp.milestone.name')}
        value={name}
        maxLength={200}
        data-testid="milestone-name"
        onChange={({ target }) => setName(target.value)}
      />
      <div className="panelFormPair">
        <DateEntry
          label={t('followUp.milestone.planned')}
          precision="any"
          value={planned}
          testId="milestone-planned"
          onChange={setPlanned}
        />
        <DateEntry
          label={t('followUp.milestone.actual')}
          precision="any"
          value={actual}
          testId="milestone-actual"
          onChange={setActual}
        />
      </div>
    </PanelForm>
  )
}
