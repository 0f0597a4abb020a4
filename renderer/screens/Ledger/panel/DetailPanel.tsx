import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { readDetail } from '../../../state/detailStore.ts'
import { openProject } from '../../../state/viewStore.ts'
import { errorLine } from '../../../text/errors.ts'
import { useText } from '../../../text/i18n.ts'
import { CapacitySection } from './CapacitySection.tsx'
import { CitationSection } from './CitationSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { PanelHeader } from './PanelHeader.tsx'
import { PanelResizer } from './PanelResizer.tsx'
import { RelatedSection } from './RelatedSection.tsx'

/** Everything about one project, each fact editable where it stands. */
export function DetailPanel({ id }: { readonly id: string }) {
  const { t, language } = useText()
  const { view, grid, detail: store, port } = useApp()
  const row = useLedger((state) => state.rows.byId.get(id))
  const revision = useLedger((state) => state.revision)
  const width = useLedger((state) => state.settings.panelWidth) ?? 384
  const { detail, failure } = useStore(store)

  useEffect(() => {
    void readDetail(store, port, id, revision)
  }, [store, port, id, revision])

  if (row === undefined) return null
  const shown = detail !== null && detail.project.id === id ? detail : null
  return (
    <aside
      className="panel"
      style={{ width }}
      aria-label={t('panel.label')}
      data-testid="detail-panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        openProject(view, null)
        grid.focus()
      }}
    >
      <PanelResizer width={width} />
      <PanelHeader row={row} />
      <div key={id} className="panelBody" tabIndex={-1}>
        <FactsSection project={row.project} />
        <CapacitySection row={row} />
        {failure === null ? null : (
          <p className="panelFailure" role="alert">
            {t('panel.loadFailed', { why: errorLine(failure, language) })}
          </p>
        )}
        {shown === null ? null : (
          <>
            <CitationSection detail={shown} />
            <RelatedSection detail={shown} />
            <HistorySection detail={shown} />
          </>
        )}
      </div>
    </aside>
  )
}
