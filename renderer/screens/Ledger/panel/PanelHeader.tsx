import { ChevronDown, ChevronUp, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Stage } from '../../../../shared/model/vocabulary.ts'
import { stages } from '../../../../shared/model/vocabulary.ts'
import { deleteProject, editField } from '../../../app/actions.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { StageTag } from '../../../components/StageTag.tsx'
import type { LedgerRow } from '../../../state/ledgerRow.ts'
import { openProject } from '../../../state/viewStore.ts'
import { useText } from '../../../text/i18n.ts'
import { EditableValue } from './EditableValue.tsx'
import { StageChange } from './StageChange.tsx'

export function PanelHeader({ row }: { readonly row: LedgerRow }) {
  const { t } = useText()
  const app = useApp()
  const parent = useLedger((state) =>
    row.parentId === null ? undefined : state.rows.byId.get(row.parentId),
  )
  const progress = useStore(app.detail, (state) => state.progress)
  // With the project it was chosen for: the panel goes on to others.
  const [asking, setAsking] = useState<{ readonly id: string; readonly stage: Stage } | null>(null)
  const takeStage = (value: string | number | null) => {
    const stage = stages.find((each) => each === value)
    if (stage === undefined) void editField(app, row.id, 'stage', null)
    else if (stage !== row.project.stage) setAsking({ id: row.id, stage })
  }
  const move = (step: 1 | -1) => {
    const next = app.grid.neighbour(row.id, step)
    if (next !== null) openProject(app.view, next.id)
  }
  return (
    <header
      className="panelHeader"
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        if (step === 0 || event.target instanceof HTMLInputElement) return
        event.preventDefault()
        move(step)
      }}
    >
      <div className="panelTools">
        <EditableValue project={row.project} field="stage" onTake={takeStage}>
          <StageTag stage={row.project.stage} tinted />
        </EditableValue>
        <span className="panelId" data-testid="panel-id">
          {row.id.length > 12 ? '' : row.id}
        </span>
        <span className="panelToolsGap" />
        <button
          type="button"
          className="iconButton"
          aria-label={t('panel.previous')}
          title={t('panel.previous')}
          onClick={() => move(-1)}
        >
          <ChevronUp size={17} strokeWidth={1.75} />
        </button>
        <button
          type="button"
          className="iconButton"
          aria-label={t('panel.next')}
          title={t('panel.next')}
          onClick={() => move(1)}
        >
          <ChevronDown size={17} strokeWidth={1.75} />
        </button>
        <button
          type="button"
          className="iconButton danger"
          aria-label={t('panel.delete')}
          title={t('panel.delete')}
          data-testid="delete-project"
          onClick={() => void deleteProject(app, row.id)}
        >
          <Trash2 size={16} strokeWidth={1.75} />
        </button>
        <button
          type="button"
          className="iconButton"
          aria-label={t('panel.close')}
          title={`${t('panel.close')} (Esc)`}
          onClick={() => openProject(app.view, null)}
        >
          <X size={17} strokeWidth={1.75} />
        </button>
      </div>
      <EditableValue project={row.project} field="name">
        <h3 className="panelTitle">{row.project.name}</h3>
      </EditableValue>
      <EditableValue project={row.project} field="owner">
        <span className="panelOwner">{row.project.owner}</span>
      </EditableValue>
      {parent === undefined ? null : (
        <button
          type="button"
          className="linkButton panelParent"
          onClick={() => openProject(app.view, parent.id)}
        >
          {t('panel.parent', { name: parent.project.name })}
        </button>
      )}
      {asking === null || asking.id !== row.id ? null : (
        <StageChange
          project={row.project}
          stage={asking.stage}
          changes={(progress?.stageChanges ?? []).filter((each) => each.projectId === row.id)}
          onClose={() => setAsking(null)}
        />
      )}
    </header>
  )
}
