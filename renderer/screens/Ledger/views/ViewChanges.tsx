import { useApp } from '../../../app/appContext.ts'
import { askName, saveActiveView, showView } from '../../../app/viewActions.ts'
import { type PageText, useText } from '../../../text/i18n.ts'
import { textWidth } from '../textWidth.ts'
import type { ActiveView } from './useActiveView.ts'

/** Room that the buttons take, in pixels, with or without the word before them. */
export function changesWidth(
  { isBuiltIn }: Pick<ActiveView, 'isBuiltIn'>,
  t: PageText['t'],
  withWord: boolean,
): number {
  const words = [
    ...(withWord ? [t('views.changed')] : []),
    ...(isBuiltIn ? [] : [t('views.save')]),
    t('views.saveAs'),
    t('views.revert'),
  ]
  return words.reduce((sum, word) => sum + textWidth(word) + 10, 2)
}

/** What can be done with changes that no view holds yet. The tab's menu offers the same where there is no room. */
export function ViewChanges({
  active,
  room,
}: {
  readonly active: ActiveView
  /** Pixels there are for it. */
  readonly room: number
}) {
  const { t } = useText()
  const app = useApp()
  return (
    <span className="viewChanges">
      {room < changesWidth(active, t, true) ? null : (
        <span className="quietText">{t('views.changed')}</span>
      )}
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
