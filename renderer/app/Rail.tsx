import {
  BookOpenText,
  CalendarCheck,
  History,
  Keyboard,
  LayoutDashboard,
  type LucideIcon,
  Settings,
  Table2,
} from 'lucide-react'
import { Fragment } from 'react'
import { shownKeys } from '../../shared/commandList.ts'
import { runById } from '../commands/commands.ts'
import { showScreen, type Screen } from '../state/sessionStore.ts'
import { useText } from '../text/i18n.ts'
import { useApp, useSession } from './appContext.ts'

const entries: readonly (readonly [Screen, LucideIcon])[] = [
  ['overview', LayoutDashboard],
  ['ledger', Table2],
  ['month', CalendarCheck],
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
        <Fragment key={screen}>
          {screen === 'settings' ? <ShortcutsEntry /> : null}
          <button
            type="button"
            className="railEntry"
            data-testid={`rail-${screen}`}
            aria-current={screen === current ? 'page' : undefined}
            onClick={() => showScreen(session, screen)}
          >
            <Icon size={19} strokeWidth={1.75} />
            {t(`screen.${screen}`)}
          </button>
        </Fragment>
      ))}
    </nav>
  )
}

/** The first of those at the rail's foot. */
function ShortcutsEntry() {
  const { t } = useText()
  const app = useApp()
  return (
    <button
      type="button"
      className="railEntry"
      data-testid="rail-shortcuts"
      data-place="foot"
      title={`${t('command.shortcuts')} (${shownKeys('shortcuts')})`}
      onClick={() => runById(app, 'shortcuts')}
    >
      <Keyboard size={19} strokeWidth={1.75} />
      {t('palette.keysShort')}
    </button>
  )
}
