import { Columns3, Search } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { searchWords } from '../../../../shared/model/search.ts'
import { useApp, useView } from '../../../app/appContext.ts'
import { Popover } from '../../../components/Popover.tsx'
import { isColumnId } from '../../../grid/columnIds.ts'
import { defaultColumns, sameColumns } from '../../../state/columnStates.ts'
import { resetColumns, setColumns } from '../../../state/viewColumns.ts'
import { columnWord } from '../../../text/filterWords.ts'
import { useText } from '../../../text/i18n.ts'
import { findsWord } from '../filter/columnValues.ts'
import { ColumnList } from './ColumnList.tsx'

/** Which columns the grid shows, in which order, and which stay in sight at the left; the name always leads. */
export function ColumnChooser() {
  const text = useText()
  const { t } = text
  const { view, menus } = useApp()
  const columns = useView((state) => state.columns)
  const asked = useStore(menus, (state) => state.columnsAsked)
  const [query, setQuery] = useState('')
  const searched = searchWords(query)
  const found = columns.filter(
    ({ id }) => isColumnId(id) && findsWord(columnWord(id, text), searched),
  )
  return (
    <Popover
      label={t('view.columnsTitle')}
      triggerClass="toolButton"
      align="right"
      testId="columns"
      asked={asked}
      trigger={
        <>
          <Columns3 size={15} strokeWidth={1.75} />
          {t('view.columns')}
        </>
      }
    >
      <div className="columnChooser" data-testid="column-chooser">
        <div className="valueSearch">
          <Search size={14} strokeWidth={1.75} aria-hidden />
          <input
            type="text"
            className="field"
            data-testid="column-search"
            value={query}
            placeholder={t('filters.columns.search')}
            aria-label={t('filters.columns.search')}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <ColumnList columns={found} searched={searched} />
        {found.length === 0 ? <p className="valueNone">{t('filters.columns.none')}</p> : null}
        <p className="columnHint">{t('filters.columns.hint')}</p>
      </div>
      <footer className="popoverFoot columnFoot">
        <button
          type="button"
          className="linkButton"
          data-testid="columns-all"
          disabled={columns.every((column) => !column.hidden)}
          onClick={() =>
            setColumns(
              view,
              columns.map((column) => ({ ...column, hidden: false })),
            )
          }
        >
          {t('view.showAllColumns')}
        </button>
        <button
          type="button"
          className="linkButton"
          data-testid="columns-reset"
          disabled={sameColumns(columns, defaultColumns)}
          onClick={() => resetColumns(view)}
        >
          {t('filters.menu.resetColumns')}
        </button>
      </footer>
    </Popover>
  )
}
