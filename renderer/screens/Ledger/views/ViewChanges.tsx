import { useApp } from '../../../app/appContext.ts'
import { askName, saveActiveView, showView } from '../../../app/viewActions.ts'
import { useText } from '../../../text/i18n.ts'
import type { useActiveView } from './useActiveView.ts'

/** What can be done with changes that no view holds yet. The tab's menu offers the same where there is no room. */
export function ViewChanges({ active }: { readonly active: ReturnType<typeof useActiveView> }) {
  const { t } = useText()
  const app = useApp()
  return (
    <span className="viewChanges">
      <span className="quietText">{t('views.changed')}</span>
      {active.isBuiltIn ? null : (
        <button type="button" className="linkButton" onClick={() => void saveActiveView(app)}>
          {t('views.save')}
        </button>
      )}
      <button type="button" className="linkButton" onClick={() => askName(app, { kind: 'new' })}>
        {t('views.saveAs')}
      </button>
      <button
        type="button"
        className="linkButton quiet"
        data-testid="revert-view"
        onClick={() => showView(app, active.id)}
      >
        {t('views.revert')}
      </button>
    </span>
  )
}
