import { Button } from 'antd'
import { Download, Funnel, Plus } from 'lucide-react'
import { memo } from 'react'
import { useApp, useView } from '../../app/appContext.ts'
import { runById } from '../../commands/commands.ts'
import { scopes } from '../../../shared/schemas/viewFilter.ts'
import { isFiltered } from '../../state/editFilter.ts'
import type { FilteredRows } from '../../state/filterRows.ts'
import { showScope } from '../../state/viewStore.ts'
import { useText } from '../../text/i18n.ts'
import { ColumnChooser } from './ColumnChooser.tsx'

/** Which rows are shown, and what can be done with them. */
export function ViewBar({ filtered }: { readonly filtered: FilteredRows }) {
  const { t } = useText()
  const app = useApp()
  const filter = useView((state) => state.filter)
  const open = useView((state) => state.filterBarOpen)
  const active = filter.conditions.length
  return (
    <div className="viewBar">
      <div className="viewTabs" role="group" aria-label={t('view.tabs')}>
        {scopes.map((scope) => (
          <button
            key={scope}
            type="button"
            className="viewTitle"
            aria-pressed={scope === filter.scope}
            data-testid={`scope-${scope}`}
            onClick={() => showScope(app.view, scope)}
          >
            {t(scope === 'text' ? 'view.text' : isFiltered(filter) ? 'view.result' : 'view.all')}
            <span
              className="viewCount"
              data-testid={scope === filter.scope ? 'view-count' : undefined}
            >
              {filtered.scopeCounts[scope]}
            </span>
          </button>
        ))}
      </div>
      <div className="viewTools">
        <Columns />
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
