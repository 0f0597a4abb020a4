import { conditionsOn } from '../../state/editFilter.ts'
import { askForColumns, openMenu } from '../../state/menuStore.ts'
import { pinColumn, resetColumns, toggleColumn } from '../../state/viewColumns.ts'
import { isGroupKey, setGrouping } from '../../state/viewGrouping.ts'
import { clearCondition, dropSorting, sortOnly } from '../../state/viewStore.ts'
import type { App } from '../../app/appContext.ts'
import { type ColumnId, isColumnId } from '../columnIds.ts'
import type { MenuGroups } from './menuItem.ts'

export const headerItems: MenuGroups<ColumnId> = [
  [
    {
      id: 'sortUp',
      label: (_column, { t }) => t('filters.menu.sortUp'),
      isChecked: (column, app) => directionOf(column, app) === 'up',
      perform: (column, { view }) => sortOnly(view, { column, descending: false }),
    },
    {
      id: 'sortDown',
      label: (_column, { t }) => t('filters.menu.sortDown'),
      isChecked: (column, app) => directionOf(column, app) === 'down',
      perform: (column, { view }) => sortOnly(view, { column, descending: true }),
    },
    {
      id: 'sortNone',
      label: (_column, { t }) => t('filters.menu.sortNone'),
      isEnabled: (column, app) => directionOf(column, app) !== null,
      perform: (column, { view }) => dropSorting(view, column),
    },
  ],
  [
    {
      id: 'filter',
      label: (_column, { t }) => t('filters.menu.filter'),
      shortcut: 'Alt ↓',
      perform: (column, { menus }) => openMenu(menus, { kind: 'filter', column, fromRow: null }),
    },
    {
      id: 'clearFilter',
      label: (_column, { t }) => t('filters.menu.clear'),
      isEnabled: (column, { view }) => conditionsOn(view.getState().filter, column).length > 0,
      perform: (column, { view }) => clearCondition(view, column),
    },
  ],
  [
    {
      id: 'group',
      label: (column, { t }, app) => t(isGrouped(column, app) ? 'groups.notBy' : 'groups.by'),
      isOffered: (column) => isGroupKey(column),
      perform: (column, app) => {
        const { grouping } = app.view.getState()
        if (isGrouped(column, app)) {
          setGrouping(
            app.view,
            grouping.filter((key) => key !== column),
          )
        } else if (isGroupKey(column)) setGrouping(app.view, [column])
      },
    },
    {
      id: 'groupWithin',
      label: (_column, { t }) => t('groups.byWithin'),
      isOffered: (column, app) =>
        isGroupKey(column) && app.view.getState().grouping.length > 0 && !isGrouped(column, app),
      perform: (column, { view }) => {
        if (isGroupKey(column)) setGrouping(view, [...view.getState().grouping.slice(0, 1), column])
      },
    },
  ],
  [
    {
      id: 'pin',
      label: (column, { t }, app) =>
        t(isPinned(column, app) ? 'filters.menu.unpin' : 'filters.menu.pin'),
      isOffered: (column) => column !== 'name',
      perform: (column, app) => pinColumn(app.view, column, !isPinned(column, app)),
    },
    {
      id: 'hide',
      label: (_column, { t }) => t('filters.menu.hide'),
      isOffered: (column) => column !== 'name',
      perform: (column, { view }) => toggleColumn(view, column),
    },
    {
      id: 'autosize',
      label: (_column, { t }) => t('filters.menu.autosize'),
      perform: (column, { grid }) => grid.autosize([column]),
    },
    {
      id: 'autosizeAll',
      label: (_column, { t }) => t('filters.menu.autosizeAll'),
      perform: (_column, app) => app.grid.autosize(shownColumns(app)),
    },
  ],
  [
    {
      id: 'columns',
      label: (_column, { t }) => t('filters.menu.columns'),
      perform: (_column, { menus }) => askForColumns(menus),
    },
    {
      id: 'resetColumns',
      label: (_column, { t }) => t('filters.menu.resetColumns'),
      perform: (_column, { view }) => resetColumns(view),
    },
  ],
]

function directionOf(column: ColumnId, { view }: App): 'up' | 'down' | null {
  const sorting = view.getState().sortings.find((one) => one.column === column)
  return sorting === undefined ? null : sorting.descending ? 'down' : 'up'
}

function isGrouped(column: ColumnId, { view }: App): boolean {
  return view.getState().grouping.some((key) => key === column)
}

function isPinned(column: ColumnId, { view }: App): boolean {
  return view.getState().columns.find(({ id }) => id === column)?.pinned === true
}

function shownColumns({ view }: App): readonly ColumnId[] {
  return view
    .getState()
    .columns.filter((column) => !column.hidden)
    .map(({ id }) => id)
    .filter(isColumnId)
}
