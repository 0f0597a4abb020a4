import { HistoryScreen } from '../screens/History/HistoryScreen.tsx'
import { LedgerScreen } from '../screens/Ledger/LedgerScreen.tsx'
import { MonthScreen } from '../screens/Month/MonthScreen.tsx'
import { OverviewScreen } from '../screens/Overview/OverviewScreen.tsx'
import { PapersScreen } from '../screens/Papers/PapersScreen.tsx'
import { PlanScreen } from '../screens/Plan/PlanScreen.tsx'
import { ProblemsScreen } from '../screens/Problems/ProblemsScreen.tsx'
import { ProofDialog } from '../screens/Proof/ProofDialog.tsx'
import { SettingsScreen } from '../screens/Settings/SettingsScreen.tsx'
import { useSession } from './appContext.ts'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

/** The window: rail, top bar and the screen. The ledger stays behind the others, so that coming back finds it as it was left. */
export function Shell() {
  const screen = useSession((state) => state.screen)
  return (
    <div className="shell">
      <Rail />
      <TopBar />
      <main className="screen" hidden={screen !== 'ledger'}>
        <LedgerScreen />
      </main>
      {screen === 'month' ? (
        <main className="screen">
          <MonthScreen />
        </main>
      ) : null}
      {screen === 'overview' ? (
        <main className="screen">
          <OverviewScreen />
        </main>
      ) : null}
      <ProofDialog />
      {screen === 'problems' ? (
        <main className="screen">
          <ProblemsScreen />
        </main>
      ) : null}
      {screen === 'plan' ? (
        <main className="screen">
          <PlanScreen />
        </main>
      ) : null}
      {screen === 'papers' ? (
        <main className="screen">
          <PapersScreen />
        </main>
      ) : null}
      {screen === 'history' ? (
        <main className="screen">
          <HistoryScreen />
        </main>
      ) : null}
      {screen === 'settings' ? (
        <main className="screen">
          <SettingsScreen />
        </main>
      ) : null}
    </div>
  )
}
