import { deleteProject } from '../../app/actions.ts'
import { unfilledValue } from '../../../shared/schemas/viewFilter.ts'
import { withOnly, withoutValue } from '../../state/editFilter.ts'
import { setValuesOf } from '../../state/conditions.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import { openMenu } from '../../state/menuStore.ts'
import { changeFilter, openProject, sortOnly } from '../../state/viewStore.ts'
import { valueWord } from '../../text/valueWord.ts'
import type { PageText } from '../../text/i18n.ts'
import type { App } from '../../app/appContext.ts'
import type { ColumnId } from '../columnIds.ts'
import { commandItem } from './commandItem.ts'
import type { MenuGroups } from './menuItem.ts'

/** The cell that a menu was opened on. */
export interface CellTarget {
  readonly row: LedgerRow
  readonly column: ColumnId
}

/** Longer values are cut off in a menu; the row shows them whole. */
const longestLabel = 16

export const cellItems: MenuGroups<CellTarget> = [
  [
    commandItem('copyCells'),
    commandItem('copyWithHeaders'),
    commandItem('cutCells'),
    commandItem('pasteCells'),
    commandItem('fillDown'),
    commandItem('clearCells'),
  ],
  [
    {
      id: 'onlyValue',
      label: (target, text, app) =>
        text.t('filters.menu.only', { value: quoted(target, text, app) }),
      isOffered: (target) => isAsked(target) && valueOf(target) !== unfilledValue,
      perform: (target, { view }) =>
        changeFilter(view, (filter) => withOnly(filter, target.column, valueOf(target))),
    },
    {
      id: 'notValue',
      label: (target, text, app) =>
        text.t('filters.menu.not', { value: quoted(target, text, app) }),
      isOffered: (target) => isAsked(target) && valueOf(target) !== unfilledValue,
      perform: (target, { view }) =>
        changeFilter(view, (filter) => withoutValue(filter, target.column, valueOf(target))),
    },
    {
      id: 'onlyUnfilled',
      label: (_target, { t }) => t('filters.menu.onlyUnfilled'),
      isOffered: ({ column }) => column !== 'name' && column !== 'id',
      perform: ({ column }, { view }) =>
        changeFilter(view, (filter) => withOnly(filter, column, unfilledValue)),
    },
    {
      id: 'filter',
      label: (_target, { t }) => t('filters.menu.filter'),
      shortcut: 'Ctrl Shift L',
      perform: ({ column, row }, { menus }) =>
        openMenu(menus, { kind: 'filter', column, fromRow: row.id }),
    },
  ],
  [
    {
      id: 'sortUp',
      label: (_target, { t }) => t('filters.menu.sortUp'),
      perform: ({ column }, { view }) => sortOnly(view, { column, descending: false }),
    },
    {
      id: 'sortDown',
      label: (_target, { t }) => t('filters.menu.sortDown'),
      perform: ({ column }, { view }) => sortOnly(view, { column, descending: true }),
    },
  ],
  [
    {
      id: 'open',
      label: (_target, { t }) => t('grid.open'),
      perform: ({ row }, { view }) => openProject(view, row.id),
    },
    { ...commandItem('bulkEdit'), isOffered: (_target, { grid }) => grid.selectedIds().length > 1 },
  ],
  [
    {
      id: 'delete',
      label: (_target, { t }) => t('panel.delete'),
      danger: true,
      perform: ({ row }, app) => void deleteProject(app, row.id),
    },
  ],
]

/** Conditions ask entries, so that a child's own value can't be asked for. */
function isAsked({ row }: CellTarget): boolean {
  return row.parentId === null
}

/** Of several values of a cell the first, which is the one shown. */
function valueOf({ row, column }: CellTarget): string {
  const values = setValuesOf(row, column)
  return typeof values === 'string' ? values : (values[0] ?? unfilledValue)
}

function quoted(target: CellTarget, text: PageText, { ledger }: App): string {
  const unit = ledger.getState().settings.moneyUnit ?? 'wan'
  const word = valueWord(target.column, valueOf(target), text, unit)
  return word.length > longestLabel ? `${word.slice(0, longestLabel - 1)}…` : word
}
