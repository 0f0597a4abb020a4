import { useApp } from '../../../app/appContext.ts'
import { askName, saveActiveView, showView } from '../../../app/viewActions.ts'
import { useText } from '../../../text/i18n.ts'
import type { useActiveView } from './useActiveView.ts'

/** Pixels: the buttons in either language, and those with the word before them. */
export const roomForButtons = 150
const roomForWord = 220

/** What can be done with changes that no view holds yet. The tab's menu offers the same where there is no room. */
export function ViewChanges({
  active,
  room,
}: {
  readonly active: ReturnType<typeof useActiveView>
  /** Pixels there are for it. */
  readonly room: number
}) {
  const { t } = useText()
  const app = useApp()
  return (
    <span className="viewChanges">
      {room < roomForWord ? null : <span className="quietText">{t('views.changed')}</span>}
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
