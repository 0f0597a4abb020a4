import { Columns3 } from 'lucide-react'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import { Popover } from '../../components/Popover.tsx'
import { columnGroups } from '../../grid/columnIds.ts'
import { setColumns, toggleColumn } from '../../state/viewColumns.ts'
import { useText } from '../../text/i18n.ts'

/** Which columns the grid shows; the name always stays. */
export function ColumnChooser() {
  const { t, words } = useText()
  const { view } = useApp()
  const columns = useView((state) => state.columns)
  const hidden = new Set(columns.filter((column) => column.hidden).map(({ id }) => id))
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  return (
    <Popover
      label={t('view.columnsTitle')}
      triggerClass="toolButton"
      align="right"
      testId="columns"
      trigger={
        <>
          <Columns3 size={15} strokeWidth={1.75} />
          {t('view.columns')}
        </>
      }
    >
      <div className="columnChooser">
        {columnGroups.map(([group, plans]) => (
          <fieldset key={group}>
            <legend>
              {group === 'investment'
                ? t('columnGroup.investment', { unit: words.moneyUnit[unit] })
                : t(`columnGroup.${group}`)}
            </legend>
            {plans.map(({ id }) => (
              <label key={id} className="checkLine">
                <input
                  type="checkbox"
                  checked={!hidden.has(id)}
                  onChange={() => toggleColumn(view, id)}
                />
                {words.field[id === 'number' ? 'id' : id]}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <footer className="popoverFoot">
        <button
          type="button"
          className="linkButton"
          disabled={hidden.size === 0}
          onClick={() =>
            setColumns(
              view,
              columns.map((column) => ({ ...column, hidden: false })),
            )
          }
        >
          {t('view.showAllColumns')}
        </button>
      </footer>
    </Popover>
  )
}
