import { useEffect } from 'react'
import { useStore } from 'zustand'
import { originOf } from '../../../../shared/model/origin.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { useShownMonth } from '../../../app/useShownMonth.ts'
import { readDetail } from '../../../state/detailStore.ts'
import { openProject } from '../../../state/viewStore.ts'
import { errorLine } from '../../../text/errors.ts'
import { useText } from '../../../text/i18n.ts'
import { CapacitySection } from './CapacitySection.tsx'
import { CitationSection } from './CitationSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { FollowUpPage } from './FollowUpPage.tsx'
import { PanelHeader } from './PanelHeader.tsx'
import { PanelResizer } from './PanelResizer.tsx'
import { PanelTabs } from './PanelTabs.tsx'
import { RelatedSection } from './RelatedSection.tsx'
import { RoleSection } from './RoleSection.tsx'

/** Everything about one project, each fact editable where it stands. */
export function DetailPanel({ id }: { readonly id: string }) {
  const { t, language } = useText()
  const { view, grid, detail: store, port } = useApp()
  const row = useLedger((state) => state.rows.byId.get(id))
  const revision = useLedger((state) => state.revision)
  const width = useLedger((state) => state.settings.panelWidth) ?? 384
  const { detail, progress, explanation, failure, tab } = useStore(store)
  const month = useShownMonth()

  useEffect(() => {
    void readDetail(store, port, { id, month, revision })
  }, [store, port, id, month, revision])

  if (row === undefined) return null
  const isRead = detail !== null && detail.project.id === id
  const shown = isRead ? detail : null
  const known = isRead ? progress : null
  const isRegister = originOf(row.project) !== 'text'
  const explained = isRead && explanation?.row.id === id && isRegister ? explanation : null
  return (
    <aside
      className="panel"
      style={{ width }}
      aria-label={t('panel.label')}
      data-testid="detail-panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        // A dialog over the panel closes alone.
        if (event.target instanceof Element && event.target.closest('dialog') !== null) return
        openProject(view, null)
        grid.focus()
      }}
    >
      <PanelResizer width={width} />
      <PanelHeader row={row} />
      <PanelTabs progress={known} />
      <div
        key={id}
        id="panel-page"
        className="panelBody"
        role="tabpanel"
        aria-labelledby={`panel-tab-${tab}`}
        tabIndex={-1}
      >
        {failure === null ? null : (
          <p className="panelFailure" role="alert">
            {t('panel.loadFailed', { why: errorLine(failure, language) })}
          </p>
        )}
        {tab === 'facts' ? (
          <>
            <FactsSection project={row.project} />
            {explained === null ? null : <RoleSection explanation={explained} />}
            <CapacitySection row={row} />
            {shown === null ? null : (
              <>
                <CitationSection detail={shown} />
                <RelatedSection detail={shown} />
                <HistorySection detail={shown} />
              </>
            )}
          </>
        ) : known === null ? null : (
          <FollowUpPage
            tab={tab}
            row={row}
            progress={known}
            explanation={explained}
            month={month}
          />
        )}
      </div>
    </aside>
  )
}
