import { Button } from 'antd'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import type { Finding } from '../../../../shared/schemas/plan.ts'
import { useApp } from '../../../app/appContext.ts'
import { useText } from '../../../text/i18n.ts'
import { LinesLink, ProjectLink } from '../PlanLinks.tsx'
import { commitPlan } from '../planActions.ts'

const icons = { high: CircleAlert, medium: TriangleAlert, low: Info } as const satisfies Record<
  Finding['severity'],
  typeof Info
>

/** Projects listed before 更多. */
const fewProjects = 8

export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { t } = useText()
  const [allProjects, setAllProjects] = useState(false)
  const { severity, kind, title, arithmetic, places, projectIds } = finding
  const Icon = icons[severity]
  const shown = allProjects ? projectIds : projectIds.slice(0, fewProjects)
  return (
    <li
      className="finding"
      data-item={finding.key}
      data-settled={finding.settled ? '' : undefined}
      data-testid={`finding-${finding.key}`}
    >
      <div className="findingHead">
        <span className="severity" data-severity={severity}>
          <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
          {t(`plan.findings.severity.${severity}`)}
        </span>
        <h4 className="findingTitle">{title}</h4>
        <span className="findingKind">{t(`plan.findingKind.${kind}`)}</span>
      </div>
      <p className="findingArithmetic">{arithmetic}</p>
      {places.length === 0 ? null : (
        <ul className="findingPlaces" aria-label={t('plan.findings.places')}>
          {places.map((place) => (
            <li key={`${place.firstLine} ${place.text}`}>
              <LinesLink firstLine={place.firstLine} lastLine={place.lastLine} />
              <span className="placeText">{place.text}</span>
            </li>
          ))}
        </ul>
      )}
      {projectIds.length === 0 ? null : (
        <div className="findingProjects">
          <span className="factLabel">{t('plan.findings.projects')}</span>
          <div className="projectLinks">
            {shown.map((id) => (
              <ProjectLink key={id} id={id} short={projectIds.length > fewProjects} />
            ))}
            {projectIds.length <= fewProjects ? null : (
              <button
                type="button"
                className="linkButton"
                onClick={() => setAllProjects(!allProjects)}
              >
                {allProjects
                  ? t('plan.findings.lessProjects')
                  : t('plan.findings.moreProjects', { n: projectIds.length - fewProjects })}
              </button>
            )}
          </div>
        </div>
      )}
      <FindingNote key={finding.note ?? ''} finding={finding} />
    </li>
  )
}

/** What a person has to say of it. It is saved by the button, by Ctrl+Enter, or when the field is left. */
function FindingNote({ finding }: { readonly finding: Finding }) {
  const { t } = useText()
  const app = useApp()
  const id = useId()
  const [typed, setTyped] = useState(finding.note ?? '')
  const changed = typed.trim() !== (finding.note ?? '')
  const save = (settled: boolean) => {
    const note = typed.trim() === '' ? null : typed.trim()
    void commitPlan(
      app,
      () => app.port.call('findings.note', { key: finding.key, note, settled }),
      {
        done: settled === finding.settled ? t('plan.findings.noteSaved') : null,
        refused: (why) => t('plan.findings.notSaved', { why }),
      },
    )
  }
  return (
    <div className="findingNote">
      <label className="factLabel" htmlFor={id}>
        {t('plan.findings.note')}
      </label>
      <textarea
        id={id}
        className="planInput"
        rows={1}
        maxLength={1000}
        value={typed}
        placeholder={t('plan.findings.notePlaceholder')}
        data-testid={`finding-note-${finding.key}`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (changed) save(finding.settled)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return
          event.preventDefault()
          if (changed) save(finding.settled)
        }}
      />
      {changed ? (
        // Pressing the button leaves the field first, and that saves.
        <Button data-testid={`finding-save-${finding.key}`}>{t('plan.findings.saveNote')}</Button>
      ) : null}
      <label className="checkLine">
        <input
          type="checkbox"
          checked={finding.settled}
          data-testid={`finding-settled-${finding.key}`}
          onChange={(event) => save(event.target.checked)}
        />
        {t('plan.findings.settled')}
      </label>
    </div>
  )
}
