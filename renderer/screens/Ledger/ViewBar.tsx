import { Button } from 'antd'
import { Download, Funnel, Plus, Presentation } from 'lucide-react'
import { memo } from 'react'
import { useApp, useView } from '../../app/appContext.ts'
import { runById } from '../../commands/commands.ts'
import type { FilteredRows } from '../../state/filterRows.ts'
import { useText } from '../../text/i18n.ts'
import { ColumnChooser } from './columns/ColumnChooser.tsx'
import { GroupMenu } from './groups/GroupMenu.tsx'
import { MoreCommands } from './MoreCommands.tsx'
import { ScopeSwitch } from './views/ScopeSwitch.tsx'
import { ViewTabs } from './views/ViewTabs.tsx'

/** Which rows are shown, and what can be done with them. */
export function ViewBar({ filtered }: { readonly filtered: FilteredRows }) {
  const { t } = useText()
  const app = useApp()
  const open = useView((state) => state.filterBarOpen)
  const active = useView((state) => state.filter.conditions.length)
  return (
    <div className="viewBar">
      <ViewTabs filtered={filtered} />
      <ScopeSwitch filtered={filtered} />
      <div className="viewTools">
        <Columns />
        <GroupMenu />
        <button
          type="button"
          className="toolButton"
          aria-pressed={open}
          data-testid="toggle-filter"
          data-active={active > 0 ? '' : undefined}
          onClick={() => app.view.setState({ filterBarOpen: !open })}
        >
          <Funnel size={15} strokeWidth={1.75} />
          {active > 0 ? t('view.filterCount', { n: active }) : t('view.filter')}
        </button>
        <span className="toolRule" />
        <button
          type="button"
          className="toolButton"
          data-testid="export"
          onClick={() => runById(app, 'export')}
        >
          <Download size={15} strokeWidth={1.75} />
          {t('view.export')}
        </button>
        <button
          type="button"
          className="iconButton"
          aria-label={t('projector.open')}
          title={t('projector.hint')}
          data-testid="projector-open"
          onClick={() => runById(app, 'startProjector')}
        >
          <Presentation size={16} strokeWidth={1.75} aria-hidden />
        </button>
        <MoreCommands />
        <AddButton />
      </div>
    </div>
  )
}

const Columns = memo(ColumnChooser)

/** Apart, so that filtering doesn't draw it again. */
const AddButton = memo(function AddButton() {
  const { t } = useText()
  const app = useApp()
  return (
    <Button
      type="primary"
      data-testid="add-project"
      icon={<Plus size={15} strokeWidth={2} />}
      onClick={() => runById(app, 'addProject')}
    >
      {t('view.add')}
    </Button>
  )
})
