import { Segmented } from 'antd'
import { Redo2, SquareChevronRight, Undo2 } from 'lucide-react'
import { shownKeys } from '../../shared/commandList.ts'
import type { MoneyUnit } from '../../shared/model/money.ts'
import { commandOf, runById } from '../commands/commands.ts'
import { Keys } from '../components/Keys.tsx'
import { useText } from '../text/i18n.ts'
import { operationWord } from '../text/operationWords.ts'
import { monthScreens } from '../state/sessionStore.ts'
import { setSetting } from './actions.ts'
import { useApp, useLedger, useSession } from './appContext.ts'
import { MonthStepper } from './MonthStepper.tsx'
import { SampleBadge } from './SampleBadge.tsx'
import { SavedState } from './SavedState.tsx'
import { SearchBox } from './SearchBox.tsx'

export function TopBar() {
  const { t, words } = useText()
  const app = useApp()
  const screen = useSession((state) => state.screen)
  const plan = useLedger((state) => state.info?.plans[0] ?? null)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  return (
    <header className="topBar">
      <h1 className="topTitle">{t(`screen.${screen}`)}</h1>
      {plan === null ? null : (
        <span className="topPlan" title={plan.name}>
          {plan.shortName}
        </span>
      )}
      <SampleBadge />
      {monthScreens.has(screen) ? <MonthStepper /> : null}
      <SearchBox />
      <PaletteButton />
      <Segmented<MoneyUnit>
        className="unitSwitch"
        aria-label={t('topBar.moneyUnit')}
        value={unit}
        options={[
          { value: 'wan', label: words.moneyUnit.wan },
          { value: 'yi', label: words.moneyUnit.yi },
        ]}
        onChange={(value) => void setSetting(app, { key: 'moneyUnit', value })}
      />
      <HistoryButtons />
      <SavedState />
    </header>
  )
}

function PaletteButton() {
  const { t } = useText()
  const app = useApp()
  return (
    <button
      type="button"
      className="paletteButton"
      title={`${t('command.palette')} (${shownKeys('palette')})`}
      data-testid="open-palette"
      onClick={() => runById(app, 'palette')}
    >
      <SquareChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
      {t('palette.open')}
      <Keys keys={shownKeys('palette') ?? ''} />
    </button>
  )
}

function HistoryButtons() {
  const { t } = useText()
  const app = useApp()
  const { undo, redo } = useLedger((state) => state.undoState)
  const undoLabel =
    undo === null ? t('command.undo') : t('topBar.undoNamed', { what: operationWord(undo, t) })
  const redoLabel =
    redo === null ? t('command.redo') : t('topBar.redoNamed', { what: operationWord(redo, t) })
  return (
    <div className="historyButtons">
      <button
        type="button"
        className="iconButton"
        aria-label={undoLabel}
        title={`${undoLabel} (${shownKeys('undo')})`}
        disabled={undo === null}
        data-testid="undo"
        onClick={() => commandOf('undo').perform(app)}
      >
        <Undo2 size={17} strokeWidth={1.75} />
      </button>
      <button
        type="button"
        className="iconButton"
        aria-label={redoLabel}
        title={`${redoLabel} (${shownKeys('redo')})`}
        disabled={redo === null}
        data-testid="redo"
        onClick={() => commandOf('redo').perform(app)}
      >
        <Redo2 size={17} strokeWidth={1.75} />
      </button>
    </div>
  )
}
