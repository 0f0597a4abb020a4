import type { GridListeners } from '../grid/gridContext.ts'
import { openMenu } from '../state/menuStore.ts'
import { markCopied, selectCells } from '../state/rangeStore.ts'
import { say } from '../state/sessionStore.ts'
import { setColumns } from '../state/viewColumns.ts'
import { openGroupsOf, toggleGroup } from '../state/viewGrouping.ts'
import { openProject, sortBy, toggleExpanded } from '../state/viewStore.ts'
import { pageText } from '../text/i18n.ts'
import { editField } from './actions.ts'
import type { App } from './appContext.ts'
import { clearSelected, cutCells, fillCells, pasteBlock } from './rangeActions.ts'

/** What the page does when something happens in the grid. */
export function gridListeners(app: Omit<App, 'grid'>): GridListeners {
  const isOpen = () => app.view.getState().openId
  return {
    onEdit: (row, field, value) => void editField(app, row.id, field, value),
    onRefusedEdit: (field, why) => {
      const { t, words } = pageText(app.texts)
      say(app.session, 'refused', t('edit.notApplied', { field: words.field[field], why }))
    },
    onOpen: (row) => openProject(app.view, row.id),
    onToggleOpen: (row) => openProject(app.view, isOpen() === row.id ? null : row.id),
    onFocusRow: (row) => {
      if (isOpen() !== null) openProject(app.view, row.id)
    },
    onToggleChildren: (row) => toggleExpanded(app.view, row.id),
    onToggleGroup: (group) => toggleGroup(app.view, group.id),
    onHiddenOpen: (row) => {
      const { byId } = app.ledger.getState().rows
      openGroupsOf(app.view, byId.get(row.parentId ?? row.id) ?? row)
    },
    onEscape: () => openProject(app.view, null),
    onColumns: (columns) => setColumns(app.view, columns),
    onColumnFilter: (column, fromRow) => openMenu(app.menus, { kind: 'filter', column, fromRow }),
    onHeaderMenu: (column, at) => openMenu(app.menus, { kind: 'header', column, at }),
    onCellMenu: (rowId, column, at) => openMenu(app.menus, { kind: 'cell', rowId, column, at }),
    onSort: (column, additive) => sortBy(app.view, column, additive),
    onSelect: (cells) => selectCells(app.range, cells),
    onCopied: (cells, cut) => void (cut ? cutCells(app, cells) : markCopied(app.range)),
    onPaste: (cells, block) => void pasteBlock(app, cells, block),
    onFill: (plan) => void fillCells(app, plan),
    onClear: (cells) => void clearSelected(app, cells),
  }
}
