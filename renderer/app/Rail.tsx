import { BookOpenText, History, type LucideIcon, Settings, Table2 } from 'lucide-react'
import { showScreen, type Screen } from '../state/sessionStore.ts'
import { useText } from '../text/i18n.ts'
import { useApp, useSession } from './appContext.ts'

const entries: readonly (readonly [Screen, LucideIcon])[] = [
  ['ledger', Table2],
  ['plan', BookOpenText],
  ['history', History],
  ['settings', Settings],
]

export function Rail() {
  const { t } = useText()
  const { session } = useApp()
  const current = useSession((state) => state.screen)
  return (
    <nav className="rail" aria-label={t('app.railLabel')}>
      <span className="railMark" aria-hidden="true" />
      {entries.map(([screen, Icon]) => (
        <button
          key={screen}
          type="button"
          className="railEntry"
          data-testid={`rail-${screen}`}
          data-place={screen === 'settings' ? 'foot' : undefined}
          aria-current={screen === current ? 'page' : undefined}
          onClick={() => showScreen(session, screen)}
        >
          <Icon size={19} strokeWidth={1.75} />
          {t(`screen.${screen}`)}
        </button>
      ))}
    </nav>
  )
}
