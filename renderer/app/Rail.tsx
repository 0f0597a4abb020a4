import {
  BookOpenText,
  CalendarCheck,
  CircleAlert,
  Files,
  History,
  Keyboard,
  LayoutDashboard,
  type LucideIcon,
  Settings,
  Table2,
} from 'lucide-react'
import { Fragment, useEffect } from 'react'
import { useStore } from 'zustand'
import { shownKeys } from '../../shared/commandList.ts'
import { runById } from '../commands/commands.ts'
import { overdueCount, readProblems } from '../state/problemsStore.ts'
import { showScreen, type Screen } from '../state/sessionStore.ts'
import { useText } from '../text/i18n.ts'
import { useApp, useLedger, useSession } from './appContext.ts'

const entries: readonly (readonly [Screen, LucideIcon])[] = [
  ['overview', LayoutDashboard],
  ['ledger', Table2],
  ['month', CalendarCheck],
  ['problems', CircleAlert],
  ['plan', BookOpenText],
  ['papers', Files],
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
            {screen === 'problems' ? <OverdueBadge /> : null}
          </button>
        </Fragment>
      ))}
    </nav>
  )
}

/** How many problems are past their day. */
function OverdueBadge() {
  const { t } = useText()
  const { problems, port } = useApp()
  const revision = useLedger((state) => state.revision)
  useEffect(() => void readProblems(problems, port, revision), [problems, port, revision])
  const count = useStore(problems, overdueCount)
  if (count === 0) return null
  const words = t('problems.overdueBadge', { n: count })
  return (
    <span className="railBadge" title={words} data-testid="overdue-badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="srOnly">{words}</span>
    </span>
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
